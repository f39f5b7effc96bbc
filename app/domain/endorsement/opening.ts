import { type IsoDate, type IsoMoment, isIsoDate } from '../calendar'
import type { LifeFacts } from '../lifecycle/facts'
import { stateOf } from '../lifecycle/lifecycle'
import { dayInSingapore, endOfDayInSingapore, formatSingapore, sessionName } from '../lifecycle/sessions'
import { no } from '../verdict'

/** What the opening of a round looks at. */
export type OpeningFacts = Pick<LifeFacts, 'state' | 'session' | 'reopenings' | 'round' | 'now'>

/**
 * The last moment at which a concept note reaches the Secretariat: the final deadline of its session, or the moment to
 * which it was reopened for this project. Null where the calendar does not know the session.
 */
export function lastHandIn({ session, reopenings }: Pick<OpeningFacts, 'session' | 'reopenings'>): IsoMoment | null {
  if (session === null) return null
  const reopened = reopenings.filter(one => one.deadline === 'final').map(one => one.until)
  return [session.finalDeadline, ...reopened].reduce((last, moment) => (moment > last ? moment : last))
}

/** Whether a round can be opened here and now, whatever its deadline; the reason where it cannot. */
export function whyNotOpen(facts: OpeningFacts): string | null {
  const { state, round, session, now } = facts
  if (state === null) return 'This record came in without the steps of its life, and no round belongs to it.'
  if (state !== 'with-forum')
    return `A round is opened while a concept note is with the forum; this project is at “${stateOf(state).title}”.`
  if (round !== null && round.closedAt === null)
    return `${round.openedBy} has opened a round already. It runs until ${formatSingapore(round.deadline)}.`
  const last = lastHandIn(facts)
  if (session !== null && last !== null && last <= now)
    return `The final deadline of ${sessionName(session)} was ${formatSingapore(last)}. Only the project management unit can reopen it.`
  return null
}

/**
 * The deadline of a round that ends on a day: midnight in Singapore, but never after the final deadline of the session
 * (the forum endorses before the Secretariat is given the concept note; Applying for Funds 2016). Refuses a day that
 * does not exist, one that has passed, and one after the final deadline.
 */
export function deadlineOn(
  day: IsoDate,
  facts: OpeningFacts,
): { ok: true; deadline: IsoMoment } | { ok: false; reason: string } {
  const closed = whyNotOpen(facts)
  if (closed !== null) return no(closed)
  if (!isIsoDate(day)) return no('Enter the last day of the round as a day that exists.')
  const end = endOfDayInSingapore(day)
  if (end <= facts.now) return no('This day has passed in Singapore. Choose a day that is still ahead.')
  const last = lastHandIn(facts)
  if (last !== null && day > dayInSingapore(last))
    return no(`The round must end by the final deadline, ${formatSingapore(last)}. Choose an earlier day.`)
  return { ok: true, deadline: last !== null && last < end ? last : end }
}
