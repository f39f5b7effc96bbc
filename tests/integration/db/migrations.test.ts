import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { migrationsFolder } from '~db/migrations-folder.server'
import { readinessOf } from '~db/readiness.server'
import * as postgresTables from '~db/schema/postgres'
import * as sqliteTables from '~db/schema/sqlite'
import { onEachEngine } from '../../setup/databases'

const journal = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) })

const json = (dialect: 'sqlite' | 'postgres', file: string): unknown =>
  JSON.parse(readFileSync(join(migrationsFolder(dialect), 'meta', file), 'utf8'))

/** What the newest generated migration says the schema is. */
function newestSnapshot<Snapshot>(dialect: 'sqlite' | 'postgres'): Snapshot {
  const { entries } = journal.parse(json(dialect, '_journal.json'))
  const newest = String(entries.at(-1)?.idx ?? 0).padStart(4, '0')
  return json(dialect, `${newest}_snapshot.json`) as Snapshot
}

type SqliteSnapshot = Parameters<typeof generateSQLiteMigration>[0]
type PostgresSnapshot = Parameters<typeof generateMigration>[0]

const missingInSqlite = async (tables: Record<string, unknown>) =>
  generateSQLiteMigration(newestSnapshot<SqliteSnapshot>('sqlite'), await generateSQLiteDrizzleJson(tables))

const missingInPostgres = async (tables: Record<string, unknown>) =>
  generateMigration(newestSnapshot<PostgresSnapshot>('postgres'), generateDrizzleJson(tables))

describe('The generated migrations', () => {
  it('say all that the schema says', async () => {
    expect(await missingInSqlite(sqliteTables)).toEqual([])
    expect(await missingInPostgres(postgresTables)).toEqual([])
  })

  it('would be missed: a table that is not in them is seen', async () => {
    const { topic: _sqlite, ...fewer } = sqliteTables
    const { topic: _postgres, ...fewerThere } = postgresTables
    expect(await missingInSqlite(fewer)).not.toEqual([])
    expect(await missingInPostgres(fewerThere)).not.toEqual([])
  })

  it('hold the same tables for both databases', () => {
    expect(Object.keys(sqliteTables)).toEqual(Object.keys(postgresTables))
  })
})

onEachEngine('Migrations', open => {
  it('make every table and column that queries name', async () => {
    const db = await open()
    const tables = Object.values(db.tables)
    expect(tables).toHaveLength(Object.keys(sqliteTables).length)
    for (const table of tables) await db.select().from(table).limit(1)
  })

  it('run again without harm, also twice at once', async () => {
    const db = await open()
    const count = () => db.$count(db.tables.economy)
    expect(await count()).toBe(21)
    await db.migrate()
    await Promise.all([db.migrate(), db.migrate()])
    expect(await count()).toBe(21)
    expect(await readinessOf(db)()).toEqual({ ok: true })
  })

  it('leave foreign keys in force', async () => {
    const db = await open()
    await db.migrate()
    const orphan = db.inTransaction('one', tx =>
      tx.insert(tx.tables.projectTopic).values({ project: 999_999, position: 0, topic: 'Education' }),
    )
    await expect(orphan).rejects.toThrow()
  })
})

onEachEngine(
  'A database that has not been migrated',
  open => {
    it('says so', async () => {
      const db = await open()
      await db.inTransaction('one', tx => tx.rows(sql`update __drizzle_migrations set created_at = 1`))
      expect((await readinessOf(db)()).ok).toBe(false)
    })
  },
  ['SQLite'],
)
