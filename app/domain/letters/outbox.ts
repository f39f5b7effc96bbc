import { formatMoment, type IsoMoment } from '../calendar'
import { isLetterKind, letterTitle } from './kinds'

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
