import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { Database } from '~db/database'
import { openPostgres } from '~db/postgres.server'
import { insertReference } from '~db/queries/reference.server'
import { referenceSeed } from '~db/seed/reference'
import { openSqlite } from '~db/sqlite.server'
import { pgliteDatabase } from './pglite'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database with its reference lists, of each kind: every file of tests begins with a copy of it. */
    bases: Bases
  }
}

/**
 * The paths of the SQLite file and of PGlite's folder as one file, and the name of the database on the server. PGlite
 * stands in where there is no server.
 */
export type Bases = { sqlite: string; pglite: string | null; postgres: string | null }

/** Does something on a server that no transaction may do. */
export async function asOperator(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

const filled = async (database: Database): Promise<Database> => {
  await database.migrate()
  await database.inTransaction('reference', tx => insertReference(tx, referenceSeed))
  return database
}

async function makePglite(file: string): Promise<void> {
  const client = new PGlite()
  await filled(pgliteDatabase(client))
  writeFileSync(file, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()))
  await client.close()
}

/** Sorts as a dictionary does: the order of rows must not depend on the locale that an operator has chosen. */
async function makePostgres(server: string, name: string): Promise<void> {
  const likeDictionary = `create database ${name} template template0 locale_provider icu icu_locale 'en-US'`
  await asOperator(server, likeDictionary).catch(() => asOperator(server, `create database ${name}`))
  const database = await filled(openPostgres(Object.assign(new URL(server), { pathname: `/${name}` }).href))
  await database.close()
}

/** Makes the bases once for a run of tests: migrating takes longer than copying. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-bases-'))
  const server = process.env.POSTGRES_TEST_URL
  const bases: Bases = {
    sqlite: path.join(folder, 'base.sqlite'),
    pglite: server ? null : path.join(folder, 'base.tar'),
    postgres: server ? `dossier_base_${randomBytes(6).toString('hex')}` : null,
  }
  await filled(openSqlite(bases.sqlite)).then(database => database.close())
  if (bases.pglite) await makePglite(bases.pglite)
  if (server && bases.postgres) await makePostgres(server, bases.postgres)
  project.provide('bases', bases)
  return async () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    if (server && bases.postgres) await asOperator(server, `drop database if exists ${bases.postgres} with (force)`)
  }
}
