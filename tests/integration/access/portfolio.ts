import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { readConfig, settleConfig } from '~/config.server'
import { type Database, openDatabase, useDatabase as settleDatabase } from '~db/connect.server'
import { insertReference } from '~db/queries/reference.server'
import { referenceSeed } from '~db/seed/reference'
import { requestBy } from '../../setup/small-register'
import { type Actor, accountHolders, initiative } from './actors'
import { writeCalendar, writeScoring } from './portfolio/calendar'
import { writeFrozen } from './portfolio/frozen'
import { writeFurtherProjects } from './portfolio/further-projects'
import { writeHiddenProjects } from './portfolio/hidden-projects'
import { writeFiles } from './portfolio/papers'
import { endAccount, people, writeInvitation, writeLetter, writePeople } from './portfolio/people'
import { writePublicProjects } from './portfolio/public-projects'
import { writePublishedProject } from './portfolio/published-project'
import { writeQuestionnaires } from './portfolio/questionnaires'
import { writeReadings } from './portfolio/readings'
import { writeRunning } from './portfolio/running'

export { points, remarks } from './portfolio/assessment'
export { openScoring } from './portfolio/calendar'
export { invitation, password, people } from './portfolio/people'
export { version } from './portfolio/public-projects'
export { publishedVersions } from './portfolio/published-project'
export { legacyText, readings } from './portfolio/readings'

const lists = { ...referenceSeed, initiatives: [{ name: initiative, about: 'A test', from: null, until: null }] }

/** Counted and dated by looking alone: refused sign-ins, and when a session was last seen. */
const beside = { table: 'signInFailure', column: 'lastSeenAt' }

/** All rows of each table, as texts. */
async function rowsByTable(db: Database): Promise<Map<string, string>> {
  const rows = new Map<string, string>()
  for await (const [name, text] of everything(db)) rows.set(name, text)
  return rows
}

/** The rows of one table after the other: who looks for a difference can stop at the first. */
async function* everything(db: Database): AsyncGenerator<[table: string, rows: string]> {
  for (const [name, table] of Object.entries<SQLiteTable>(db.tables)) {
    if (name === beside.table) continue
    const found = await db.select().from(table)
    yield [name, JSON.stringify(found.map(({ [beside.column]: _, ...row }) => row))]
  }
}

async function differs(db: Database, begun: ReadonlyMap<string, string>): Promise<boolean> {
  for await (const [name, text] of everything(db)) if (text !== begun.get(name)) return true
  return false
}

/** Tells from a connection of its own whether anybody has written, so that all rows are read only then. */
function watchCommits(file: string) {
  const connection = new BetterSqlite(file, { readonly: true })
  const version = () => connection.pragma('data_version', { simple: true })
  let known = version()
  return {
    anyNew: () => version() !== known,
    accept: () => {
      known = version()
    },
    close: () => connection.close(),
  }
}

/**
 * A database file with the portfolio, everybody signed in. `changed` says whether anything is other than at the
 * beginning; `restore` puts it back.
 */
export async function openPortfolio() {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-access-'))
  const read = readConfig({ NODE_ENV: 'test' })
  if (!read.ok) throw new Error(read.reason)
  settleConfig(read.config)
  const file = path.join(folder, 'dossier.sqlite')
  const base = path.join(folder, 'base.sqlite')
  let db = settleDatabase(openDatabase({ file }))
  await db.migrate()
  await db.inTransaction('reference', tx => insertReference(tx, lists))
  await writePeople(db)
  await writePublicProjects(db)
  await writePublishedProject(db)
  await writeScoring(db, await writeCalendar(db), await writeHiddenProjects(db))
  await writeFurtherProjects(db)
  await writeFiles(db)
  await writeQuestionnaires(db)
  await writeRunning(db)
  await writeFrozen(db)
  await writeReadings(db)
  await writeInvitation(db)
  await writeLetter(db)
  const cookies = new Map<Actor, string>()
  for (const actor of accountHolders) {
    const { headers } = await requestBy(db, people[actor], '/')
    cookies.set(actor, headers.get('Cookie') ?? '')
  }
  await endAccount(db, people.ended)
  const begun = await rowsByTable(db)
  await db.close()
  copyFileSync(file, base)
  db = settleDatabase(openDatabase({ file }))
  let commits = watchCommits(file)

  const requestOf = (actor: Actor, url: string, init: RequestInit = {}) => {
    const request = new Request(new URL(url, 'http://dossier.test'), init)
    const cookie = cookies.get(actor)
    if (cookie) request.headers.set('Cookie', cookie)
    return request
  }
  return {
    requestOf,
    changed: async () => {
      if (!commits.anyNew()) return false
      const changed = await differs(db, begun)
      if (!changed) commits.accept()
      return changed
    },
    projectRows: () => db.select().from(db.tables.project),
    restore: async () => {
      commits.close()
      await db.close()
      rmSync(`${file}-wal`, { force: true })
      rmSync(`${file}-shm`, { force: true })
      copyFileSync(base, file)
      db = settleDatabase(openDatabase({ file }))
      commits = watchCommits(file)
    },
    close: async () => {
      commits.close()
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
