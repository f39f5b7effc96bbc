import { formatMoment, type IsoMoment } from '../calendar'
import { no, type Verdict, yes } from '../verdict'
import { isLetterKind, isSecret, letterTitle } from './kinds'

const daily = 'daily/'

/** The title of a stored kind; one that waits for the daily letter says so. */
export function storedKindTitle(kind: string): string {
  const own = kind.startsWith(daily) ? kind.slice(daily.length) : kind
  const title = isLetterKind(own) ? letterTitle(own) : own
  return kind.startsWith(daily) ? `${title} (for the daily letter)` : title
}

/** Where a letter stands, from its timestamps alone. */
export function standingOf(letter: {
  sentAt: IsoMoment | null
  failedAt: IsoMoment | null
  dueAt: IsoMoment
  attempts: number
}): string {
  if (letter.sentAt !== null) return `Sent ${formatMoment(letter.sentAt)}`
  if (letter.failedAt !== null) return `Given up ${formatMoment(letter.failedAt)}`
  return letter.attempts === 0
    ? `To be sent ${formatMoment(letter.dueAt)}`
    : `Will be tried again ${formatMoment(letter.dueAt)}`
}

/** Where letters of the outbox stand, as a reader may ask for them. */
export const letterStates = ['waiting', 'daily', 'failed', 'sent'] as const
export type LetterState = (typeof letterStates)[number]

export const letterStateTitles: Record<LetterState, string> = {
  waiting: 'Waiting to be sent',
  daily: 'Waiting for the daily letter',
  failed: 'Given up',
  sent: 'Sent',
}

export const isLetterState = (text: string): text is LetterState => letterStates.some(state => state === text)

/** Whether a letter can be put back among those to be sent: one that was given up, whose words are still there. */
export function maySendAgain(letter: { kind: string; sentAt: IsoMoment | null; failedAt: IsoMoment | null }): Verdict {
  if (letter.sentAt !== null) return no('This letter has gone out already.')
  if (letter.failedAt === null) return no('This letter was not given up: it will be tried again by itself.')
  if (isSecret(letter.kind))
    return no(
      'This letter held a link that let its reader in, and its words were forgotten. Invite the person again, or let them ask for a new link.',
    )
  return yes
}
