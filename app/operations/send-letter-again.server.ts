import { may, type Person } from '~/domain/access/may'
import { maySendAgain, storedKindTitle } from '~/domain/letters/outbox'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { findLetterStanding, putBack } from '~db/queries/letter-list.server'
import { lettersScope } from '~db/queries/letters.server'
import { dayOf } from './author'
import { rememberOf } from './people-history'

/** Puts a letter that was given up back among those to be sent. Refuses one that went out, still waits, or held a link. */
export async function sendLetterAgain(
  db: Database,
  { letter, by, now }: { letter: number; by: Person; now: Date },
): Promise<Verdict> {
  const allowed = may(by, 'letters.manage', {}, dayOf(now))
  if (!allowed.ok) return allowed
  return db.inTransaction(lettersScope, async tx => {
    const standing = await findLetterStanding(tx, letter)
    if (!standing) return no('There is no such letter.')
    const possible = maySendAgain(standing)
    if (!possible.ok) return possible
    await putBack(tx, letter, now.toISOString())
    // A letter to an address without an account is remembered with who sent it again.
    const person = standing.person ?? by.id
    const detail = { letter: storedKindTitle(standing.kind) }
    await rememberOf(tx, { person, by, act: 'Sent a letter again that was given up', now, detail })
    return yes
  })
}
