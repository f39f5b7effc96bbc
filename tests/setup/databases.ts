import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest'
import type { Database } from '~db/database'
import { openPostgres } from '~db/postgres.server'
import { openSqlite } from '~db/sqlite.server'
import { asOperator } from './database-bases'
import { notRun } from './not-run'
import { pgliteDatabase } from './pglite'

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
    },
    fresh: async () => {
      count += 1
      file = join(folder, `${count}.sqlite`)
      copyFileSync(inject('bases').sqlite, file)
      return open(file)
    },
    again: () => open(file),
    tidy,
    stop: async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Everything that tests write; the reference lists that the seed fills stay. */
const emptied = [
  ...['frozen_file', 'frozen_report', 'report_notice', 'monitoring_act', 'monitoring_report', 'fact_change', 'payment'],
  ...['measured', 'dissemination', 'output', 'event_material', 'attendee_upload', 'attendee', 'event', 'amendment'],
  ...['completion_point', 'completion_override'],
  ...['confirmation', 'evidence', 'practice_change', 'practice', 'answer_file_chunk', 'answer_file', 'answer_upload'],
  ...['section_done', 'answer_link', 'response_act', 'clearance', 'answer_change', 'answer', 'response'],
  ...['questionnaire_draft_change', 'questionnaire_version', 'questionnaire'],
  ...['remark', 'point_act', 'point', 'quality_rating', 'score', 'scoring', 'endorsement_answer', 'endorsement_round'],
  ...['begun_draft', 'co_sponsor_request'],
  ...['co_sponsor_answer', 'reopening', 'decision', 'former_number', 'number_counter', 'session_money'],
  ...['calendar_session', 'history', 'letter', 'reminder', 'job_run', 'personal_link'],
  ...['project_search', 'legacy_reading', 'completion_act', 'completion_report', 'budget_line', 'version_change'],
  ...['traveller', 'waiver', 'declaration', 'attachment_chunk', 'attachment', 'project_row'],
  ...['version', 'risk_row', 'work_plan_row', 'proponent', 'project_section', 'project_forum', 'project_topic'],
  ...['project_economy', 'project', 'initiative', 'sign_in_failure', 'session', 'role_grant', 'person'],
]
  .map(table => `delete from ${table}`)
  .join(';')

function pgliteEngine(): Engine {
  let client: PGlite | null = null
  return {
    name: 'PGlite',
    start: async () => {
      const base = inject('bases').pglite
      if (base === null) throw new Error('There is no base for PGlite')
      client = await PGlite.create({ loadDataDir: new Blob([readFileSync(base)]) })
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

/** A server, in a database of its own, copied from the base. */
function postgresEngine(server: string): Engine {
  const name = `dossier_test_${randomBytes(6).toString('hex')}`
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  let opened: Database[] = []
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
      await asOperator(server, `create database ${name} template ${inject('bases').postgres}`)
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

/**
 * The engines of this machine, one of each for a file of tests. PGlite stands in for PostgreSQL where there is no server:
 * it is the same database within the process, and slower.
 */
export const engines: Engine[] = [sqliteEngine(), server ? postgresEngine(server) : pgliteEngine()]

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
