import { addDays, addMonths, formatDate, type IsoDate } from '../calendar'
import { implementationRulesOn } from '../implementation/rules'
import type { StateKey } from '../lifecycle/lifecycle'
import { no, type Verdict, yes } from '../verdict'
import type { MonitoringReport, MonitoringState } from './monitoring-report'

/** A time of a project on which a monitoring report is written. `place` is 1 for the first of its project. */
export type MonitoringPeriod = Pick<MonitoringReport, 'place' | 'from' | 'until' | 'dueOn'>

/** First and last day of a project, as it stands now; null where its record does not say. */
export type ProjectDays = { start: IsoDate | null; end: IsoDate | null }

/** The day by which a report on a period is due, by the rule in force on the last day of the period. */
export const dueAfter = (until: IsoDate): IsoDate => addDays(until, implementationRulesOn(until).monitoringDueDays)

/** Longer than any project; keeps a mistyped year from making thousands of periods. */
const mostPeriods = 60

/**
 * The periods of a project, which cover it without gap or overlap: at least every six months from its first day on
 * (Implementing Projects, APEC, 2011), the last ends with the project. Periods whose reports were begun stay as they are,
 * and the rest follows the last of them, so that an extension adds periods and moves none. None where the record does not
 * say both days.
 */
export function periodsOf({ start, end }: ProjectDays, begun: readonly MonitoringPeriod[] = []): MonitoringPeriod[] {
  const kept = [...begun].sort((a, b) => a.place - b.place)
  const last = kept.at(-1)
  if (start === null || end === null) return kept
  const anchor = last ? addDays(last.until, 1) : start
  const periods = [...kept]
  let months = 0
  let from = anchor
  while (from <= end && periods.length < mostPeriods) {
    months += implementationRulesOn(from).monitoringMonths
    const next = addMonths(anchor, months)
    const until = next <= end ? addDays(next, -1) : end
    periods.push({ place: (periods.at(-1)?.place ?? 0) + 1, from, until, dueOn: dueAfter(until) })
    from = next
  }
  return periods
}

/** A period with where its report stands; null where it was not begun. */
export type PeriodStanding = MonitoringPeriod & { state: MonitoringState | null }

/** Every period of a project with the state of its report. */
export const standingsOf = (
  days: ProjectDays,
  reports: readonly (MonitoringPeriod & { state: MonitoringState })[],
): PeriodStanding[] =>
  periodsOf(days, reports).map(({ place, from, until, dueOn }) => {
    const state = reports.find(report => report.place === place)?.state ?? null
    return { place, from, until, dueOn, state }
  })

/** Whether the Secretariat still waits for the report: it was never submitted, or was returned. */
export const isOutstanding = ({ state }: Pick<PeriodStanding, 'state'>): boolean =>
  state === null || state === 'draft' || state === 'returned'

/** The report that is to be submitted next: the first outstanding one. Null where all were. */
export const nextDue = (periods: readonly PeriodStanding[]): PeriodStanding | null =>
  periods.find(isOutstanding) ?? null

/** The period on which no report was begun yet, the first; null where all were. */
export const nextToBegin = (periods: readonly PeriodStanding[]): PeriodStanding | null =>
  periods.find(({ state }) => state === null) ?? null

/** The reports that are late on a day: due before it and not submitted. */
export const lateOn = (periods: readonly PeriodStanding[], today: IsoDate): PeriodStanding[] =>
  periods.filter(period => isOutstanding(period) && period.dueOn < today)

/** The states in which monitoring reports are asked for. */
export const isMonitored = (state: StateKey | null): boolean => state === 'in-implementation' || state === 'report-due'

/**
 * Whether monitoring reports are written where a project stands. A record of the old database knows no state: nothing is
 * asked for there, but a report may be written by hand.
 */
export const mayReport = (state: StateKey | null): Verdict =>
  state === null || isMonitored(state)
    ? yes
    : no('Monitoring reports are written while a project is in implementation.')

/** Whether a report on a period can be begun on a day: its turn has come, and it has begun itself. */
export function mayBegin(periods: readonly PeriodStanding[], place: number, today: IsoDate): Verdict {
  const next = nextToBegin(periods)
  if (periods.length === 0)
    return no('The record does not say when the project begins and ends, so that it has no periods to report on.')
  if (!next) return no('Every period of the project has its report.')
  if (next.place !== place) return no('Reports are begun in the order of their periods. Please reload the page.')
  if (today < next.from) return no(`The next period begins on ${formatDate(next.from)}; its report can be begun then.`)
  return yes
}

/** "1 January 2018 to 30 June 2018" */
export const periodInWords = ({ from, until }: Pick<MonitoringPeriod, 'from' | 'until'>): string =>
  `${formatDate(from)} to ${formatDate(until)}`
