import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { hashPassword } from '~/auth/password.server'
import { hashOf } from '~/auth/tokens.server'
import { readConfig, settleConfig } from '~/config.server'
import type { Person } from '~/domain/access/may'
import { fields } from '~/domain/record/catalogue'
import type { RecordValues } from '~/domain/record/record'
import { saveSection } from '~/operations/save-section.server'
import { type Database, openDatabase, useDatabase as settleDatabase } from '~db/connect.server'
import { writeBudgetLines } from '~db/queries/budget.server'
import { insertAct, writeReport } from '~db/queries/completion.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { insertLink } from '~db/queries/personal-links.server'
import { insertReading } from '~db/queries/readings.server'
import { insertRecord } from '~db/queries/records.server'
import { insertReference } from '~db/queries/reference.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject, someAnswers } from '../../factories/a-project'
import { requestBy } from '../../setup/small-register'
import { type AccountHolder, type Actor, accountHolders, grantsOf, idOf, type ProjectName, projects } from './actors'
import { budgetLines, draftAnswers, plant, proponent } from './canaries'

const at = '2019-01-15T08:00:00.000Z'
const now = new Date('2019-03-01T08:00:00.000Z')
export const password = 'a lantern in the harbour'

const personOf = (actor: AccountHolder): Person => ({
  id: idOf(actor),
  name: `The ${actor}`,
  email: `${plant('account', actor, 'address')}@canary.example`,
  grants: grantsOf[actor],
})

export const people = Object.fromEntries(accountHolders.map(actor => [actor, personOf(actor)])) as Record<
  AccountHolder,
  Person
>

async function writePeople(db: Database): Promise<void> {
  const passwordHash = await hashPassword(password)
  await db.inTransaction('people', async tx => {
    for (const actor of accountHolders) {
      const { grants, ...account } = people[actor]
      await insertPerson(tx, { ...account, passwordHash, createdAt: at })
      for (const grant of grants) await insertGrant(tx, account.id, { ...grant, grantedBy: 'Test' })
    }
  })
}

/** A link for somebody who was invited and has not come yet. */
export const invitation = 'an-invitation-that-has-43-letters-in-a-test'

const writeInvitation = (db: Database): Promise<void> =>
  db.inTransaction('person invited', async tx => {
    const person = 'invited'
    await insertPerson(tx, {
      id: person,
      name: 'Invited',
      email: 'invited@canary.example',
      passwordHash: null,
      createdAt: at,
    })
    const link = { purpose: 'invitation' as const, createdAt: at, expiresAt: '2999-12-31T00:00:00.000Z' }
    await insertLink(tx, { id: hashOf(invitation), person, ...link })
  })

/** A letter on its way: its words are its reader's, and its address is nobody's to see but the administrators'. */
const writeLetter = (db: Database): Promise<void> =>
  db.inTransaction('letter', async tx => {
    const words = plant('contact', 'own', 'letter', true)
    const to = people.overseer.email
    const letter = {
      kind: 'report-submitted',
      person: idOf('overseer'),
      to,
      subject: 'A letter',
      text: words,
      html: words,
    }
    await tx.insert(tx.tables.letter).values({ ...letter, createdAt: at, dueAt: at, attempts: 0 })
  })

const secretariatKeys = fields.filter(field => field.audience === 'secretariat').map(field => field.key)

/** The record of a project with a canary in each field that is not public. */
function recordOf(name: ProjectName) {
  const marked = { pmuField3: 'pmuField3', hdFldAdmin: 'hdFldAdmin' }
  const secrets = secretariatKeys
    .filter(key => !(key in marked))
    .map(key => [key, plant('secretariat', name, `before${key}`)])
  return aProject()
    .numbered(projects[name])
    .titled(`The project that is ${name}`)
    .with({
      status: name === 'accepted' ? 'Completed Project' : 'Project in Implementation',
      ...(Object.fromEntries(secrets) as Partial<RecordValues>),
      proponents: [proponent(name, 1, 'before'), proponent(name, 2)],
    })
    .marked({
      pmuField3: { kind: 'unreadable', text: plant('secretariat', name, 'markpmu') },
      hdFldAdmin: { kind: 'not-applicable', text: 'n/a', reason: plant('secretariat', name, 'markreason') },
      committee: { kind: 'unreadable', text: 'an unread committee' },
    })
    .with({ committee: null })
    .record()
}

async function writeProject(db: Database, name: ProjectName): Promise<void> {
  const number = projects[name]
  await db.inTransaction(`project ${number}`, async tx => {
    const first = { author: { person: null, name: 'Test' }, why: 'First entry', at }
    const seq = await insertRecord(tx, recordOf(name), first, referenceSeed)
    await writeBudgetLines(tx, seq, budgetLines(name))
    const by = { at, by: 'The overseer', person: null }
    if (name === 'own') await writeReport(tx, seq, { state: 'draft', answers: draftAnswers(name), revision: 1 })
    if (name === 'foreign') {
      const answers = draftAnswers(name)
      await writeReport(tx, seq, { state: 'submitted', answers, revision: 2 })
      await insertAct(tx, seq, { ...by, act: 'submitted', remark: plant('draft', name, 'remark'), answers })
    }
    if (name === 'accepted') {
      const answers = someAnswers({ feedbackForSecretariat: plant('draft', name, 'feedback') })
      await writeReport(tx, seq, { state: 'accepted', answers, revision: 4 })
      const earlier = { answers: draftAnswers(name, 'earlier', true) }
      await insertAct(tx, seq, { ...by, ...earlier, act: 'returned', remark: plant('draft', name, 'returned') })
      await insertAct(tx, seq, { ...by, answers, act: 'accepted', remark: plant('draft', name, 'accepted') })
    }
  })
  await changeWhatIsHidden(db, name)
}

