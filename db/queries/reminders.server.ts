import { inArray } from 'drizzle-orm'
import type { Reader, Transaction } from '../database'

const atOnce = 500

/** Which of these reminders were written already. */
export async function listWritten(source: Reader, keys: readonly string[]): Promise<Set<string>> {
  const { reminder: t } = source.tables
  const written = new Set<string>()
  for (let from = 0; from < keys.length; from += atOnce) {
    const some = keys.slice(from, from + atOnce)
    for (const { key } of await source.select({ key: t.key }).from(t).where(inArray(t.key, some))) written.add(key)
  }
  return written
}

/** Marks reminders as written; gives those that nobody had marked before, which are this caller's to write. */
export async function markWritten(tx: Transaction, keys: readonly string[], at: string): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const { reminder: t } = tx.tables
  const rows = await tx
    .insert(t)
    .values(keys.map(key => ({ key, at })))
    .onConflictDoNothing()
    .returning({ key: t.key })
  return new Set(rows.map(row => row.key))
}
