import { formatDate, type IsoDate } from '../calendar'
import { reportDue } from '../completion/readiness'
import type { RecordValues } from '../record/record'

/** A stage in the life of a project: behind it, where it stands, or still to come; `late` where its date has passed. */
export type Stage = { title: string; note: string; at: 'past' | 'now' | 'later' | 'ended'; late?: true }

type Facts = Pick<RecordValues, 'status' | 'year' | 'session' | 'expectedStart' | 'expectedCompletion'>

const titles = ['Proposed', 'Approved', 'In implementation', 'Completion report', 'Completed'] as const

/** Which of the titles a status stands at. */
const places: Record<string, number> = {
  'Approved Project': 1,
  'Project in Implementation': 2,
  'Completion Report Due': 3,
  'Completed Project': 4,
}

/** Where a project was ended, and after which stage. */
const endings: Record<string, { title: string; after: number }> = {
  'Withdrawn Project': { title: 'Withdrawn', after: 0 },
  'Cancelled Project': { title: 'Cancelled', after: 1 },
}

const proposedIn = ({ session, year }: Facts) => [session, year].filter(part => part !== null).join(', ')

const running = ({ expectedStart: start, expectedCompletion: end }: Facts) =>
  start && end ? `${formatDate(start)} to ${formatDate(end)}` : start ? `from ${formatDate(start)}` : ''

const dueOf = ({ expectedCompletion: end }: Facts) => (end ? reportDue(end) : null)

/**
 * The life of a project as its record tells it: stages with their dates, from the status and the expected dates.
 * A record without a status stands nowhere; a withdrawn or cancelled one ends there.
 */
export function standingOf(facts: Facts, today: IsoDate): Stage[] {
  const due = dueOf(facts)
  const notes = [proposedIn(facts), '', running(facts), due ? `due ${formatDate(due)}` : '', '']
  const ending = endings[facts.status ?? '']
  if (ending) {
    const before = titles.slice(0, ending.after + 1)
    return [
      ...before.map((title, index): Stage => ({ title, note: notes[index] ?? '', at: 'past' })),
      { title: ending.title, note: '', at: 'ended' },
    ]
  }
  const place = places[facts.status ?? ''] ?? -1
  const late = (index: number) =>
    index === place &&
    ((index === 2 && facts.expectedCompletion !== null && facts.expectedCompletion < today) ||
      (index === 3 && due !== null && due < today))
  return titles.map((title, index) => ({
    title,
    note: notes[index] ?? '',
    at: index < place || (index === place && index === 4) ? 'past' : index === place ? 'now' : 'later',
    ...(late(index) && { late: true as const }),
  }))
}
