import { addDays, dateOf, daysInMonth, type IsoDate, type IsoMoment, monthNames } from '~/domain/calendar'
import type { FieldKey, FieldKeyOf, ProjectStatus } from '~/domain/record/catalogue'
import { emptyValues } from '~/domain/record/empty'
import { numberToSlug, parseNumber } from '~/domain/record/number'
import {
  type Marks,
  type ProjectRecord,
  type Proponent,
  plainRisk,
  type RecordValues,
  type WorkPlanRow,
} from '~/domain/record/record'
import { referenceSeed } from '~db/seed/reference'
import { type LineSpec, linesOf } from './budget-notation'
import { type CompletionSpec, completionOf } from './completion-notation'
import type { DemoProject, DemoVersion } from './demo-project'

/**
 * A compact way to write a demo project: what follows from the number (year, type, fund), from the forum (committee)
 * or from the amounts (budget remainder, co-funding percentage) is computed, never written twice.
 */
export type ProjectSpec = {
  number: string
  title: string
  session: 1 | 2 | 3
  status: ProjectStatus
  forum: string
  subFund?: string
  /** In whole dollars. */
  apec: number
  self: number
  topics: string[]
  by: string[]
  cosponsors: string[]
  otherFora?: string[]
  stakeholders?: string[]
  from: IsoDate
  to: IsoDate
  publication?: string
  overseers: { economy: string; organization: string; jobTitle?: string; from?: IsoDate; until?: IsoDate }[]
  text: Partial<Record<FieldKeyOf<'longText'>, string>>
  /** Fields marked "Not Applicable", with the reason where one is given. */
  notApplicable?: Partial<Record<FieldKey, string>>
  plan: WorkPlanRow[]
  /** Risk and prevention. */
  risks: [string, string][]
  budget: LineSpec[]
  /** The whole history, where it is written by hand. */
  versions?: DemoVersion[]
  /** Saves between the entry of the proposal and the present state. */
  saves?: DemoSave[]
  completion?: CompletionSpec
  more?: Partial<RecordValues>
}

/** A text field, its words now, and the words that stood there before. */
type Rewording = [key: FieldKeyOf<'longText'>, now: string, before: string]
type DemoSave = { on: IsoDate; by: string; why: string; held: Partial<RecordValues>; rewordings: Rewording[] }

export const secretariat = 'Program Director, Secretariat'
export const overseerOf = (economy: string) => `Project Overseer, ${economy}`

/** A save by a person; `held` and `rewordings` tell what the record said before it. */
export const save = (
  on: IsoDate,
  by: string,
  why: string,
  held: Partial<RecordValues> = {},
  rewordings: Rewording[] = [],
): DemoSave => ({ on, by, why, held, rewordings })

/** The values before a save, its rewordings undone one after the other. */
function heldAt({ held, rewordings }: DemoSave, text: ProjectSpec['text']): Partial<RecordValues> {
  const before: ProjectSpec['text'] = {}
  for (const [key, now, then] of rewordings) {
    const words = before[key] ?? text[key] ?? ''
    if (!words.includes(now)) throw new Error(`“${now}” does not stand in ${key}`)
    before[key] = words.replace(now, then)
  }
  return { ...held, ...before }
}

const monthPattern = new RegExp(`(${monthNames.map(name => name.slice(0, 3)).join('|')})[a-z]*(?:\\s+(\\d{4}))?`, 'g')

/** A work plan row: 'December 2017–January 2018', 'March–May 2019' or 'June 2020' gives the first and last day. */
export function plan(timeline: string, activity: string, output: string, responsible = ''): WorkPlanRow {
  const months = [...timeline.matchAll(monthPattern)].map(match => ({
    month: monthNames.findIndex(name => name.startsWith(match[1] ?? '?')) + 1,
    year: match[2] ? Number(match[2]) : null,
  }))
  const first = months.at(0)
  const last = months.at(-1)
  const lastYear = last?.year
  if (!first || !last || !lastYear) throw new Error(`No months in “${timeline}”`)
  return {
    timeline,
    start: dateOf(first.year ?? lastYear, first.month, 1),
    end: dateOf(lastYear, last.month, daysInMonth(lastYear, last.month)),
    activity,
    output,
    responsible,
  }
}

const emailOf = (economy: string) => `overseer.${economy.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.example`

const proponentOf = (
  { economy, organization, jobTitle, from, until }: ProjectSpec['overseers'][number],
  slot: number,
): Proponent => ({
  slot,
  name: `Project Overseer, ${organization}`,
  jobTitle: jobTitle ?? null,
  organization,
  postalAddress: null,
  telephone: null,
  fax: null,
  email: emailOf(economy),
  from: from ?? null,
  until: until ?? null,
})

/** A change of overseer is a second row in the same place; two at the same time stand in places 1 and 2. */
const proponentsOf = (overseers: ProjectSpec['overseers']): Proponent[] =>
  overseers.map((overseer, index) => proponentOf(overseer, overseer.from || overseer.until ? 1 : index + 1))

