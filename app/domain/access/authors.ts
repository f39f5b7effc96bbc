import { z } from 'zod'
import type { IsoDate, IsoMoment } from '../calendar'
import { no, type Verdict, yes } from '../verdict'
import { isOver } from './grants'
import type { Grant } from './may'

/** Somebody who writes on a project, or did. */
export type Author = Grant & {
  seq: number
  person: string
  name: string
  email: string
  grantedBy: string
  /** The newest version of the record that is theirs; null where there is none. */
  wroteAt: IsoMoment | null
}

/** More people than this do not write one record; it also keeps invitations from being sent to the whole world. */
export const mostAuthors = 20

const notEnded = (authors: readonly Author[], today: IsoDate) => authors.filter(author => !isOver(author, today))

/** Whether one more may be invited to write. Refuses an address that is among them already, and too many. */
export function mayInvite(authors: readonly Author[], email: string, today: IsoDate): Verdict {
  const present = notEnded(authors, today)
  if (present.some(author => author.email === email)) return no('This person writes on the project already.')
  return present.length >= mostAuthors
    ? no(`At most ${mostAuthors} people write on a project. End the part of somebody first.`)
    : yes
}

/** The co-author's grant that may be ended; null where it is another role's, is over, or is of another project. */
export const endable = (authors: readonly Author[], seq: number, today: IsoDate): Author | null =>
  notEnded(authors, today).find(author => author.seq === seq && author.role === 'co-author') ?? null

/** An author as the overseer sees them. */
export type ShownAuthor = {
  seq: number
  /** The name of somebody who oversees or has written; of others the address they were invited by is all that is said. */
  name: string | null
  email: string
  role: 'overseer' | 'co-author'
  from: IsoDate
  until: IsoDate | null
  isOver: boolean
  wroteAt: IsoMoment | null
}

/**
 * The authors as they are shown. Whoever was invited and has not written yet is shown by the address alone, whether there
 * was an account or not, so that an invitation tells nothing about an address.
 */
export const shownAuthors = (authors: readonly Author[], today: IsoDate): ShownAuthor[] =>
  authors.map(({ seq, name, email, role, from, until, wroteAt }) => ({
    ...{ seq, email, from, until, wroteAt },
    name: role === 'overseer' || wroteAt !== null ? name : null,
    role: role === 'overseer' ? role : 'co-author',
    isOver: isOver({ until }, today),
  }))

export const longestName = 200

export const inviteForm = z.object({
  name: z
    .string({ error: 'Enter the name.' })
    .transform(text => text.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, 'Enter the name.')
        .max(longestName, 'This is longer than a name can be.')
        // The name stands in a letter to somebody who did not ask for one.
        .regex(/^[^<>@/\\]*$/, 'Enter the name without addresses and signs such as < or /.'),
    ),
  email: z
    .string({ error: 'Enter the e-mail address.' })
    .trim()
    .toLowerCase()
    .max(200, 'This is longer than an e-mail address can be.')
    .pipe(z.email('Enter an e-mail address, such as name@example.org.')),
})
