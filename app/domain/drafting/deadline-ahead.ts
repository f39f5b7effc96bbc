import { daysBetween, type IsoMoment } from '../calendar'
import { type CalendarSession, dayInSingapore } from '../lifecycle/sessions'

/** A deadline with the days until it, by the calendar of Singapore; 0 is today. */
export type DeadlineAhead = { title: string; at: IsoMoment; days: number }

/** The deadline of its session that a concept note meets next: the forum's, then the final one; null after both. */
export function deadlineAhead(
  { internalDeadline, finalDeadline }: Pick<CalendarSession, 'internalDeadline' | 'finalDeadline'>,
  now: IsoMoment,
): DeadlineAhead | null {
  const ahead = [
    { title: 'Internal deadline', at: internalDeadline },
    { title: 'Final deadline', at: finalDeadline },
  ].find(({ at }) => at >= now)
  return ahead ? { ...ahead, days: daysBetween(dayInSingapore(now), dayInSingapore(ahead.at)) } : null
}
