import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { Database } from '~db/database'
import { migrationsFolder } from '~db/migrations-folder.server'
import { openPostgres, postgresDatabase, whileOpen } from '~db/postgres.server'
import { insertReference } from '~db/queries/reference.server'
import { referenceSeed } from '~db/seed/reference'
import { openSqlite } from '~db/sqlite.server'
import { notRun } from './not-run'

/** A database of one kind, made once and put back to its beginning (migrated, reference lists filled) for each test. */
export type Engine = {
  name: 'SQLite' | 'PGlite' | 'PostgreSQL'
  start(): Promise<void>
  /** A database as it is after the seed of the reference lists. */
  fresh(): Promise<Database>
  /** Another opening of the same facts, as a second server process has it. PGlite lives in this process only. */
  again(): Database
  /** Closes what the test opened. */
  tidy(): Promise<void>
  stop(): Promise<void>
}

const seeded = async (database: Database): Promise<Database> => {
  await database.inTransaction('reference', tx => insertReference(tx, referenceSeed))
  return database
}

/** A real file, copied from a migrated one. */
function sqliteEngine(): Engine {
  let folder = ''
  let count = 0
  let file = ''
  let opened: Database[] = []
  const open = (path: string) => {
    const database = openSqlite(path)
    opened.push(database)
    return database
  }
  const tidy = async () => {
    await Promise.all(opened.map(database => database.close()))
    opened = []
  }
  return {
    name: 'SQLite',
    start: async () => {
      folder = mkdtempSync(join(tmpdir(), 'dossier-'))
      const base = open(join(folder, 'base.sqlite'))
      await base.migrate()
      await seeded(base)
      await tidy()
    },
    fresh: async () => {
      count += 1
      file = join(folder, `${count}.sqlite`)
      copyFileSync(join(folder, 'base.sqlite'), file)
      return open(file)
    },
    again: () => open(file),
    tidy,
    stop: async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Everything that tests write; the reference lists stay. */
const emptied = [
  ...['remark', 'point_act', 'point', 'quality_rating', 'score', 'scoring', 'endorsement_answer', 'endorsement_round'],
  ...['begun_draft', 'co_sponsor_request'],
  ...['co_sponsor_answer', 'reopening', 'decision', 'former_number', 'number_counter', 'session_money'],
  ...['calendar_session', 'history', 'letter', 'reminder', 'job_run', 'personal_link'],
  ...['project_search', 'legacy_reading', 'completion_act', 'completion_report', 'budget_line', 'version_change'],
  ...['version', 'risk_row', 'work_plan_row', 'proponent', 'project_section', 'project_forum', 'project_topic'],
  ...['project_economy', 'project', 'sign_in_failure', 'session', 'role_grant', 'person'],
]
  .map(table => `delete from ${table}`)
  .join(';')

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

function pgliteEngine(): Engine {
  let client: PGlite | null = null
  return {
    name: 'PGlite',
    start: async () => {
      client = new PGlite()
      const database = pgliteDatabase(client)
      await database.migrate()
      await seeded(database)
    },
    fresh: async () => {
      if (!client) throw new Error('The engine was not started')
      await client.exec(emptied)
      return pgliteDatabase(client)
    },
    again: () => {
      throw new Error('PGlite cannot be opened twice')
    },
    tidy: async () => undefined,
    stop: async () => client?.close(),
  }
}

/**
 * A server, in a database of its own that sorts as a dictionary does: the order of rows must not depend on the locale
 * that an operator has chosen.
 */
function postgresEngine(server: string): Engine {
  const name = `dossier_test_${randomBytes(6).toString('hex')}`
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  let opened: Database[] = []
  const asOperator = async (address: string, statement: string) => {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  const open = () => {
    const database = openPostgres(url)
    opened.push(database)
    return database
  }
  const tidy = async () => {
    await Promise.all(opened.map(database => database.close()))
    opened = []
  }
  return {
    name: 'PostgreSQL',
    start: async () => {
      const likeDictionary = `create database ${name} template template0 locale_provider icu icu_locale 'en-US'`
      await asOperator(server, likeDictionary).catch(() => asOperator(server, `create database ${name}`))
      const database = open()
      await database.migrate()
      await seeded(database)
      await tidy()
    },
    fresh: async () => {
      await asOperator(url, emptied)
      return open()
    },
    again: open,
    tidy,
    stop: () => asOperator(server, `drop database if exists ${name} with (force)`),
  }
}

const server = process.env.POSTGRES_TEST_URL

/** The engines of this machine, one of each for a file of tests. SQLite and PGlite are always there. */
export const engines: Engine[] = [sqliteEngine(), pgliteEngine(), ...(server ? [postgresEngine(server)] : [])]

const started = new Map<Engine, Promise<void>>()
let stopping = false

/** Starts an engine for the first suite that wants it; it is stopped behind the last test of the file. */
function startedOnce(engine: Engine): Promise<void> {
  const known = started.get(engine) ?? engine.start()
  started.set(engine, known)
  return known
}

const saidAlready = Symbol.for('dossier.postgres-not-run')

/** Says once for each worker that the server is missing; the runner prints equal lines once. */
function sayWhatIsMissing() {
  const said = globalThis as { [saidAlready]?: true }
  if (server || said[saidAlready]) return
  said[saidAlready] = true
  notRun('PostgreSQL (no server at POSTGRES_TEST_URL)')
}

/**
 * Runs a suite on every engine. `open` gives a fresh database for the test that calls it, with the reference lists;
 * `engine` says which it is and opens it again. All is closed after each test. `only` names the engines that can show it.
 */
export function onEachEngine(
  name: string,
  suite: (open: () => Promise<Database>, engine: Engine) => void,
  only: readonly Engine['name'][] = ['SQLite', 'PGlite', 'PostgreSQL'],
): void {
  sayWhatIsMissing()
  if (!stopping) afterAll(() => Promise.all([...started.keys()].map(engine => engine.stop())))
  stopping = true
  for (const engine of engines) {
    if (!only.includes(engine.name)) continue
    describe(`${name} on ${engine.name}`, () => {
      beforeAll(() => startedOnce(engine))
      afterEach(engine.tidy)
      suite(engine.fresh, engine)
    })
  }
}
