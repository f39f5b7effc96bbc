import {
  addMonths,
  firstOfMonth,
  formatDate,
  formatMonth,
  type IsoDate,
  lastOfMonth,
  monthNames,
  monthsBetween,
} from '~/domain/calendar'
import type { WorkPlanRow } from '~/domain/record/record'

/** A stretch of the drawing in percent of its width. */
export type Stretch = { left: number; width: number }
export type GanttRow = {
  activity: string
  timeline: string
  /** Null where the timeline names no months. */
  bar: Stretch | null
  outside: boolean
}
export type GanttView = {
  months: number
  /** Where a year, or on a short plan a quarter, begins. */
  marks: { left: number; words: string }[]
  project: Stretch | null
  rows: GanttRow[]
  /** Sentences on what lies outside the dates of the project. */
  notes: string[]
}

type Dates = { start: IsoDate | null; end: IsoDate | null }

const earliest = (dates: (IsoDate | null)[]) => dates.filter(date => date !== null).sort()[0] ?? null
const latest = (dates: (IsoDate | null)[]) =>
  dates
    .filter(date => date !== null)
    .sort()
    .at(-1) ?? null

/** "December 2017" */
const inFull = (date: IsoDate) => `${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`

const inPercent = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100

function notesOf(rows: readonly WorkPlanRow[], project: Dates): string[] {
  const first = earliest(rows.map(row => row.start))
  const last = latest(rows.map(row => row.end))
  const early = first && project.start && first < firstOfMonth(project.start)
  const late = last && project.end && last > lastOfMonth(project.end)
  return [
    ...(early
      ? [`The work plan begins in ${inFull(first)}; the project starts on ${formatDate(project.start ?? first)}.`]
      : []),
    ...(late ? [`The work plan ends in ${inFull(last)}; the project ends on ${formatDate(project.end ?? last)}.`] : []),
  ]
}

const marksOf = (from: IsoDate, months: number): GanttView['marks'] => {
  const step = months > 30 ? 12 : months > 14 ? 6 : 3
  return Array.from({ length: months }, (_, index) => ({ index, month: addMonths(from, index) }))
    .filter(({ month }) => (Number(month.slice(5, 7)) - 1) % step === 0)
    .map(({ index, month }) => ({
      left: inPercent(index, months),
      words: step === 12 ? month.slice(0, 4) : formatMonth(month),
    }))
}

/**
 * A work plan drawn over whole months, from the earliest to the latest of its rows and of the project itself.
 * Null where neither has a date.
 */
export function ganttOf(rows: readonly WorkPlanRow[], project: Dates): GanttView | null {
  const from = earliest([project.start, ...rows.map(row => row.start)])
  const to = latest([project.end, ...rows.map(row => row.end)])
  if (!from || !to || !rows.some(row => row.start && row.end)) return null
  const first = firstOfMonth(from)
  const months = monthsBetween(first, to) + 1
  const stretch = (start: IsoDate | null, end: IsoDate | null): Stretch | null =>
    start && end && start <= end
      ? {
          left: inPercent(monthsBetween(first, start), months),
          width: inPercent(monthsBetween(start, end) + 1, months),
        }
      : null
  const isOutside = ({ start, end }: Dates) =>
    (start !== null && project.start !== null && start < firstOfMonth(project.start)) ||
    (end !== null && project.end !== null && end > lastOfMonth(project.end))
  return {
    months,
    marks: marksOf(first, months),
    project: stretch(project.start, project.end),
    rows: rows.map(row => ({
      activity: row.activity,
      timeline: row.timeline,
      bar: stretch(row.start, row.end),
      outside: isOutside(row),
    })),
    notes: notesOf(rows, project),
  }
}
