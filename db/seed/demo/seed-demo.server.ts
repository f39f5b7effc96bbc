import { randomUUID } from 'node:crypto'
import { hashPassword } from '~/auth/password.server'
import type { Marks, RecordValues } from '~/domain/record/record'
import type { Reference } from '~/domain/reference'
import { emptyEntry } from '~/domain/reference/entry'
import type { Database, Transaction } from '../../connect.server'
import { writeBudgetLines } from '../../queries/budget.server'
import { insertAct, writeReport } from '../../queries/completion.server'
import { countNumber } from '../../queries/numbers.server'
import { anyPersonExists, insertGrant, insertPerson } from '../../queries/people.server'
import { insertRecord, saveRecord } from '../../queries/records.server'
import { readReference } from '../../queries/reference.server'
import { writeEntry } from '../../queries/reference-entries.server'
import type { DemoProject, DemoVersion } from './demo-project'
import { ipInitiative } from './initiative'
import { demoPassword, demoPeople } from './people'
import { demoPortfolio } from './portfolio'

/** The first day of every demo grant: before the oldest project. */
const since = '2005-01-01'

/**
 * Fills a database that has no people yet with the demo; a second start changes nothing. All of it or none: `andThen`
 * brings what the seed itself cannot do into the same transaction.
 */
export async function seedDemo(database: Database, andThen: (tx: Transaction) => Promise<void>): Promise<void> {
  if (await anyPersonExists(database)) return
  const [reference, passwordHash] = await Promise.all([readReference(database), hashPassword(demoPassword)])
  await database.inTransaction('demo', async tx => {
    if (await anyPersonExists(tx)) return
    await seedPeople(tx, passwordHash)
    await writeEntry(tx, 'initiatives', { ...emptyEntry, key: ipInitiative.name, about: ipInitiative.about }, true)
    for (const project of demoPortfolio) await seedProject(tx, project, reference)
    await andThen(tx)
  })
}

async function seedPeople(tx: Transaction, passwordHash: string): Promise<void> {
  for (const { email, name, grants } of demoPeople) {
    const id = randomUUID()
    await insertPerson(tx, { id, email, name, passwordHash, createdAt: `${since}T00:00:00.000Z` })
    for (const grant of grants) await insertGrant(tx, id, { ...grant, from: since, until: null, grantedBy: 'Demo' })
  }
}

/** The record as one of its versions had it. */
const heldBy = ({ record }: DemoProject, version: DemoVersion): { values: RecordValues; marks: Marks } => ({
  values: { ...record.values, ...version.held },
  marks: record.marks,
})

/** Stores a project as its history made it: the first version, then each later one as a save. */
async function seedProject(tx: Transaction, project: DemoProject, reference: Reference): Promise<void> {
  const [first, ...later] = project.versions
  if (!first) throw new Error(`${project.record.values.number} has no version`)
  const { keeping } = project.record
  const author = (version: DemoVersion) => ({ person: null, name: version.by })
  let state = { ...heldBy(project, first), keeping: { ...keeping, version: first.version } }
  const seq = await insertRecord(tx, state, { author: author(first), why: first.why, at: first.at }, reference)
  await countNumber(tx, project.record.values.number ?? '')
  for (const version of later) {
    const next = heldBy(project, version)
    const save = { author: author(version), why: version.why, at: version.at, version: version.version }
    await saveRecord(tx, { seq, record: state }, next, save, reference)
    state = { ...next, keeping: { ...state.keeping, version: version.version } }
  }
  await writeBudgetLines(tx, seq, project.budget)
  if (!project.completion) return
  const { acts, ...report } = project.completion
  await writeReport(tx, seq, report)
  for (const act of acts) await insertAct(tx, seq, { ...act, person: null, answers: report.answers })
}
