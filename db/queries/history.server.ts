import { createHash } from 'node:crypto'
import { desc, eq, sql } from 'drizzle-orm'
import { canonical, type HistoryEntry, noHash, storableEntry } from '~/domain/history/chain'
import type { Transaction } from '../database'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Adds a row to the history within the caller's transaction, behind the last one of its scope. Two transactions that
 * add to one scope wait for each other until the first has ended, whatever scope they themselves run in, so that the
 * chain never forks. Who adds to several scopes in one transaction adds to the project's first, then the person's.
 */
export async function appendHistory(tx: Transaction, entry: HistoryEntry): Promise<void> {
  if (tx.engine === 'postgres')
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`history of ${entry.scope}`}, 0))`)
  const { history: t } = tx.tables
  const [last] = await tx
    .select({ position: t.position, hash: t.hash })
    .from(t)
    .where(eq(t.scope, entry.scope))
    .orderBy(desc(t.position))
    .limit(1)
  const link = { ...storableEntry(entry), position: (last?.position ?? 0) + 1, previous: last?.hash ?? noHash }
  await tx.insert(t).values({ ...link, hash: sha256(canonical(link)) })
}
