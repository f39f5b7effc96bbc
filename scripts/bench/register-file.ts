import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCookie } from '@remix-run/node'
import type { Person } from '~/domain/access/may'
import { type Database, openDatabase } from '~db/connect.server'
import { writeBudgetLines } from '~db/queries/budget.server'
import { insertGrant, insertPerson, insertSession } from '~db/queries/people.server'
import { insertRecord, saveRecord } from '~db/queries/records.server'
import { readReference } from '~db/queries/reference.server'
import { say } from '../say.mjs'
import { seedReference } from '../server/seeds'
import { multiply } from './multiply'
import { prose, randomFrom } from './prose'
import { linesOf, recordOf, textLength } from './record'

/** Raised when the generated records change, so that no older file is taken for them. */
const edition = 2
const together = 250
/** So many projects are written by the product's own queries; beyond that, rows are copied under new numbers. */
const throughQueries = 5_000
const fileName = 'dossier.sqlite'
export const workshop = path.join(tmpdir(), 'dossier-bench')

/** Another schema is another name: a file is used again only where the migrations are the same. */
function schemaStamp(): string {
  const folder = path.resolve('db', 'migrations', 'sqlite')
  const hash = createHash('sha256').update(String(edition))
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.sql')) hash.update(readFileSync(path.join(folder, name)))
  }
  return hash.digest('hex').slice(0, 10)
}

/** Makes a register of so many projects, or finds the one that an earlier run made. Answers with its file. */
export async function registerFile(projects: number): Promise<string> {
  const folder = path.join(workshop, `${projects}-${schemaStamp()}`)
  const file = path.join(folder, fileName)
  const done = path.join(folder, 'complete')
  if (existsSync(done)) return file
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const start = performance.now()
  const database = openDatabase({ file })
  await database.migrate()
  await seedReference(database)
  await fill(database, Math.min(projects, throughQueries))
  await multiply(database, file, await readReference(database), throughQueries, projects)
  await database.close()
  writeFileSync(done, '')
  say(`Generated ${projects.toLocaleString('en-US')} projects in ${Math.round((performance.now() - start) / 1000)} s.`)
  return file
}

async function fill(database: Database, projects: number): Promise<void> {
  const lists = await readReference(database)
  const author = { person: null, name: 'Bench' }
  for (let from = 0; from < projects; from += together) {
    await database.inTransaction('bench', async tx => {
      for (let index = from; index < Math.min(projects, from + together); index += 1) {
        const record = recordOf(index, lists)
        const at = record.keeping.createdAt ?? ''
        const seq = await insertRecord(tx, record, { author, why: 'First version', at }, lists)
        await writeBudgetLines(tx, seq, linesOf(index))
        if (index % 4 > 0) continue
        const values = { ...record.values, summary: prose(randomFrom(2_000_000 + index), textLength) }
        await saveRecord(tx, { seq, record }, { values, marks: {} }, { author, why: 'Summary', at }, lists)
      }
    })
  }
}

/** A copy that a run may write to, with somebody signed in. */
export type Desk = { folder: string; file: string; cookie: string; person: Person }

/** Copies a register into a folder of its own and signs the Secretariat in. */
export async function openDesk(file: string, name: string): Promise<Desk> {
  const folder = path.join(workshop, `run-${process.pid}-${name}`)
  mkdirSync(folder, { recursive: true })
  const copy = path.join(folder, fileName)
  cpSync(file, copy)
  const database = openDatabase({ file: copy })
  const grant = {
    role: 'project-management-unit',
    scopeKind: 'everywhere',
    scope: '',
    from: '2000-01-01',
    until: null,
  } as const
  const person = { id: randomUUID(), name: 'Secretariat', email: 'bench@example.org' }
  const token = 'b'.repeat(43)
  await database.inTransaction('bench', async tx => {
    await insertPerson(tx, { ...person, passwordHash: null, createdAt: '2000-01-01T00:00:00.000Z' })
    await insertGrant(tx, person.id, { ...grant, grantedBy: 'Bench' })
    await insertSession(tx, {
      id: createHash('sha256').update(token).digest('base64url'),
      person: person.id,
      createdAt: new Date().toISOString(),
      expiresAt: '2999-01-01T00:00:00.000Z',
      userAgent: 'bench',
    })
  })
  await database.close()
  return {
    folder,
    file: copy,
    cookie: (await createCookie('session').serialize(token)).split(';', 1)[0] ?? '',
    person: { ...person, grants: [grant] },
  }
}

export const clearDesk = ({ folder }: Desk) => rmSync(folder, { recursive: true, force: true })
