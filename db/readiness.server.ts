import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { no, type Verdict, yes } from '../app/domain/verdict'
import type { Database } from './database'
import { migrationsFolder } from './migrations-folder.server'

const journal = z.object({ entries: z.array(z.object({ when: z.number() })) })

const newestMigration = (engine: Database['engine']): number => {
  const text = readFileSync(join(migrationsFolder(engine), 'meta', '_journal.json'), 'utf8')
  return Math.max(...journal.parse(JSON.parse(text)).entries.map(entry => entry.when))
}

/**
 * A question that can be put again and again: does the database answer, and has it seen the newest migration?
 * Refuses in words for the operator; rejects when the database does not answer.
 */
export function readinessOf(database: Database): () => Promise<Verdict> {
  const newest = newestMigration(database.engine)
  const seen =
    database.engine === 'sqlite'
      ? sql`select max(created_at) as newest from __drizzle_migrations`
      : sql`select max(created_at) as newest from drizzle.__drizzle_migrations`
  return async () => {
    const [row] = await database.rows<{ newest: number | string | null }>(seen)
    return Number(row?.newest ?? 0) >= newest ? yes : no('The database has not been migrated to this version.')
  }
}