/** Two saves that touch only what is hidden: version 4.1 the Secretariat's fields, 4.2 the contact details. */
async function changeWhatIsHidden(db: Database, name: ProjectName): Promise<void> {
  const save = { number: projects[name], marks: {}, now }
  const keys = secretariatKeys.filter(key => key !== 'pmuField3' && key !== 'hdFldAdmin')
  const values = Object.fromEntries(keys.map(key => [key, plant('secretariat', name, `now${key}`)]))
  const base = { major: 4, minor: 0 }
  const why = plant('secretariat', name, 'why')
  const hidden = await saveSection(db, { ...save, keys, base, values, why, by: people.secretariat })
  const proponents = [proponent(name, 1, 'now')]
  const contacts = { ...save, keys: ['proponents' as const], values: { proponents }, base: { major: 4, minor: 1 } }
  const changed = await saveSection(db, { ...contacts, why: 'A new address', by: people.secretariat })
  if (!hidden.ok || !changed.ok) throw new Error('The portfolio could not be saved')
}

/** The version at which each project stands. */
export const version = '4.2'

/** Readings: one of the Secretariat, and one of the administrator of a record that the register knows. */
export const readings = { secretariat: 'reading-of-secretariat', administrator: 'reading-of-administrator' } as const

/** A short record as the old database printed it. */
export const legacyText = (number: string, summary: string) =>
  `Project No.\n\n${number}\n\nProject Title\n\nRead again\n\nProject Summary\n\n${summary}\n`

async function writeReadings(db: Database): Promise<void> {
  const secret = (where: string) => plant('reading', 'secretariat', where)
  const secretariat = { text: legacyText('EWG 07 2012A', secret('text')), file: `${secret('file')}.txt` }
  const administrator = { text: legacyText(projects.own, plant('reading', 'administrator', 'text')), file: 'known.txt' }
  await db.inTransaction('readings', async tx => {
    const owner = (actor: AccountHolder) => ({ person: idOf(actor), at })
    await insertReading(tx, { id: readings.secretariat, ...owner('secretariat'), ...secretariat })
    await insertReading(tx, { id: readings.administrator, ...owner('administrator'), ...administrator })
  })
}

type Rows = Record<string, Record<string, unknown>[]>

/** Counted and dated by looking alone: refused sign-ins, and when a session was last seen. */
const beside = { table: 'signInFailure', column: 'lastSeenAt' }

/** All rows of all tables. */
async function everything(db: Database): Promise<string> {
  const rows: Rows = {}
  for (const [name, table] of Object.entries<SQLiteTable>(db.tables)) {
    if (name === beside.table) continue
    const found = await db.select().from(table)
    rows[name] = found.map(({ [beside.column]: _, ...row }) => row)
  }
  return JSON.stringify(rows)
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
  await db.inTransaction('reference', tx => insertReference(tx, referenceSeed))
  await writePeople(db)
  for (const name of ['own', 'foreign', 'accepted'] as const) await writeProject(db, name)
  await writeReadings(db)
  await writeInvitation(db)
  await writeLetter(db)
  const cookies = new Map<Actor, string>()
  for (const actor of accountHolders) {
    const { headers } = await requestBy(db, people[actor], '/')
    cookies.set(actor, headers.get('Cookie') ?? '')
  }
  await endAccount(db, people.ended)
  const begun = await everything(db)
  await db.close()
  copyFileSync(file, base)
  db = settleDatabase(openDatabase({ file }))

  const requestOf = (actor: Actor, url: string, init: RequestInit = {}) => {
    const request = new Request(new URL(url, 'http://dossier.test'), init)
    const cookie = cookies.get(actor)
    if (cookie) request.headers.set('Cookie', cookie)
    return request
  }
  return {
    requestOf,
    changed: async () => (await everything(db)) !== begun,
    projectRows: () => db.select().from(db.tables.project),
    restore: async () => {
      await db.close()
      rmSync(`${file}-wal`, { force: true })
      rmSync(`${file}-shm`, { force: true })
      copyFileSync(base, file)
      db = settleDatabase(openDatabase({ file }))
    },
    close: async () => {
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ends an account as a row, with its session still there: the door itself must refuse it. */
const endAccount = (db: Database, person: Person): Promise<void> =>
  db.inTransaction(`person ${person.id}`, async tx => {
    const { person: t } = tx.tables
    await tx.update(t).set({ endedAt: at }).where(eq(t.id, person.id))
  })
