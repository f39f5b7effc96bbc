import type { SQL } from 'drizzle-orm'
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import type { Schema } from './schema/schema'

type Drizzle = SqliteRemoteDatabase<Record<string, never>>

/** Reads only: the connection behind it refuses to write. */
export type Reader = Pick<Drizzle, 'select' | 'selectDistinct' | '$count'> & {
  engine: 'sqlite' | 'postgres'
  tables: Schema
  /** A hand-written query of this database's dialect; rows are objects by column name. */
  rows<Row>(query: SQL): Promise<Row[]>
}

/** Reads and writes within one transaction; refuses once it has ended. */
export type Transaction = Reader & Pick<Drizzle, 'insert' | 'update' | 'delete'>

/** The database itself reads through its shared reader; writing needs `inTransaction`. */
export type Database = Reader & {
  /**
   * Does all of `work` or none of it. Works of the same scope (a project's number, a number range) run one after the
   * other over all server processes; on PostgreSQL different scopes run side by side. Not to be nested. No mail,
   * hashing, file or network work inside.
   */
  inTransaction<T>(scope: string, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Runs the migrations that this database has not seen. */
  migrate(): Promise<void>
  close(): Promise<void>
}
