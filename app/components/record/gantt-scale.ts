import {
  addMonths,
  daysBetween,
  firstOfMonth,
  formatDate,
  formatMonth,
  type IsoDate,
  lastOfMonth,
  monthsBetween,
} from '~/domain/calendar'
import { type Dates, isOutside } from '~/domain/plan/outside'
import type { PlanDay } from '~/domain/plan/plan-days'
import { monthInWords } from '~/domain/plan/timeline'
import type { WorkPlanRow } from '~/domain/record/record'

/** What a plan is drawn around: the dates of the project, its deadlines, and the day on which it is looked at. */
export type PlanAround = Dates & { days?: readonly PlanDay[]; today?: IsoDate }

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
  /** The deadlines in their order, by letters; `lane` is 1 where one stands too close to the one before it. */
  days: (PlanDay & { letter: string; left: number; lane: 0 | 1 })[]
  /** Where today is; null where the plan lies before or after it. */
  today: number | null
  rows: GanttRow[]
  /** Sentences on what lies outside the dates of the project. */
  notes: string[]
}

const earliest = (dates: (IsoDate | null)[]) => dates.filter(date => date !== null).sort()[0] ?? null
const latest = (dates: (IsoDate | null)[]) =>
  dates
    .filter(date => date !== null)
    .sort()
    .at(-1) ?? null

const inPercent = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100

function notesOf(rows: readonly WorkPlanRow[], project: Dates): string[] {
  const first = earliest(rows.map(row => row.start))
  const last = latest(rows.map(row => row.end))
  const early = first && project.start && first < firstOfMonth(project.start)
  const late = last && project.end && last > lastOfMonth(project.end)
  return [
    ...(early
      ? [`The work plan begins in ${monthInWords(first)}; the project starts on ${formatDate(project.start ?? first)}.`]
      : []),
    ...(late
      ? [`The work plan ends in ${monthInWords(last)}; the project ends on ${formatDate(project.end ?? last)}.`]
      : []),
  ]
}

/** Behind this, in percent, the words of a month would stand out of the drawing. */
const lastWords = 86

const marksOf = (from: IsoDate, months: number): GanttView['marks'] => {
  const step = months > 30 ? 12 : months > 14 ? 6 : 3
  return Array.from({ length: months }, (_, index) => ({ index, month: addMonths(from, index) }))
    .filter(({ month }) => (Number(month.slice(5, 7)) - 1) % step === 0)
    .map(({ index, month }) => ({
      left: inPercent(index, months),
      words: step === 12 ? month.slice(0, 4) : formatMonth(month),
    }))
    .filter(({ left }, place) => place === 0 || left <= lastWords)
}

/** Markers closer than this, in percent, would cover each other. */
const closest = 4

/** Deadlines with their places; the next one takes the other lane where it would cover the one before it. */
function daysAt(days: readonly PlanDay[], placeOf: (day: IsoDate) => number): GanttView['days'] {
  const placed: GanttView['days'] = []
  for (const day of days) {
    const left = placeOf(day.on)
    const before = placed.at(-1)
    const lane = before && left - before.left < closest && before.lane === 0 ? 1 : 0
    placed.push({ ...day, left, lane, letter: String.fromCharCode(97 + (placed.length % 26)) })
  }
  return placed
}

/**
 * A work plan drawn over whole months, from the earliest to the latest of its rows, its deadlines and of the project
 * itself. Null where no row has its months.
 */
export function ganttOf(rows: readonly WorkPlanRow[], project: PlanAround): GanttView | null {
  const { days = [], today } = project
  const due = days.map(day => day.on)
  const from = earliest([project.start, ...due, ...rows.map(row => row.start)])
  const to = latest([project.end, ...due, ...rows.map(row => row.end)])
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
  const placeOf = (day: IsoDate) => {
    const month = firstOfMonth(day)
    const part = daysBetween(month, day) / (daysBetween(month, lastOfMonth(day)) + 1)
    return inPercent(monthsBetween(first, day) + part, months)
  }
  return {
    months,
    marks: marksOf(first, months),
    project: stretch(project.start, project.end),
    days: daysAt(days, placeOf),
    today: today && today >= first && today <= lastOfMonth(to) ? placeOf(today) : null,
    rows: rows.map(row => ({
      activity: row.activity,
      timeline: row.timeline,
      bar: stretch(row.start, row.end),
      outside: isOutside(row, project),
    })),
    notes: notesOf(rows, project),
  }
}
