import { sql } from 'drizzle-orm'
import type { Transaction } from '../database'

/**
 * Takes further scopes within a transaction that changes several projects, each as `inTransaction` takes its own, in one
 * order for all who do so. On SQLite a transaction has the whole file already.
 */
export async function lockScopes(tx: Transaction, scopes: readonly string[]): Promise<void> {
  if (tx.engine === 'sqlite') return
  for (const scope of [...new Set(scopes)].sort())
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${scope}, 0))`)
}
