import { daysBetween, formatDate, type IsoDate, type IsoMoment } from '../calendar'
import { dayInSingapore, endOfDayInSingapore, formatSingapore } from '../lifecycle/sessions'

/** By when something is to be done; `day` where it is due on a day and not at a moment. */
export type Due = { at: IsoMoment; day: IsoDate | null }

/** Due at the end of a day, in Singapore, where the Secretariat is. */
export const onDay = (day: IsoDate): Due => ({ at: endOfDayInSingapore(day), day })
export const atMoment = (moment: IsoMoment | null): Due | null => (moment === null ? null : { at: moment, day: null })

/** "28 March 2027, 23:59 Singapore time (15:59 UTC)": APEC's own time, and the one that every reader can count from. */
export const momentWords = (moment: IsoMoment): string => `${formatSingapore(moment)} (${moment.slice(11, 16)} UTC)`

/** The moment, or the day alone. */
export const dueWords = ({ at, day }: Due): string => (day === null ? momentWords(at) : formatDate(day))

export const isOver = ({ at }: Pick<Due, 'at'>, now: IsoMoment): boolean => at < now

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

/** How near it is, counted in days of Singapore: "overdue by 3 days", "today", "in 12 days". */
export function nearness({ at }: Pick<Due, 'at'>, now: IsoMoment): string {
  const left = daysBetween(dayInSingapore(now), dayInSingapore(at))
  if (at < now) return left === 0 ? 'overdue since today' : `overdue by ${days(-left)}`
  if (left === 0) return 'today'
  return left === 1 ? 'tomorrow' : `in ${days(left)}`
}
