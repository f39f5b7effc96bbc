import { fullName } from '../../forum'
import { labelOn } from '../../fund'
import type { Reference } from '../../reference'
import { projectSessions, projectStatuses, projectTypes } from '../catalogue'

/** `key` is what is kept, `shown` the spelling of the reference list that matched. */
export type Found = { key: string; shown: string }
export type Lookup = {
  find: (text: string) => Found | null
  /** The closest spelling for a text that is not found, where one is close enough to be worth saying. */
  nearest: (text: string) => string | null
}

/** Spellings differ in case, accents, stops, hyphens, "&" for "and" and a leading "the". */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`´]/g, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')

/** How many letters differ, given up above the limit. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? limit + 1
}

type Spelling = Found & { spelling: string }

function lookupOf(spellings: Spelling[]): Lookup {
  const known = new Map<string, Found>()
  for (const { key, shown, spelling } of spellings) {
    const folded = fold(spelling)
    if (!known.has(folded)) known.set(folded, { key, shown })
  }
  const find = (text: string) => (text.length > 300 ? null : (known.get(fold(text)) ?? null))
  const nearest = (text: string) => {
    const sought = fold(text)
    if (sought.length < 3 || sought.length > 120) return null
    const limit = Math.max(1, Math.floor(sought.length / 4))
    let best: { shown: string; steps: number } | null = null
    for (const [spelling, found] of known) {
      const steps = distance(sought, spelling, limit)
      if (steps <= limit && steps < (best?.steps ?? limit + 1)) best = { shown: found.shown, steps }
    }
    return best?.shown ?? null
  }
  return { find, nearest }
}

const spelled = (key: string, shown: string, spellings: string[]): Spelling[] =>
  spellings.map(spelling => ({ key, shown, spelling }))

const bodies = (list: { acronym: string; name: string; otherSpellings: string[] }[]): Spelling[] =>
  list.flatMap(body => {
    const plain = body.name.replace(/^APEC /, '')
    const names = [fullName(body), body.name, body.acronym, ...body.otherSpellings, plain, `APEC ${plain}`]
    return spelled(body.acronym, fullName(body), [...names, `${plain} (${body.acronym})`, `APEC ${fullName(body)}`])
  })

const choices = (list: readonly string[], more: Record<string, string[]> = {}): Lookup =>
  lookupOf(list.flatMap(choice => spelled(choice, choice, [choice, ...(more[choice] ?? [])])))

/** Sub-funds are found by their name and by every label they ever had, with or without "ASF:". */
const subFundSpellings = (reference: Reference): Spelling[] =>
  reference.subFunds.flatMap(subFund =>
    [subFund.name, ...subFund.labels.map(label => label.label)].flatMap(label =>
      spelled(subFund.name, label, [label, label.replace(/^ASF:\s*/, '')]),
    ),
  )

export type Lookups = ReturnType<typeof lookupsOf>

/** Every list that a record refers to, ready for finding names in it. */
export const lookupsOf = (reference: Reference) => ({
  economies: lookupOf(
    reference.economies.flatMap(({ name, otherSpellings }) => spelled(name, name, [name, ...otherSpellings])),
  ),
  fora: lookupOf(bodies(reference.fora)),
  foraAcronyms: reference.fora.map(forum => forum.acronym),
  committees: lookupOf(bodies(reference.committees)),
  funds: lookupOf(
    reference.fundAccounts.flatMap(fund =>
      spelled(fund.name, fund.name, [fund.name, fund.acronym, ...fund.otherSpellings]),
    ),
  ),
  subFunds: lookupOf(subFundSpellings(reference)),
  topics: lookupOf(reference.topics.flatMap(({ name }) => spelled(name, name, [name]))),
  types: choices(projectTypes, {
    'Self-funded': ['Self funding', 'Selffunded'],
    'Multi-Year': ['Multiyear', 'Multi-Year Project'],
  }),
  sessions: choices(projectSessions, {
    'Session 1': ['1', 'Session I', 'Session One'],
    'Session 2': ['2', 'Session II', 'Session Two'],
    'Session 3': ['3', 'Session III', 'Session Three'],
  }),
  statuses: choices(projectStatuses, {
    'Project in Implementation': ['In Implementation'],
    'Completed Project': ['Completed', 'Project Completed'],
  }),
  labelInYear: (name: string, year: number | null): string => {
    const subFund = reference.subFunds.find(entry => entry.name === name)
    return subFund && year !== null ? labelOn(subFund, `${year}-07-01`) : name
  },
})
