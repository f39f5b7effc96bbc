import { eq } from 'drizzle-orm'
import { type LetterKind, nextDigest, timeFor } from '~/domain/letters/kinds'
import type { Transaction } from '../database'

export type NewLetter = {
  kind: LetterKind
  person: string | null
  project: number | null
  to: string
  subject: string
  text: string
  html: string
  at: string
}

/** Marks the kind of a letter that waits to be gathered into the daily one. */
export const dailyMark = 'daily/'

/** Writes a letter as its person wants it: at once, for the daily letter, or not at all. */
export async function insertLetter(tx: Transaction, { at, ...letter }: NewLetter): Promise<void> {
  const time = letter.person === null ? 'at-once' : timeFor(await choicesOf(tx, letter.person), letter.kind)
  if (time === 'never') return
  await tx.insert(tx.tables.letter).values({
    ...letter,
    kind: time === 'daily' ? `${dailyMark}${letter.kind}` : letter.kind,
    createdAt: at,
    dueAt: time === 'daily' ? nextDigest(at) : at,
    attempts: 0,
  })
}

async function choicesOf(tx: Transaction, id: string): Promise<Record<string, string> | null> {
  const { person } = tx.tables
  const [row] = await tx.select({ choices: person.letterChoices }).from(person).where(eq(person.id, id)).limit(1)
  return row?.choices ?? null
}
