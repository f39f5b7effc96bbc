import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beginSession } from '~/auth/session.server'
import { readConfig, settleConfig } from '~/config.server'
import type { Grant, Person } from '~/domain/access/may'
import type { BudgetLine } from '~/domain/budget/line'
import type { ProjectRecord } from '~/domain/record/record'
import { type Database, openDatabase, useDatabase as settleDatabase } from '~db/connect.server'
import { writeBudgetLines } from '~db/queries/budget.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { insertRecord } from '~db/queries/records.server'
import { insertReference } from '~db/queries/reference.server'
import { referenceSeed } from '~db/seed/reference'

const at = '2019-01-15T08:00:00.000Z'
const grant = (role: Grant['role'], scope: string | null): Grant => ({
  role,
  scopeKind: scope === null ? 'everywhere' : 'project',
  scope: scope ?? '',
  from: '2010-01-01',
  until: null,
})
const person = (id: string, name: string, ...grants: Grant[]): Person => ({
  id,
  name,
  email: `${id}@example.test`,
  grants,
})

/** Who comes to the doors in tests. The overseers answer for one project each. */
export const people = {
  overseer: person('overseer', 'The Project Overseer', grant('overseer', 'CTI 32 2017A')),
  otherOverseer: person('other-overseer', 'Another Overseer', grant('overseer', 'EWG 01 2018')),
  secretariat: person('secretariat', 'The Program Director', grant('project-management-unit', null)),
  administrator: person('administrator', 'The Administrator', grant('administrator', null)),
} as const

/** An embedded database of its own with reference lists and people, opened as the database of this process. */
export async function smallRegister() {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-register-'))
  const read = readConfig({ NODE_ENV: 'test' })
  if (!read.ok) throw new Error(read.reason)
  settleConfig(read.config)
  const db = settleDatabase(openDatabase({ file: path.join(folder, 'register.sqlite') }))
  await db.migrate()
  await db.inTransaction('start', async tx => {
    await insertReference(tx, referenceSeed)
    for (const { grants, ...account } of Object.values(people)) {
      await insertPerson(tx, { ...account, passwordHash: null, createdAt: at })
      for (const one of grants) await insertGrant(tx, account.id, { ...one, grantedBy: 'test' })
    }
  })
  return {
    db,
    close: async () => {
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Stores a project with its budget lines. */
export const store = (db: Database, record: ProjectRecord, lines: BudgetLine[] = []): Promise<void> =>
  db.inTransaction(`project ${record.values.number}`, async tx => {
    const first = { author: { person: null, name: 'Test' }, why: 'First entry', at }
    await writeBudgetLines(tx, await insertRecord(tx, record, first, referenceSeed), lines)
  })

/** A request to an address of ours, by a signed-in person or by the public. */
export async function requestBy(db: Database, who: Person | null, url: string, init: RequestInit = {}) {
  const request = new Request(new URL(url, 'http://dossier.test'), init)
  if (!who) return request
  const cookie = (await beginSession(db, request, who.id, new Date())).split(';', 1)[0] ?? ''
  request.headers.set('Cookie', cookie)
  return request
}

/** What a loader or action answers, thrown answers included. */
export async function answerOf(work: () => Promise<unknown>): Promise<Response> {
  try {
    const answer = await work()
    if (answer instanceof Response) return answer
    throw new Error('The route answered with data, not with a response')
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}
