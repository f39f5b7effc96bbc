import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Transaction } from '../database'

/** What a person signs in with. */
export type Identity = {
  id: string
  name: string
  email: string
  passwordHash: string | null
  totpSecret: string | null
  totpSince: string | null
  totpStep: number | null
  recoveryCodes: string[] | null
}

/** What a person signs in with, by their key; null where there is no such account or it has ended. */
export async function findIdentity(source: Reader, id: string): Promise<Identity | null> {
  const { person } = source.tables
  const [row] = await source
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      passwordHash: person.passwordHash,
      totpSecret: person.totpSecret,
      totpSince: person.totpSince,
      totpStep: person.totpStep,
      recoveryCodes: person.recoveryCodes,
    })
    .from(person)
    .where(and(eq(person.id, id), isNull(person.endedAt)))
    .limit(1)
  return row ?? null
}

/** Stores some of what a person signs in with. */
export async function updateIdentity(
  tx: Transaction,
  id: string,
  change: Partial<Omit<Identity, 'id' | 'email'>>,
): Promise<void> {
  await tx.update(tx.tables.person).set(change).where(eq(tx.tables.person.id, id))
}
