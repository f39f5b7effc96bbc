import { expect, it } from 'vitest'
import { callForReports } from '~/jobs/call-for-reports.server'
import type { Database } from '~db/database'
import { listDecisions } from '~db/queries/decisions.server'
import { listHistory } from '~db/queries/history.server'
import { findRecord, getForChange, insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'
import { aWorld, numbered, people, taken, untilApproved } from './world'

const lastDay = new Date('2028-12-31T23:59:59.999Z')
const dayAfter = new Date('2029-01-01T00:00:00.000Z')
const call = (db: Database, at: Date) => callForReports(db, { clock: () => at })

const running = async (open: () => Promise<Database>) => {
  const db = await aWorld(open)
  const seq = await untilApproved(db)
  await taken(db, 'start', people.unit)
  return { db, seq }
}

onEachEngine('Completion reports', (open, engine) => {
  it('fall due the day after the last day, by the server itself, and the overseers are told', async () => {
    const { db, seq } = await running(open)
    expect(await call(db, lastDay)).toBe(0)
    const before = await db.$count(db.tables.letter)
    expect(await call(db, dayAfter)).toBe(1)
    expect((await getForChange(db, numbered))?.state).toBe('report-due')
    expect((await findRecord(db, numbered, ['public']))?.values.status).toBe('Completion Report Due')
    expect((await listDecisions(db, seq)).at(-1)).toMatchObject({ step: 'report-falls-due', by: 'Dossier' })
    const { rows } = await listHistory(db, { scope: `project ${numbered}` }, 1)
    expect(rows[0]).toMatchObject({ by: 'Dossier', person: null, act: 'Completion report called for' })
    const letters = await db.select().from(db.tables.letter).orderBy(db.tables.letter.seq)
    expect(letters.slice(before).map(({ person, subject }) => [person, subject])).toEqual([
      ['co-overseer', `${numbered}: it is your turn`],
      ['overseer', `${numbered}: it is your turn`],
    ])
  })

  it('are called for once, however often and on however many servers it runs', async () => {
    const { db, seq } = await running(open)
    const other = engine.name === 'PGlite' ? db : engine.again()
    const called = await Promise.all([call(db, dayAfter), call(other, dayAfter), call(db, dayAfter)])
    expect(called.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await call(db, dayAfter)).toBe(0)
    expect((await listDecisions(db, seq)).filter(({ step }) => step === 'report-falls-due')).toHaveLength(1)
  })

  it('of records that came in from the old database are left alone', async () => {
    const db = await aWorld(open)
    const first = { author: { person: null, name: 'Import command' }, why: 'Imported', at: '2020-01-01T00:00:00.000Z' }
    await db.inTransaction('legacy', tx => insertRecord(tx, aProject().record(), first, referenceSeed))
    expect(await call(db, dayAfter)).toBe(0)
    expect((await findRecord(db, 'CTI 32 2017A', ['public']))?.values.status).toBe('Project in Implementation')
  })

  it('wait where the server is about to end', async () => {
    const { db } = await running(open)
    expect(await callForReports(db, { clock: () => dayAfter, stopping: () => true })).toBe(0)
    expect((await getForChange(db, numbered))?.state).toBe('in-implementation')
  })
})
