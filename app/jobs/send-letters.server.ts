import { nextAttempt } from '~/domain/letters/retry'
import type { Transport } from '~/mail/transport.server'
import type { Database } from '~db/connect.server'
import {
  anyLetterWaits,
  type ClaimedLetter,
  claimDueLetters,
  lettersScope,
  markProblem,
  markSent,
  releaseLetters,
} from '~db/queries/letters.server'

const minute = 60_000
/** How long letters are this process's own, and how long one may take at most. */
const claimMs = 5 * minute
const oneLetterMs = minute
const atOnce = 10

export type Sending = {
  transport: Transport
  clock: () => Date
  /** True once the server shuts down: what was taken and not tried is given back. */
  stopping?: () => boolean
}

/**
 * Sends the letters that are due: takes a few in one transaction, sends them outside of any, and notes each in another.
 * Several processes may do so at once; each letter is sent by one of them. Gives how many went out.
 */
export async function sendDueLetters(db: Database, sending: Sending): Promise<number> {
  let sent = 0
  if (!(await anyLetterWaits(db))) return sent
  for (;;) {
    const claimed = await claim(db, sending.clock())
    for (const [index, letter] of claimed.entries()) {
      const late = sending.clock().getTime() + oneLetterMs > Date.parse(letter.claimedUntil)
      if (late || sending.stopping?.()) {
        await db.inTransaction(lettersScope, tx => releaseLetters(tx, claimed.slice(index)))
        return sent
      }
      if (await sendOne(db, letter, sending)) sent += 1
    }
    if (claimed.length < atOnce) return sent
  }
}

/** Takes some letters that are due; they are nobody else's for five minutes. */
export function claim(db: Database, now: Date): Promise<ClaimedLetter[]> {
  const until = new Date(now.getTime() + claimMs).toISOString()
  return db.inTransaction(lettersScope, tx => claimDueLetters(tx, { now: now.toISOString(), until, atMost: atOnce }))
}

async function sendOne(db: Database, letter: ClaimedLetter, { transport, clock }: Sending): Promise<boolean> {
  try {
    await transport.send(letter)
  } catch (problem) {
    const now = clock()
    const dueAt = nextAttempt(letter.attempts, now)
    const then = dueAt === null ? { failedAt: now.toISOString() } : { dueAt }
    const scope = letterScope(letter)
    await db.inTransaction(scope, tx => markProblem(tx, letter, inWords(problem, letter.to), then))
    return false
  }
  await db.inTransaction(letterScope(letter), tx => markSent(tx, letter, clock().toISOString()))
  return true
}

const letterScope = ({ seq }: ClaimedLetter) => `letter ${seq}`

const longest = 300

/** What the mail server said, without the address, which not everybody may see who may see the outbox. */
function inWords(problem: unknown, address: string): string {
  const words = problem instanceof Error ? problem.message : 'The mail server refused the letter'
  return words.replaceAll(address, 'the address').replace(/\s+/g, ' ').slice(0, longest)
}
