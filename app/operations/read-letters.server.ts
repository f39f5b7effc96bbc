import { may, type Person } from '~/domain/access/may'
import { type LetterState, standingOf, storedKindTitle } from '~/domain/letters/outbox'
import type { Verdict } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { type ListedLetter, lettersPage, listLetters } from '~db/queries/letter-list.server'
import { dayOf } from './author'

export type ShownLetter = {
  seq: number
  kind: string
  to: string
  project: string | null
  written: string
  standing: string
  attempts: number
  problem: string
}

export type OutboxView = { letters: ShownLetter[]; count: number; pages: number }

/**
 * A page of the outbox, of one state or of all, without the words of any letter. Addresses are shown to those who manage people; others who may
 * see the outbox read names. In the demo (`inDemo`) it is everybody's, since its letters go nowhere.
 */
export async function readOutbox(
  db: Database,
  {
    by,
    page,
    state,
    now,
    inDemo,
  }: { by: Person | null; page: number; state: LetterState | null; now: Date; inDemo: boolean },
): Promise<{ ok: true; view: OutboxView } | Extract<Verdict, { ok: false }>> {
  const allowed = may(by, 'letters.read', {}, dayOf(now))
  if (!allowed.ok && !inDemo) return allowed
  const withAddress = inDemo || may(by, 'people.manage', {}, dayOf(now)).ok
  const { letters, count } = await listLetters(db, page, state)
  const shown = letters.map(letter => shownLetter(letter, withAddress))
  return { ok: true, view: { letters: shown, count, pages: Math.max(1, Math.ceil(count / lettersPage)) } }
}

/** A letter without its words, and without its address for who may not see that. */
export const shownLetter = (letter: ListedLetter, withAddress: boolean): ShownLetter => ({
  ...{ seq: letter.seq, kind: storedKindTitle(letter.kind), project: letter.project, written: letter.createdAt },
  ...{ standing: standingOf(letter), attempts: letter.attempts, problem: letter.problem ?? '' },
  to: withAddress ? letter.to : (letter.name ?? 'An address without an account'),
})
