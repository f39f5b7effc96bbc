import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { SQL } from 'drizzle-orm'
import { drizzle as direct } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
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
    // Text for a single row, rows of arrays otherwise: what the proxy expects.
    const rows = statement.raw(true).all(...values)
    return { rows: method === 'get' ? ((rows[0] ?? []) as unknown[]) : rows }
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

/**
 * The embedded database: one writer connection behind a queue and one read-only connection beside it (WAL), so that a
 * read never waits for a save and a write through `read` is impossible.
 */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const writer = setUp(new BetterSqlite(file), [
    'journal_mode = WAL',
    'synchronous = FULL',
    'busy_timeout = 5000',
    'foreign_keys = ON',
  ])
  const reader = setUp(new BetterSqlite(file, { readonly: true }), ['busy_timeout = 5000', 'query_only = ON'])
  const inTurn = createQueue()
  const prepare = preparedStatements(writer)
  const ends: Pick<Database, 'inTransaction' | 'migrate' | 'close'> = {
    inTransaction: (_scope, work) =>
      outermost(() =>
        inTurn(async () => {
          let alive = true
          writer.exec('begin immediate')
          try {
            const result = await work(over(prepare, () => alive))
            writer.exec('commit')
            return result
          } catch (problem) {
            if (writer.inTransaction) writer.exec('rollback')
            throw problem
          } finally {
            alive = false
          }
        }),
      ),
    migrate: () =>
      inTurn(async () => {
        // Tables are rebuilt by some migrations, which would set off the foreign keys.
        writer.pragma('foreign_keys = OFF')
        migrate(direct(writer), { migrationsFolder: migrationsFolder('sqlite') })
        writer.pragma('foreign_keys = ON')
      }),
    close: () =>
      inTurn(async () => {
        reader.close()
        writer.close()
      }),
  }
  return Object.assign(
    over(preparedStatements(reader), () => true),
    ends,
  )
}
