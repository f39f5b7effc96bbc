import type { IsoDate } from '../../calendar'
import { type Economy, isTravelEligible } from '../../economy'
import type { Value } from '../answers'
import type { Question } from '../definition'
import { fewestAnonymous } from './asked'
import type { Heard, Hearing } from './hearing'
import { stepLabel } from './values'

/** Those who were asked, parted: every one of them is in a group, those who did not respond too. */
export type Group = { key: string; label: string; heard: Heard[] }

/** What answers are broken down by. A question is named as "question:KEY". */
export type GroupingChoice = { key: string; label: string }

const byQuestion = 'question:'
const isChoiceLike = ({ kind }: Question) =>
  kind === 'yesNo' || kind === 'oneOf' || kind === 'severalOf' || kind === 'rating'

/** What answers to this questionnaire can be broken down by. */
export const groupings = ({ questions, heard }: Hearing): GroupingChoice[] => [
  ...(heard.some(({ asked }) => asked.economy !== null)
    ? [{ key: 'travel', label: 'Whether the economy is travel-eligible' }]
    : []),
  { key: 'authors', label: 'Whether one person wrote the answer or several' },
  { key: 'version', label: 'Version of the questionnaire' },
  ...questions
    .filter(({ question }) => isChoiceLike(question))
    .map(({ question, number }) => ({ key: `${byQuestion}${question.key}`, label: `${number} ${question.ask}` })),
]

export type GroupingFacts = {
  economies: readonly Economy[]
  today: IsoDate
  /** How many people wrote each response. */
  authors: ReadonlyMap<number, number>
  isAnonymous: boolean
}

type Part = { key: string; label: string }

const partsOf = (question: Question): Part[] => {
  if (question.kind === 'oneOf' || question.kind === 'severalOf') return question.choices
  if (question.kind === 'rating')
    return question.scale.map((_, index) => ({ key: String(index + 1), label: stepLabel(question.scale, index + 1) }))
  return [
    { key: 'true', label: 'Yes' },
    { key: 'false', label: 'No' },
  ]
}

/** The keys of the groups to which a value belongs; several for several choices. */
const keysOf = (value: Value | null | undefined): string[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)]

const silent = { key: '', label: 'No answer to this question' }

function groupsBy(
  heard: readonly Heard[],
  parts: readonly Part[],
  keys: (one: Heard) => string[],
  rest: Part,
): Group[] {
  const groups = [...parts, rest].map(part => ({ ...part, heard: [] as Heard[] }))
  const known = new Map(groups.map(group => [group.key, group]))
  for (const one of heard) {
    const own = keys(one).flatMap(key => known.get(key) ?? [])
    for (const group of own.length === 0 ? groups.slice(-1) : own) group.heard.push(one)
  }
  return groups.filter(group => group.heard.length > 0)
}

const noResponse = { key: '', label: 'No response' }

function parted({ questions, heard }: Hearing, by: string, facts: GroupingFacts): Group[] | null {
  if (by === 'travel') {
    const eligible = new Set(facts.economies.filter(one => isTravelEligible(one, facts.today)).map(({ name }) => name))
    const parts = [
      { key: 'eligible', label: 'Travel-eligible' },
      { key: 'other', label: 'Not travel-eligible' },
    ]
    const keyOf = ({ asked }: Heard) =>
      asked.economy === null ? [] : [eligible.has(asked.economy) ? 'eligible' : 'other']
    return groupsBy(heard, parts, keyOf, { key: '', label: 'Without an economy' })
  }
  if (by === 'authors') {
    const parts = [
      { key: 'one', label: 'Written by one person' },
      { key: 'several', label: 'Written by several' },
    ]
    const keyOf = ({ asked }: Heard) =>
      asked.answer === null ? [] : [(facts.authors.get(asked.response) ?? 1) > 1 ? 'several' : 'one']
    return groupsBy(heard, parts, keyOf, noResponse)
  }
  if (by === 'version') {
    const versions = [...new Set(heard.flatMap(({ asked }) => asked.answer?.version ?? []))].sort((a, b) => a - b)
    const parts = versions.map(version => ({ key: String(version), label: `Version ${version}` }))
    return groupsBy(heard, parts, ({ asked }) => (asked.answer ? [String(asked.answer.version)] : []), noResponse)
  }
  const at = by.startsWith(byQuestion)
    ? questions.findIndex(({ question }) => question.key === by.slice(byQuestion.length))
    : -1
  const asked = questions[at]?.question
  if (!asked || !isChoiceLike(asked)) return null
  return groupsBy(heard, partsOf(asked), ({ values }) => keysOf(values[at]), silent)
}

const answered = ({ heard }: Group) => heard.filter(({ asked }) => asked.answer !== null).length

/** Of anonymous answers no group is shown that is small enough to recognise somebody in: the smallest are put together. */
function largeEnough(groups: readonly Group[]): Group[] {
  const sorted = [...groups].sort((a, b) => answered(b) - answered(a))
  for (;;) {
    const last = sorted.at(-1)
    const before = sorted.at(-2)
    if (!last || !before || answered(last) >= fewestAnonymous) break
    sorted.splice(-2, 2, {
      key: `${before.key}+${last.key}`,
      label: `${before.label}; ${last.label}`,
      heard: [...new Set([...before.heard, ...last.heard])],
    })
    sorted.sort((a, b) => answered(b) - answered(a))
  }
  return sorted
}

/**
 * Those who were asked in groups; null where the key names nothing by which these answers can be parted. With several
 * choices one stands in each group that they chose.
 */
export function groupsOf(hearing: Hearing, by: string, facts: GroupingFacts): Group[] | null {
  const groups = parted(hearing, by, facts)
  return groups && facts.isAnonymous ? largeEnough(groups) : groups
}
