import { addMonths, firstOfMonth, type IsoDate, lastOfMonth, monthsBetween } from '../../calendar'
import { timelineOf } from '../../plan/timeline'
import type { WorkPlanRow } from '../record'

/** An activity by the months after the start of its project: 0 is the month in which it starts. */
export type PlanStep = { months: { from: number; to: number } | null; activity: string; output: string }

const monthsInWords = (from: number, to: number) =>
  from === to ? `Month ${from + 1}` : `Months ${from + 1} to ${to + 1}`

/**
 * The rows of a work plan as steps after its start, or after its first day where that is earlier or no start is given: a
 * plan that began before its project is not moved with its mistake.
 */
export function stepsOf(rows: readonly WorkPlanRow[], start: IsoDate | null): PlanStep[] {
  const first = rows
    .flatMap(row => row.start ?? row.end ?? [])
    .reduce<IsoDate | null>((sofar, day) => (sofar === null || day < sofar ? day : sofar), start)
  return rows.map(({ start: from, end: to, activity, output }) => {
    const [begins, ends] = [from ?? to, to ?? from]
    const months =
      first === null || begins === null || ends === null
        ? null
        : { from: monthsBetween(first, begins), to: monthsBetween(first, ends) }
    return { months, activity, output }
  })
}

/**
 * Steps as rows of a work plan that begins in the month of `start`; without a start the months are told in words
 * ("Months 1 to 2"). Who does it is left open: that is another person in another project.
 */
export const rowsFrom = (steps: readonly PlanStep[], start: IsoDate | null): WorkPlanRow[] =>
  steps.map(({ months, activity, output }): WorkPlanRow => {
    const row = { activity, output, responsible: '' }
    if (months === null) return { ...row, timeline: '', start: null, end: null }
    const { from, to } = months
    if (start === null) return { ...row, timeline: monthsInWords(from, to), start: null, end: null }
    const first = firstOfMonth(addMonths(firstOfMonth(start), from))
    const last = lastOfMonth(addMonths(firstOfMonth(start), to))
    return { ...row, timeline: timelineOf(first, last), start: first, end: last }
  })
