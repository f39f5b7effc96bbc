import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { SQL } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import type { Database, Transaction } from './database'
import { migrationsFolder } from './migrations-folder.server'
import { outermost } from './nesting'
import { createQueue } from './queue'
import { sqliteKit } from './schema/kit'
import { defineSchema } from './schema/schema'

type Connection = BetterSqlite.Database
const tables = defineSchema(sqliteKit)
const dialect = new SQLiteSyncDialect()

/** The statements of a connection, each prepared once. */
function preparedStatements(connection: Connection): (text: string) => BetterSqlite.Statement<unknown[]> {
  const known = new Map<string, BetterSqlite.Statement<unknown[]>>()
  return text => {
    let statement = known.get(text)
    if (!statement) {
      statement = connection.prepare<unknown[]>(text)
      if (known.size > 500) known.clear()
      known.set(text, statement)
    }
    return statement
  }
}

/** Drizzle's asynchronous interface over one connection, for as long as `alive` says so. */
function over(prepare: ReturnType<typeof preparedStatements>, alive: () => boolean): Transaction {
  const guard = () => {
    if (!alive()) throw new Error('This transaction has already ended')
  }
  const proxy = drizzle(async (text, values, method) => {
    guard()
    const statement = prepare(text)
    if (method === 'run' && !statement.reader) {
      statement.run(...values)
      return { rows: [] }
    }
    // The row itself for `get`, and none where there is none; rows of arrays otherwise: what the proxy expects.
    const rows = statement.raw(true).all(...values) as unknown[][]
    return { rows: method === 'get' ? (rows[0] as unknown[]) : rows }
  })
  const rows = async <Row>(query: SQL): Promise<Row[]> => {
    guard()
    const { sql, params } = dialect.sqlToQuery(query)
    const statement = prepare(sql)
    if (statement.reader) return statement.raw(false).all(...params) as Row[]
    statement.run(...params)
    return []
  }
  return Object.assign(proxy, { rows, tables, engine: 'sqlite' as const })
}

const setUp = (connection: Connection, pragmas: string[]) => {
  for (const pragma of pragmas) connection.pragma(pragma)
  return connection
}

/** How long a transaction waits, in milliseconds, while another process writes to the same file. */
const patience = 10_000

const isBusy = (problem: unknown): boolean =>
  problem instanceof BetterSqlite.SqliteError && problem.code.startsWith('SQLITE_BUSY')

/** Takes the file's one write lock. Waits without holding up the process, which goes on reading meanwhile. */
async function begin(writer: Connection): Promise<void> {
  for (const start = performance.now(); ; ) {
    try {
      writer.exec('begin immediate')
      return
    } catch (problem) {
      if (!isBusy(problem) || performance.now() - start > patience) throw problem
    }
    await new Promise(resume => setTimeout(resume, 2 + Math.random() * 15))
  }
}

/** All of the work or none of it; the lock is held from the first moment on, so that what is read stays true. */
async function transactionOf<T>(writer: Connection, work: () => Promise<T>): Promise<T> {
  await begin(writer)
  try {
    const result = await work()
    writer.exec('commit')
    return result
  } catch (problem) {
    if (writer.inTransaction) writer.exec('rollback')
    throw problem
  }
}

/**
 * Runs the migrations that the file has not seen, in one transaction, and notes them in Drizzle's own table. Drizzle's
 * runner asks what is missing before it takes the lock, so that two processes would both begin.
 */
async function migrate(writer: Connection): Promise<void> {
  await transactionOf(writer, async () => {
    writer.exec(
      'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)',
    )
    const newest = Number(writer.prepare('select max(created_at) from __drizzle_migrations').pluck().get() ?? 0)
    const note = writer.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
    for (const migration of readMigrationFiles({ migrationsFolder: migrationsFolder('sqlite') })) {
      if (migration.folderMillis <= newest) continue
      for (const statement of migration.sql) writer.exec(statement)
      note.run(migration.hash, migration.folderMillis)
    }
  })
}

/**
 * The embedded database: one writer connection behind a queue and one read-only connection beside it (WAL), so that a
 * read never waits for a save and a write through `read` is impossible.
 */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const writer = setUp(new BetterSqlite(file), [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    // Waiting for another process is done in `begin`: SQLite's own wait would stop this whole process.
    'busy_timeout = 0',
  ])
  const reader = setUp(new BetterSqlite(file, { readonly: true }), ['busy_timeout = 5000', 'query_only = ON'])
  const inTurn = createQueue()
  // The words of a query take longer to put together than to run: all transactions share what writes, and those that
  // have ended are told from the present one by where they were called from.
  let present: object | null = null
  const inside = new AsyncLocalStorage<object>()
  const writing = over(preparedStatements(writer), () => present !== null && inside.getStore() === present)
  const ends: Pick<Database, 'inTransaction' | 'migrate' | 'close'> = {
    inTransaction: (_scope, work) =>
      outermost(() =>
        inTurn(async () =>
          transactionOf(writer, async () => {
            const own = {}
            present = own
            try {
              // Awaited inside: a query that is handed out runs only once it is awaited.
              return await inside.run(own, async () => await work(writing))
            } finally {
              present = null
            }
          }),
        ),
      ),
    migrate: () =>
      inTurn(async () => {
        // Tables are rebuilt by some migrations, which would set off the foreign keys.
        writer.pragma('foreign_keys = OFF')
        try {
          await migrate(writer)
        } finally {
          writer.pragma('foreign_keys = ON')
        }
      }),
    close: () =>
      inTurn(async () => {
        // Each asynchronous step asks every storage that was ever used: one left behind would slow the whole process.
        inside.disable()
        reader.close()
        writer.close()
      }),
  }
  return Object.assign(
    over(preparedStatements(reader), () => true),
    ends,
  )
}
