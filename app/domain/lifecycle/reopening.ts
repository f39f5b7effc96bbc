import { z } from 'zod'
import { type IsoDate, type IsoMoment, isIsoDate } from '../calendar'
import { no } from '../verdict'
import type { LifeFacts } from './facts'
import { type StateKey, stateOf } from './lifecycle'
import { endOfDayInSingapore, formatSingapore, sessionName } from './sessions'

/** Where the submission stands that a deadline closes: before it reaches the forum, or before it reaches the Secretariat. */
const reopenable: Record<'internal' | 'final', readonly StateKey[]> = {
  internal: ['concept-draft'],
  final: ['concept-draft', 'with-forum', 'endorsed'],
}

export const deadlineTitles = {
  internal: 'Internal deadline, to the forum',
  final: 'Final deadline, to the Secretariat',
} as const

export const longestReason = 2000

export const reopeningForm = z.object({
  deadline: z.enum(['internal', 'final'], { error: 'Choose the deadline.' }),
  day: z.string({ error: 'Enter the last day.' }).refine(isIsoDate, 'Enter the last day.'),
  reason: z
    .string()
    .trim()
    .min(1, 'Say why, in a sentence or two.')
    .max(longestReason, `Please use at most ${longestReason} characters.`),
})

type Facts = Pick<LifeFacts, 'state' | 'session' | 'now'>

/**
 * To which moment a deadline is reopened for one project: the end of a day in Singapore. Refuses where the step that the
 * deadline closes is done, where the session is not known, and a day that is not ahead or changes nothing.
 */
export function reopenUntil(
  deadline: 'internal' | 'final',
  day: IsoDate,
  { state, session, now }: Facts,
): { ok: true; until: IsoMoment } | { ok: false; reason: string } {
  if (state === null || !reopenable[deadline].includes(state)) {
    const at = state === null ? 'another place' : `“${stateOf(state).title}”`
    return no(`The ${deadline} deadline closes nothing any more: the project is at ${at}.`)
  }
  if (session === null) return no('The project names no session of the calendar. Set its year and session first.')
  if (!isIsoDate(day)) return no('Enter the last day as a day that exists.')
  const until = endOfDayInSingapore(day)
  if (until <= now) return no('This day has passed in Singapore. Choose a day that is still ahead.')
  const planned = deadline === 'internal' ? session.internalDeadline : session.finalDeadline
  return until <= planned
    ? no(
        `The ${deadline} deadline of ${sessionName(session)} is ${formatSingapore(planned)} already. Choose a later day.`,
      )
    : { ok: true, until }
}
