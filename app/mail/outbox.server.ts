import type { LetterKind } from '~/domain/letters/kinds'
import type { Transaction } from '~db/connect.server'
import { insertLetter } from '~db/queries/letters.server'

export type Letter = {
  kind: LetterKind
  /** The person it is to, whose choices are respected; null where the address belongs to no account. */
  person: string | null
  /** The key of the project that it is about. */
  project?: number | null
  to: string
  subject: string
  text: string
  html: string
  now: Date
}

/**
 * Puts a letter into the outbox within the caller's transaction: it goes out if and only if that is kept. What the person
 * wants daily waits for the daily letter; what they never want is not written.
 */
export async function enqueue(tx: Transaction, letter: Letter): Promise<void> {
  const { now, project, ...rest } = letter
  await insertLetter(tx, { ...rest, project: project ?? null, at: now.toISOString() })
}
