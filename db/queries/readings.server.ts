import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reader, Transaction } from '../database'

/** A legacy record on its way in: its source text, what was corrected, and whether it has been saved. */
export type StoredReading = {
  id: string
  at: string
  file: string
  text: string
  corrections: Record<string, unknown>
  confirmedAt: string | null
  number: string | null
}

const columns = ({ legacyReading: t }: Reader['tables']) => ({
  id: t.id,
  at: t.at,
  file: t.file,
  text: t.text,
  corrections: t.corrections,
  confirmedAt: t.confirmedAt,
  number: t.number,
})

/** A person's own reading, or null: nobody sees another's. */
export async function findReading(source: Reader, person: string, id: string): Promise<StoredReading | null> {
  const { legacyReading: t } = source.tables
  const [row] = await source
    .select(columns(source.tables))
    .from(t)
    .where(and(eq(t.id, id), eq(t.person, person)))
    .limit(1)
  return row ?? null
}

/** A person's readings that wait for confirmation, newest first, without their texts. */
export async function listOpenReadings(
  source: Reader,
  person: string,
): Promise<{ id: string; at: string; file: string }[]> {
  const { legacyReading: t } = source.tables
  return source
    .select({ id: t.id, at: t.at, file: t.file })
    .from(t)
    .where(and(eq(t.person, person), isNull(t.confirmedAt)))
    .orderBy(desc(t.at))
    .limit(50)
}

export async function insertReading(
  tx: Transaction,
  reading: { id: string; person: string; at: string; file: string; text: string },
): Promise<void> {
  await tx.insert(tx.tables.legacyReading).values({ ...reading, corrections: {} })
}

export async function updateCorrections(
  tx: Transaction,
  id: string,
  corrections: Record<string, unknown>,
): Promise<void> {
  const { legacyReading: t } = tx.tables
  await tx.update(t).set({ corrections }).where(eq(t.id, id))
}

export async function confirmReading(tx: Transaction, id: string, number: string, at: string): Promise<void> {
  const { legacyReading: t } = tx.tables
  await tx.update(t).set({ number, confirmedAt: at }).where(eq(t.id, id))
}

export async function deleteReading(tx: Transaction, person: string, id: string): Promise<void> {
  const { legacyReading: t } = tx.tables
  await tx.delete(t).where(and(eq(t.id, id), eq(t.person, person), isNull(t.confirmedAt)))
}
