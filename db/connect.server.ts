import type { Database } from './database'
import { openPostgres } from './postgres.server'
import { openSqlite } from './sqlite.server'

export type { Database, Reader, Transaction } from './database'

/** Where the facts are kept: a PostgreSQL address, or the path of an SQLite file. */
export type Place = { url: string } | { file: string }

export const openDatabase = (place: Place): Database =>
  'url' in place ? openPostgres(place.url) : openSqlite(place.file)

/**
 * The one database of this process. Kept on globalThis, since the Remix build, the server and the scripts are bundles
 * of their own in one process, and SQLite allows one writer.
 */
const slot = Symbol.for('dossier.database')
const holder = globalThis as { [slot]?: Database }

export function useDatabase(database: Database): Database {
  holder[slot] = database
  return database
}

/** The database that the process opened at its start; throws where none was. */
export function database(): Database {
  const open = holder[slot]
  if (!open) throw new Error('No database has been opened in this process')
  return open
}
