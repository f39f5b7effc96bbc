import type { IsoDate } from '../calendar'
import { reportDue } from '../completion/readiness'
import type { StateKey } from '../lifecycle/lifecycle'
import { type CalendarSession, dayInSingapore } from '../lifecycle/sessions'
import { periodsOf } from '../monitoring/periods'

/** A day by which something is due, as the chart of a work plan draws it. */
export type PlanDay = { on: IsoDate; title: string }

export type PlanFacts = {
  /** Expected start and completion. */
  start: IsoDate | null
  end: IsoDate | null
  /** Null where the record knows no state of its own. */
  state: StateKey | null
  session: Pick<CalendarSession, 'internalDeadline' | 'finalDeadline'> | null
}

/** On the rule of `domain/monitoring`. */
const monitoringReports = (start: IsoDate, end: IsoDate): PlanDay[] =>
  periodsOf({ start, end }).map(({ dueOn }) => ({ on: dueOn, title: 'Monitoring report due' }))

/**
 * The deadlines around a work plan, the earliest first: those of its session while the concept note is a draft (days in
 * Singapore), a monitoring report a month after every six months, and the completion report two months after the end.
 */
export function planDays({ start, end, state, session }: PlanFacts): PlanDay[] {
  const ofSession =
    state === 'concept-draft' && session !== null
      ? [
          { on: dayInSingapore(session.internalDeadline), title: 'Internal deadline of the session' },
          { on: dayInSingapore(session.finalDeadline), title: 'Final deadline of the session' },
        ]
      : []
  const reports = start !== null && end !== null && start < end ? monitoringReports(start, end) : []
  const last = end === null ? [] : [{ on: reportDue(end), title: 'Completion report due' }]
  return [...ofSession, ...reports, ...last].sort((a, b) => (a.on < b.on ? -1 : 1))
}
