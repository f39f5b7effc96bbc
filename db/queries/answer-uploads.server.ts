import { and, eq, lt } from 'drizzle-orm'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** What was read from a workbook of answers, until it is confirmed; whoever reads `read` checks it. */
export type StoredUpload = { id: string; base: number; version: number; read: unknown; at: string; by: string }

export async function insertUpload(
  tx: Transaction,
  { author, ...upload }: Omit<StoredUpload, 'by'> & { response: number; author: Author },
): Promise<void> {
  await tx.insert(tx.tables.answerUpload).values({ ...upload, person: author.person, by: author.name })
}

/** An upload for a response; null where there is none of that key for it. */
export async function findUpload(source: Reader, response: number, id: string): Promise<StoredUpload | null> {
  const { answerUpload: t } = source.tables
  const [row] = await source
    .select({ id: t.id, base: t.base, version: t.version, read: t.read, at: t.at, by: t.by })
    .from(t)
    .where(and(eq(t.id, id), eq(t.response, response)))
  return row ?? null
}

/** Drops what was loaded before a moment, and says how much that was. */
export async function dropUploads(tx: Transaction, before: string): Promise<number> {
  const { answerUpload: t } = tx.tables
  const dropped = await tx.delete(t).where(lt(t.at, before)).returning({ id: t.id })
  return dropped.length
}
