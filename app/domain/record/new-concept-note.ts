import { z } from 'zod'
import type { IsoDate, IsoMoment } from '../calendar'
import { type CalendarSession, sessionName } from '../lifecycle/sessions'
import type { Reference } from '../reference'
import { isOutOfForce } from '../reference/offered'
import { frameFields, frameOf } from './templates/begun-from'

/** What a concept note is begun with: the rest is written section by section. */
export type NewConceptNote = {
  title: string
  economy: string
  forum: string
  fundAccount: string | null
  /** "2027 Session 1", null where it is left open. */
  session: string | null
}

export const longestTitle = 500

const choice = (refusal: string) => z.string({ error: refusal }).min(1, refusal).max(200, refusal)
const orNothing = (refusal: string) =>
  z
    .string()
    .max(200, refusal)
    .default('')
    .transform(text => (text === '' ? null : text))

/** The form with which a concept note is begun. `form` tells one showing of it from another. */
export const newConceptNoteForm = z
  .object({
    title: z
      .string({ error: 'Enter the title.' })
      .transform(text => text.replace(/\s+/g, ' ').trim())
      .pipe(
        z
          .string()
          .min(1, 'Enter the title.')
          .max(longestTitle, `The title is longer than ${longestTitle} characters. Please shorten it.`),
      ),
    economy: choice('Choose the proposing economy.'),
    forum: choice('Choose the forum that is to sponsor the project.'),
    fundAccount: orNothing('Choose the fund account from the list.'),
    session: orNothing('Choose the session from the list.'),
    form: z.string().regex(/^[\w-]{20,60}$/, 'This page has lost its mark. Please load it again.'),
    ...frameFields,
  })
  .transform(({ start, begin, source, template, parts, ...note }, context) => ({
    ...note,
    frame: frameOf({ start, begin, source, template, parts }, context),
  }))

/** The sessions for which a concept note can still be begun: their final deadline is ahead; the earliest first. */
export const openSessions = (sessions: readonly CalendarSession[], now: IsoMoment): CalendarSession[] =>
  sessions
    .filter(session => session.finalDeadline > now)
    .sort((one, other) => (one.finalDeadline < other.finalDeadline ? -1 : 1))

/** The same as they are shown to be chosen: by their name, with the two deadlines. */
export const sessionsToChoose = (sessions: readonly CalendarSession[], now: IsoMoment) =>
  openSessions(sessions, now).map(session => ({
    name: sessionName(session),
    internalDeadline: session.internalDeadline,
    finalDeadline: session.finalDeadline,
  }))

/** The fora and fund accounts in force on a day: those that ended are offered for nothing new. */
export const inForceOn = ({ fora, fundAccounts }: Pick<Reference, 'fora' | 'fundAccounts'>, day: IsoDate) => ({
  fora: fora.filter(forum => !isOutOfForce(forum, day)),
  fundAccounts: fundAccounts.filter(fund => !isOutOfForce(fund, day)),
})

type Lists = Pick<Reference, 'economies' | 'fora' | 'fundAccounts'> & { sessions: readonly CalendarSession[] }

/** What keeps a concept note from being begun as it is, by the field of the form; nothing where all is right. */
export function problemsOfNew(note: NewConceptNote, lists: Lists, now: IsoMoment): Partial<Record<string, string[]>> {
  const { fora, fundAccounts } = inForceOn(lists, now.slice(0, 10))
  const title = note.title.trim()
  const problems: Partial<Record<string, string[]>> = {}
  if (title === '') problems.title = ['Enter the title.']
  if (title.length > longestTitle)
    problems.title = [`The title is longer than ${longestTitle} characters. Please shorten it.`]
  if (!lists.economies.some(economy => economy.name === note.economy))
    problems.economy = ['Choose the proposing economy from the list.']
  if (!fora.some(forum => forum.acronym === note.forum))
    problems.forum = ['Choose a forum that sponsors projects today.']
  if (note.fundAccount !== null && !fundAccounts.some(fund => fund.name === note.fundAccount))
    problems.fundAccount = ['Choose a fund account that is in force.']
  if (note.session !== null && !openSessions(lists.sessions, now).some(one => sessionName(one) === note.session))
    problems.session = ['Choose a session whose final deadline is still ahead, or leave it open.']
  return problems
}
