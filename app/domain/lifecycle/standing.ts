import { formatDate, type IsoDate } from '../calendar'
import { reportDue } from '../completion/readiness'
import type { RecordValues } from '../record/record'
import { type StateKey, stateOf } from './lifecycle'

/** A stage in the life of a project: behind it, where it stands, or still to come; `late` where its date has passed. */
export type Stage = { title: string; note: string; at: 'past' | 'now' | 'later' | 'ended'; late?: true }

/**
 * Where a project stands by its steps. `before` is the state from which it was ended; null where it was not, or where it
 * was ended by its first step in Dossier. A record from the old database that no step has moved knows no state.
 */
export type Standing = { state: StateKey | null; before: StateKey | null }

type Facts = Pick<RecordValues, 'status' | 'year' | 'session' | 'expectedStart' | 'expectedCompletion'>

/** A rail of stages, the place on it, and how it ended where it did: behind the stages up to `after`. */
type Rail = { titles: readonly string[]; place: number; ended?: { title: string; after: number } }

const longTitles = [
  'Concept note',
  'Forum',
  'Secretariat and scoring',
  'Proposal',
  'Approved',
  'In implementation',
  'Completion report',
  'Completed',
] as const

/** Who knows a project by its status alone knows no stage before it was proposed. */
const shortTitles = ['Proposed', 'Approved', 'In implementation', 'Completion report', 'Completed'] as const

const longPlaces: Partial<Record<StateKey, (typeof longTitles)[number]>> = {
  'concept-draft': 'Concept note',
  'with-forum': 'Forum',
  endorsed: 'Forum',
  'with-secretariat': 'Secretariat and scoring',
  eligible: 'Secretariat and scoring',
  scored: 'Secretariat and scoring',
  'approved-in-principle': 'Proposal',
  'proposal-draft': 'Proposal',
  'in-assessment': 'Proposal',
  returned: 'Proposal',
  satisfactory: 'Proposal',
  approved: 'Approved',
  'in-implementation': 'In implementation',
  'report-due': 'Completion report',
  'report-in-review': 'Completion report',
  completed: 'Completed',
}

const placeOf = (state: StateKey | null): number => {
  const title = state && longPlaces[state]
  return title ? longTitles.indexOf(title) : -1
}

/** The states that end a project, with the last stage that lies behind it where the steps do not tell. */
const lastPlaces: Partial<Record<StateKey, number>> = {
  ineligible: placeOf('with-secretariat'),
  'not-approved': placeOf('with-secretariat'),
  withdrawn: placeOf('concept-draft'),
  lapsed: placeOf('concept-draft'),
  // Only an approved project is cancelled.
  cancelled: placeOf('approved'),
}

/** Whether a project went no further in this state, completed ones aside. */
export const wasEnded = (state: StateKey): boolean => lastPlaces[state] !== undefined

function railOfState(state: StateKey, before: StateKey | null): Rail {
  const last = lastPlaces[state]
  if (last === undefined) return { titles: longTitles, place: placeOf(state) }
  const after = before === null ? last : placeOf(before)
  return { titles: longTitles, place: -1, ended: { title: stateOf(state).title, after } }
}

const shortPlaces: Record<string, number> = {
  'Approved Project': 1,
  'Project in Implementation': 2,
  'Completion Report Due': 3,
  'Completed Project': 4,
}

const shortEndings: Record<string, Rail['ended']> = {
  'Withdrawn Project': { title: 'Withdrawn', after: 0 },
  'Cancelled Project': { title: 'Cancelled', after: 1 },
}

function railOfStatus(status: string): Rail {
  const ended = shortEndings[status]
  return { titles: shortTitles, place: shortPlaces[status] ?? -1, ...(ended && { ended }) }
}

const due = ({ expectedCompletion: end }: Facts) => (end ? reportDue(end) : null)

function running({ expectedStart: start, expectedCompletion: end }: Facts): string {
  if (start && end) return `${formatDate(start)} to ${formatDate(end)}`
  return start ? `from ${formatDate(start)}` : ''
}

/** What stands below a stage: its dates, as far as the record knows them. */
function noteOf(title: string, facts: Facts): string {
  const reportIsDue = due(facts)
  switch (title) {
    case 'Concept note':
    case 'Proposed':
      return [facts.session, facts.year].filter(part => part !== null).join(', ')
    case 'In implementation':
      return running(facts)
    case 'Completion report':
      return reportIsDue ? `due ${formatDate(reportIsDue)}` : ''
    default:
      return ''
  }
}

/** Whether a project stands at a stage whose date has passed. */
function isLate(title: string, facts: Facts, today: IsoDate): boolean {
  const last =
    title === 'In implementation' ? facts.expectedCompletion : title === 'Completion report' ? due(facts) : null
  return last !== null && last < today
}

/** Before a project is approved, its stage tells more exactly where it stands, unless that is the stage itself. */
const exactly = (state: StateKey | null): string =>
  state === null || state === 'concept-draft' || stateOf(state).visibility === 'public' ? '' : stateOf(state).title

/**
 * The life of a project as stages with their dates: from its state where steps of Dossier have brought it there, else
 * from the status of its record. One without either stands nowhere; one that was ended stands behind its last stage.
 */
export function standingOf(facts: Facts, { state, before }: Standing, today: IsoDate): Stage[] {
  const { titles, place, ended } = state === null ? railOfStatus(facts.status ?? '') : railOfState(state, before)
  const stages = titles.map((title, index): Stage => {
    const isNow = index === place
    const isBehind = index < place || (isNow && index === titles.length - 1)
    const note = (isNow && exactly(state)) || noteOf(title, facts)
    return {
      ...{ title, note, at: isBehind ? 'past' : isNow ? 'now' : 'later' },
      ...(isNow && isLate(title, facts, today) && { late: true as const }),
    }
  })
  if (!ended) return stages
  const behind = stages.slice(0, ended.after + 1).map((stage): Stage => ({ ...stage, at: 'past' }))
  return [...behind, { title: ended.title, note: '', at: 'ended' }]
}
