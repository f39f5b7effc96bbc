import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { Database, Reader, Transaction } from './database'
import { migrationsFolder } from './migrations-folder.server'
import { outermost } from './nesting'
import { createScopedQueues } from './queue'
import { postgresKit } from './schema/kit'
import { defineSchema } from './schema/schema'

const tables = defineSchema(postgresKit)

/** Any Drizzle over PostgreSQL: the server's driver, or the embedded one of the tests. */
export type PostgresDrizzle = {
  execute(query: SQL): Promise<unknown>
  transaction<T>(work: (tx: PostgresDrizzle) => Promise<T>): Promise<T>
}

/** Queries are typed by the SQLite flavour and always awaited, so that PostgreSQL's builders stand in for it. */
const inSqliteFlavour = <Flavour>(drizzle: unknown): Flavour => drizzle as Flavour

const withRows = <Flavour extends Reader>(drizzle: PostgresDrizzle): Flavour =>
  Object.assign(inSqliteFlavour<Flavour>(drizzle), {
    tables,
    engine: 'postgres' as const,
    rows: async <Row>(query: SQL): Promise<Row[]> => ((await drizzle.execute(query)) as { rows: Row[] }).rows,
  })

type Ends = { write: PostgresDrizzle; read: PostgresDrizzle; migrate(): Promise<void>; close(): Promise<void> }

/**
 * A database on PostgreSQL. A transaction takes an advisory lock for its scope, so that works on the same project are
 * one after the other over all servers, and works on different projects side by side. Waiters of one process hold no
 * connection.
 */
export function postgresDatabase(ends: Ends): Database {
  const inTurn = createScopedQueues()
  const rest: Pick<Database, 'inTransaction' | 'migrate' | 'close'> = {
    inTransaction: (scope, work) =>
      outermost(() =>
        inTurn(scope, async () => {
          let ended = false
          try {
            return await ends.write.transaction(async drizzle => {
              await drizzle.execute(sql`select pg_advisory_xact_lock(hashtextextended(${scope}, 0))`)
              return work(untilEnded(withRows<Transaction>(drizzle), () => ended))
            })
          } finally {
            ended = true
          }
        }),
      ),
    migrate: ends.migrate,
    close: ends.close,
  }
  return Object.assign(withRows<Reader>(ends.read), rest)
}

/** A transaction that refuses once it has ended, as the embedded database's does. */
const untilEnded = (tx: Transaction, ended: () => boolean): Transaction =>
  new Proxy(tx, {
    get(target, name) {
      if (ended()) throw new Error('This transaction has already ended')
      const found: unknown = Reflect.get(target, name, target)
      return typeof found === 'function' ? found.bind(target) : found
    },
  })

/** Migrations of several servers that start at once wait for each other. */
const migrationLock = 7_041_989

export function openPostgres(url: string): Database {
  const write = new pg.Pool({ connectionString: url, max: 10 })
  const read = new pg.Pool({ connectionString: url, max: 10, options: '-c default_transaction_read_only=on' })
  return postgresDatabase({
    write: inSqliteFlavour<PostgresDrizzle>(drizzle(write)),
    read: inSqliteFlavour<PostgresDrizzle>(drizzle(read)),
    migrate: async () => {
      const client = await write.connect()
      try {
        await client.query('select pg_advisory_lock($1)', [migrationLock])
        await migrate(drizzle(client), { migrationsFolder: migrationsFolder('postgres') })
      } finally {
        await client.query('select pg_advisory_unlock($1)', [migrationLock])
        client.release()
      }
    },
    close: async () => {
      await Promise.all([write.end(), read.end()])
    },
  })
}
