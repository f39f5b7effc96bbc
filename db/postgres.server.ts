import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { Database, Reader, Transaction } from './database'
import { migrationsFolder } from './migrations-folder.server'
import { outermost } from './nesting'
import { createQueue, createScopedQueues } from './queue'
import { postgresKit } from './schema/kit'
import { defineSchema } from './schema/schema'

const tables = defineSchema(postgresKit)

/** Any Drizzle over PostgreSQL: the server's driver, or the embedded one of the tests. */
export type PostgresDrizzle = { execute(query: SQL): PromiseLike<{ rows: unknown[] }> }

/** Queries are typed by the SQLite flavour and always awaited, so that PostgreSQL's builders stand in for it. */
const inSqliteFlavour = <Flavour>(drizzle: unknown): Flavour => drizzle as Flavour

const withRows = <Flavour extends Reader>(drizzle: PostgresDrizzle): Flavour =>
  Object.assign(inSqliteFlavour<Flavour>(drizzle), {
    tables,
    engine: 'postgres' as const,
    rows: async <Row>(query: SQL): Promise<Row[]> => (await drizzle.execute(query)).rows as Row[],
  })

/** What a driver of PostgreSQL has to offer. */
export type PostgresEnds = {
  read: PostgresDrizzle
  /** Begins, does the work on a connection that is its own (`whileOpen`), and commits; rolls back where it throws. */
  transaction<T>(work: (drizzle: PostgresDrizzle) => Promise<T>): Promise<T>
  migrate(): Promise<void>
  close(): Promise<void>
}

/**
 * A database on PostgreSQL. A transaction takes an advisory lock for its scope, so that works on the same project are
 * one after the other over all servers, and works on different projects side by side. Waiters of one process hold no
 * connection.
 */
export function postgresDatabase(ends: PostgresEnds): Database {
  const inTurn = createScopedQueues()
  const rest: Pick<Database, 'inTransaction' | 'migrate' | 'close'> = {
    inTransaction: (scope, work) =>
      outermost(() =>
        inTurn(scope, () =>
          ends.transaction(async drizzle => {
            await drizzle.execute(sql`select pg_advisory_xact_lock(hashtextextended(${scope}, 0))`)
            const result = await work(withRows<Transaction>(drizzle))
            // After a failed statement PostgreSQL would keep nothing and answer the commit all the same.
            await drizzle.execute(sql`select 1`)
            return result
          }),
        ),
      ),
    migrate: ends.migrate,
    close: ends.close,
  }
  return Object.assign(withRows<Reader>(ends.read), rest)
}

/**
 * Does the work over a connection that takes one statement at a time and refuses as soon as the work is done or has
 * failed, so that a statement somebody forgot to wait for cannot slip in behind the commit or the rollback.
 */
export async function whileOpen<Connection extends { query: (...values: never[]) => unknown }, T>(
  connection: Connection,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  let ended = false
  const inTurn = createQueue()
  const query = (...values: never[]) =>
    inTurn(async () => {
      if (ended) throw new Error('This transaction has already ended')
      return connection.query(...values)
    })
  const guarded = new Proxy(connection, {
    get: (target, name) => (name === 'query' ? query : Reflect.get(target, name, target)),
  })
  try {
    return await work(guarded)
  } finally {
    ended = true
    // What was still under way has an end before the commit or the rollback is sent.
    await inTurn(async () => undefined)
  }
}

/** A transaction on a connection of its own; a connection that cannot even roll back is thrown away. */
async function transactionOf<T>(pool: pg.Pool, work: (drizzle: PostgresDrizzle) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let usable = false
  try {
    await client.query('begin')
    const result = await whileOpen(client, open => work(drizzle(open)))
    await client.query('commit')
    usable = true
    return result
  } catch (problem) {
    usable = await client.query('rollback').then(
      () => true,
      () => false,
    )
    throw problem
  } finally {
    client.release(!usable)
  }
}

function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 10, ...config })
  // A resting connection that the server closed is replaced; the next query tells whether the server is gone.
  pool.on('error', () => undefined)
  return pool
}

/** Migrations of several servers that start at once wait for each other. */
const migrationLock = 7_041_989

export function openPostgres(url: string): Database {
  const write = openPool({ connectionString: url })
  const read = openPool({ connectionString: url, options: '-c default_transaction_read_only=on' })
  return postgresDatabase({
    read: drizzle(read),
    transaction: work => transactionOf(write, work),
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
