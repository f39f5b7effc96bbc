import { formatDate, type IsoDate, type IsoMoment } from '../calendar'
import type { Cents } from '../money'

/**
 * A round of applications, two a year: concept notes reach their forum by the internal deadline and the Secretariat by
 * the final one (Applying for Funds 2016 to 2025). Deadlines are moments in UTC, given and shown in Singapore time.
 */
export type CalendarSession = {
  seq: number
  year: number
  /** "Session 1", as the record has it. */
  session: string
  internalDeadline: IsoMoment
  finalDeadline: IsoMoment
  money: SessionMoney[]
}

/** What a session has to give, in whole cents; `subFund` is "" where the fund account has none. */
export type SessionMoney = { fund: string; subFund: string; amount: Cents }

/** "2026 Session 1": how a session is named in scopes, decisions and addresses. */
export const sessionName = ({ year, session }: { year: number; session: string }): string => `${year} ${session}`

const singaporeHours = 8

/** "28 March 2027, 23:59 Singapore time": Singapore keeps one time all year. */
export function formatSingapore(moment: IsoMoment): string {
  const there = new Date(Date.parse(moment) + singaporeHours * 3_600_000).toISOString()
  return `${formatDate(there)}, ${there.slice(11, 16)} Singapore time`
}

/** The day that a moment is in Singapore. */
export const dayInSingapore = (moment: IsoMoment): IsoDate =>
  new Date(Date.parse(moment) + singaporeHours * 3_600_000).toISOString().slice(0, 10)

/** The last moment of a day in Singapore: a deadline runs to midnight there. */
export const endOfDayInSingapore = (day: IsoDate): IsoMoment => `${day}T15:59:59.999Z`

/** Whether a session comes after another in the calendar. */
export const isLater = (one: { year: number; session: string }, other: { year: number; session: string }): boolean =>
  one.year > other.year || (one.year === other.year && one.session > other.session)

/** The session that an address names by "2026-Session-1", or null where the text names none. */
export function readSessionSlug(slug: string): { year: number; session: string } | null {
  const match = /^(\d{4})-(.{1,40})$/.exec(slug)
  return match?.[2] ? { year: Number(match[1]), session: match[2].replaceAll('-', ' ') } : null
}
