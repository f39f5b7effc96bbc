import type { IsoMoment } from '../calendar'
import { no, type Verdict, yes } from '../verdict'

export const linkPurposes = ['invitation', 'reset', 'set-up'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

export type PersonalLink = {
  purpose: LinkPurpose
  /** Null for a set-up link. */
  person: string | null
  expiresAt: IsoMoment
  usedAt: IsoMoment | null
}

const hours: Record<LinkPurpose, number> = { invitation: 7 * 24, reset: 1, 'set-up': 24 }

/** How long a link of this kind can be used, in words: "7 days". */
export const lifetimeWords: Record<LinkPurpose, string> = {
  invitation: '7 days',
  reset: 'one hour',
  'set-up': '24 hours',
}

/** The moment from which a link made at `now` is of no use any more. */
export const linkExpiry = (purpose: LinkPurpose, now: IsoMoment): IsoMoment =>
  new Date(Date.parse(now) + hours[purpose] * 3_600_000).toISOString()

const wayOn: Record<LinkPurpose, string> = {
  invitation: 'Please ask the APEC Secretariat for a new invitation.',
  reset: 'Please ask for a new link on the sign-in page.',
  'set-up': 'Start the server again to get a new one, as long as nobody has an account.',
}

/** Whether a link still opens. A guessed one (null) is told apart from a used or an old one. */
export function checkLink(link: PersonalLink | null, now: IsoMoment): Verdict {
  if (link === null)
    return no('Dossier does not know this link. Please check that you copied all of it from the letter.')
  if (link.usedAt !== null) return no(`This link has been used already; each works once. ${wayOn[link.purpose]}`)
  if (link.expiresAt <= now)
    return no(`This link has expired; it worked for ${lifetimeWords[link.purpose]}. ${wayOn[link.purpose]}`)
  return yes
}
