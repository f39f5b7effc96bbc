import { type Person, scopesFor } from '~/domain/access/may'
import { no, type Verdict } from '~/domain/verdict'
import type { Reader } from '~db/connect.server'
import { dayOf } from '../author'
import { type PracticesToConfirm, readWords } from './read-words.server'

/**
 * A practice for the word of the economies for which a signed-in focal point speaks. Refuses who speaks for none; null
 * where none of theirs was asked, so that a practice which they may not read yet looks like one that is not there.
 */
export async function readOwnWords(
  db: Reader,
  { number, practice, person, now }: { number: string; practice: number; person: Person; now: Date },
): Promise<{ ok: true; words: PracticesToConfirm | null } | Extract<Verdict, { ok: false }>> {
  const economies = scopesFor(person, 'practices.confirm', 'economy', dayOf(now))
  if (economies.length === 0)
    return no('Best practices are confirmed by the focal points of the economies that they name.')
  const found: PracticesToConfirm[] = []
  for (const economy of economies) {
    const respondent = { with: 'account', person } as const
    const read = await readWords(db, { number, economy, respondent, response: null, now })
    if (!read.ok) return read
    if (read.words) found.push(read.words)
  }
  const [first] = found
  const practices = found.flatMap(words => words.practices).filter(({ seq }) => seq === practice)
  return { ok: true, words: first && practices.length > 0 ? { ...first, practices } : null }
}