function valuesOf(spec: ProjectSpec): RecordValues {
  const number = parseNumber(spec.number)
  const forum = referenceSeed.fora.find(each => each.acronym === spec.forum)
  if (!number || !forum) throw new Error(`${spec.number} has no readable number or no known forum`)
  const fund = referenceSeed.fundAccounts.find(account => account.suffix === number.suffix)
  const total = spec.apec + spec.self
  return {
    ...emptyValues(),
    number: spec.number,
    title: spec.title,
    type: number.multiYear ? 'Multi-Year' : number.suffix === 'S' ? 'Self-funded' : 'Standard',
    status: spec.status,
    publication: spec.publication ?? null,
    year: number.year,
    session: `Session ${spec.session}`,
    topics: spec.topics,
    fundAccount: fund?.name ?? null,
    subFund: spec.subFund ?? null,
    apecFunding: spec.apec * 100,
    coFunding: spec.self * 100,
    coFundingPercentage: number.multiYear ? Math.round((spec.self * 10_000) / total) / 100 : null,
    sponsoringForum: forum.acronym,
    committee: forum.committee ?? forum.acronym,
    otherFora: spec.otherFora ?? [],
    otherStakeholders: spec.stakeholders?.join('\n') ?? null,
    proposingEconomies: spec.by,
    coSponsoringEconomies: spec.cosponsors,
    expectedStart: spec.from,
    expectedCompletion: spec.to,
    proponents: proponentsOf(spec.overseers),
    declaration: spec.overseers[0] ? `Project Overseer, ${spec.overseers[0].organization}` : null,
    ...spec.text,
    workPlan: spec.plan,
    risks: spec.risks.map(([risk, prevention]) => plainRisk(risk, prevention)),
    supportingDocument: false,
    secretariatComments: commentOn(number.order),
    ...spec.more,
  }
}

/** Demo records say what they are, in the field that only the Secretariat reads: see `portfolio.ts` on numbers. */
const commentOn = (order: number): string =>
  order > 80
    ? 'Demo record: invented, it describes no real project.'
    : 'Demo record: facts and figures as in the public record; sentences, budget lines and reasons are illustrative.'

const marksOf = (reasons: ProjectSpec['notApplicable'] = {}): Marks =>
  Object.fromEntries(
    Object.entries(reasons).map(([key, reason]) => [
      key,
      reason
        ? { kind: 'not-applicable' as const, text: 'Not Applicable', reason }
        : { kind: 'not-applicable' as const, text: 'Not Applicable' },
    ]),
  )

/** A moment in office hours, different for every project and day but always the same for these. */
const momentOn = (date: IsoDate, seed: string): IsoMoment => {
  const number = [...`${seed}${date}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  const two = (n: number) => String(n).padStart(2, '0')
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const officeDay = addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
  return `${officeDay}T${two(1 + (number % 8))}:${two((number * 7) % 60)}:00.000Z`
}

const lastSteps: Record<ProjectStatus, { why: string; daysAfterEnd: number } | null> = {
  'Project in Implementation': null,
  'Approved Project': null,
  'Completed Project': { why: 'The completion report is accepted; the project is closed.', daysAfterEnd: 96 },
  'Completion Report Due': { why: 'The project has ended; its completion report is awaited.', daysAfterEnd: 3 },
  'Withdrawn Project': { why: 'The proposing economy withdrew the project before it began.', daysAfterEnd: -330 },
  'Cancelled Project': { why: 'The project was cancelled and the unspent money returned.', daysAfterEnd: -60 },
}

/** Entry of the approved proposal, the saves in between, and the step that gave the present status. */
function versionsOf(spec: ProjectSpec): DemoVersion[] {
  const entered = save(addDays(spec.from, -38), secretariat, 'The approved proposal is entered in the database.')
  const lastStep = lastSteps[spec.status]
  const closing = lastStep && save(addDays(spec.to, lastStep.daysAfterEnd), secretariat, lastStep.why)
  const minors = (spec.saves ?? [])
    .map(each => ({ ...each, held: heldAt(each, spec.text) }))
    .sort((a, b) => a.on.localeCompare(b.on))
  const all = [
    { ...entered, version: { major: 1, minor: 0 } },
    ...minors.map((each, index) => ({ ...each, version: { major: 1, minor: index + 1 } })),
    ...(closing ? [{ ...closing, version: { major: 2, minor: 0 } }] : []),
  ]
  return all.map(({ on, by, why, version }, index) => ({
    version,
    at: momentOn(on, spec.number),
    by,
    why,
    held: heldBefore(all.slice(index + 1), closing && index < all.length - 1 ? openStatus(spec.status) : null),
  }))
}

/** What an earlier version said where a later save changed it: the earliest of the later saves knows it. */
const heldBefore = (later: { held: Partial<RecordValues> }[], status: ProjectStatus | null): Partial<RecordValues> =>
  Object.assign(status ? { status } : {}, ...later.map(each => each.held).reverse())

/** The status that a closed project had before: one that was withdrawn had never begun. */
const openStatus = (closed: ProjectStatus): ProjectStatus =>
  closed === 'Withdrawn Project' ? 'Approved Project' : 'Project in Implementation'

/** The finished demo project. Throws where the notation is wrong, so that a bad entry never reaches a database. */
export function project(spec: ProjectSpec): DemoProject {
  const versions = spec.versions ?? versionsOf(spec)
  const first = versions.at(0)
  const last = versions.at(-1)
  if (!first || !last) throw new Error(`${spec.number} has no version`)
  const record: ProjectRecord = {
    values: valuesOf(spec),
    marks: marksOf(spec.notApplicable),
    keeping: {
      contentType: 'Standard Proposal',
      version: last.version,
      createdAt: first.at,
      createdBy: first.by,
      modifiedAt: last.at,
      modifiedBy: last.by,
    },
  }
  const isSpent = spec.status === 'Completed Project' || spec.completion !== undefined
  return {
    record,
    versions,
    budget: linesOf(spec.budget, {
      slug: numberToSlug(spec.number),
      apec: spec.apec * 100,
      self: spec.self * 100,
      isSpent,
    }),
    completion: spec.completion ? completionOf(spec.completion, spec.plan) : null,
  }
}
