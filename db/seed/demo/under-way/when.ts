import { addDays, daysInMonth, type IsoDate, type IsoMoment, monthNames } from '~/domain/calendar'
import { type CalendarSession, endOfDayInSingapore } from '~/domain/lifecycle/sessions'

/** Sessions as the demo needs them: two that are over, the one that is open, and the one after it. */
export type DemoSession = 'earlier' | 'last' | 'open' | 'next'

/** Days and months counted from the day on which the demo is filled, so that its open deadlines are always ahead. */
export type When = {
  now: Date
  /** A moment in office hours so many days ago (ahead where negative); later hours come later on every day. */
  moment(daysAgo: number, hour?: number): IsoMoment
  /** "March 2027", so many months from now. */
  month(months: number): string
  /** "March–May 2027" or "December 2026–January 2027", as work plans have it. */
  months(from: number, to: number): string
  year(months: number): number
  firstOf(months: number): IsoDate
  lastOf(months: number): IsoDate
  session(which: DemoSession): Pick<CalendarSession, 'year' | 'session' | 'internalDeadline' | 'finalDeadline'>
}

const placeOf: Record<DemoSession, number> = { earlier: -2, last: -1, open: 0, next: 1 }
/** From the day of the demo to the final deadline of the open session, and from the internal deadline to the final one. */
const untilFinal = 119
const betweenDeadlines = 21

/** The month that lies so many months after another; its number from 1. */
function monthAfter(day: IsoDate, months: number): { year: number; month: number } {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}

const nameOf = (month: number) => monthNames[month - 1] ?? ''
const two = (n: number) => String(n).padStart(2, '0')
const dayOf = ({ year, month }: { year: number; month: number }, day: number): IsoDate =>
  `${year}-${two(month)}-${two(day)}`

/** Sessions are half a year apart; the one whose final deadline is before July is the first of its year. */
function sessionAt(today: IsoDate, which: DemoSession) {
  const open = addDays(today, untilFinal)
  const { year, month } = monthAfter(open, placeOf[which] * 6)
  const final = dayOf({ year, month }, Math.min(Number(open.slice(8, 10)), 28))
  return {
    year,
    session: month <= 6 ? 'Session 1' : 'Session 2',
    internalDeadline: endOfDayInSingapore(addDays(final, -betweenDeadlines)),
    finalDeadline: endOfDayInSingapore(final),
  }
}

/** Weekends are worked off late on the Friday before, so that the order of acts stays what it was. */
function inOffice(day: IsoDate, minutes: number): IsoMoment {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const late = weekday === 6 ? 1 : weekday === 0 ? 2 : 0
  const there = late === 0 ? minutes : 540 + (late - 1) * 150 + Math.round(minutes / 4)
  return `${addDays(day, -late)}T${two(Math.floor(there / 60))}:${two(there % 60)}:00.000Z`
}

/** The calendar of a demo that is filled at `now`. */
export function whenFrom(now: Date): When {
  const today = now.toISOString().slice(0, 10)
  const at = (months: number) => monthAfter(today, months)
  const month = (months: number) => `${nameOf(at(months).month)} ${at(months).year}`
  return {
    now,
    moment: (daysAgo, hour = 3) => inOffice(addDays(today, -daysAgo), Math.round(hour * 60)),
    month,
    months: (from, to) =>
      at(from).year === at(to).year ? `${nameOf(at(from).month)}–${month(to)}` : `${month(from)}–${month(to)}`,
    year: months => at(months).year,
    firstOf: months => dayOf(at(months), 1),
    lastOf: months => dayOf(at(months), daysInMonth(at(months).year, at(months).month)),
    session: which => sessionAt(today, which),
  }
}
