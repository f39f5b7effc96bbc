import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { Database } from '~db/database'
import { migrationsFolder } from '~db/migrations-folder.server'
import { postgresDatabase, whileOpen } from '~db/postgres.server'

/** Drizzle only ever asks a connection for `query`, which a transaction of PGlite has as well. */
const asClient = (connection: unknown): PGlite => connection as PGlite

/** PostgreSQL compiled into the process: one connection. */
export const pgliteDatabase = (client: PGlite): Database =>
  postgresDatabase({
    read: drizzle(client),
    transaction: work => client.transaction(tx => whileOpen(tx, open => work(drizzle(asClient(open))))),
    migrate: () => migrate(drizzle(client), { migrationsFolder: migrationsFolder('postgres') }),
    close: () => client.close(),
  })
