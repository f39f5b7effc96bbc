import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { beginMonitoring } from '~/operations/monitoring/begin-monitoring.server'
import { decideMonitoring } from '~/operations/monitoring/decide-monitoring.server'
import {
  monitoringToWrite,
  readMonitoringPeriods,
  readMonitoringReport,
} from '~/operations/monitoring/read-monitoring.server'
import { saveMonitoring } from '~/operations/monitoring/save-monitoring.server'
import { submitMonitoring } from '~/operations/monitoring/submit-monitoring.server'
import { readDesk } from '~/operations/read-desk.server'
import type { Database } from '~db/database'
import { findMonitoringReport, listMonitoringReports } from '~db/queries/monitoring.server'
import { insertOutput } from '~db/queries/outputs.server'
import { insertPayment } from '~db/queries/payments.server'
import { onEachEngine } from '../../setup/databases'
import { aRunningProject, complete, july, lettersOf, number, people, submittedReport } from './a-running-project'

const { overseer, coOverseer, coAuthor, stranger, unit, director, chair, otherChair, committee, auditor } = people
const refused = (about: string) => expect.objectContaining({ ok: false, reason: expect.stringContaining(about) })
const author = { person: null, name: 'Test' }
const at = '2027-03-01T08:00:00.000Z'

onEachEngine('Monitoring reports', (open, engine) => {
  const ask = (by: Person = overseer, now = july) => ({ number, place: 1, by, now })
  const storedIn = async (db: Database, place = 1) => {
    const report = await findMonitoringReport(db, number, place)
    if (!report) throw new Error('There is no report')
    return report
  }
  const risksOf = async (db: Database) => (await storedIn(db)).answers.risks.map(({ risk }) => risk)
  const begun = async (...how: [Parameters<typeof aRunningProject>[1]?]) => {
    const found = await aRunningProject(open, ...how)
    expect(await beginMonitoring(found.db, ask())).toEqual({ ok: true, place: 1 })
    return found
  }
  const written = async () => {
    const found = await begun()
    const answers = complete(await risksOf(found.db))
    expect(await saveMonitoring(found.db, { ...ask(), revision: 0, answers })).toEqual({ ok: true, revision: 1 })
    return { ...found, answers }
  }
  const submit = (db: Database, revision = 1, confirmed: string[] = [], by: Person = overseer) =>
    submitMonitoring(db, { ...ask(by), revision, confirmed })
  const decide = (db: Database, decision: 'accepted' | 'returned', remark = '', by: Person = unit) =>
    decideMonitoring(db, { ...ask(by), decision, remark, points: [] })

  it('go their whole way: begun, written, submitted, returned with points, submitted again, accepted', async () => {
    const { db, answers } = await written()
    expect(await submit(db)).toEqual({ ok: true })
    expect(await storedIn(db)).toMatchObject({
      state: 'submitted',
      revision: 2,
      from: '2027-01-01',
      dueOn: '2027-07-31',
    })
    const points = [{ part: 'progress', text: 'Say who answered.' }]
    expect(await decide(db, 'returned')).toEqual(refused('Say what the overseer should change'))
    expect(await decideMonitoring(db, { ...ask(director), decision: 'returned', remark: '', points })).toEqual({
      ok: true,
    })
    expect((await storedIn(db)).acts.at(-1)).toMatchObject({ act: 'returned', by: 'director', points })
    const mended = { ...answers, progress: 'Twelve economies answered.' }
    expect(await saveMonitoring(db, { ...ask(coAuthor), revision: 3, answers: mended })).toMatchObject({ ok: true })
    expect(await submit(db, 4)).toEqual({ ok: true })
    expect(await decide(db, 'accepted', 'Thank you.')).toEqual({ ok: true })
    expect((await storedIn(db)).acts.map(({ act }) => act)).toEqual(['submitted', 'returned', 'submitted', 'accepted'])
    const { monitoringAct: t } = db.tables
    const kept = await db.select({ answers: t.answers }).from(t).orderBy(t.seq)
    expect(kept.map(row => row.answers.progress)).toEqual([
      ...['The questionnaire went out.', 'The questionnaire went out.'],
      ...['Twelve economies answered.', 'Twelve economies answered.'],
    ])
    expect((await lettersOf(db)).map(({ who }) => who)).toEqual([
      ...['monitoring-submitted to director', 'monitoring-submitted to unit'],
      ...['monitoring-decided to co-overseer', 'monitoring-decided to overseer'],
      ...['monitoring-submitted to director', 'monitoring-submitted to unit'],
      ...['monitoring-decided to co-overseer', 'monitoring-decided to overseer'],
    ])
    const { history: h } = db.tables
    expect(
      (await db.select({ act: h.act, why: h.why }).from(h).orderBy(h.seq))
        .map(row => `${row.act}: ${row.why}`)
        .filter(line => line.startsWith('Monitoring')),
    ).toEqual([
      ...['Monitoring report begun: Report 1', 'Monitoring report submitted: Report 1'],
      ...['Monitoring report returned: Report 1', 'Monitoring report submitted: Report 1'],
      'Monitoring report accepted: Report 1',
    ])
  })

  it('wait on the desk of the overseer with their day, then on that of who decides', async () => {
    const { db } = await aRunningProject(open)
    const deskOf = async (by: Person, now = july) =>
      (await readDesk(db, { by, now, all: true })).waiting.map(({ todo, due }) => `${todo}: ${due?.words ?? 'no date'}`)
    const period = '1 January 2027 to 30 June 2027'
    expect(await deskOf(overseer, new Date('2027-06-30T08:00:00.000Z'))).toEqual([])
    expect(await deskOf(overseer)).toEqual([`Submit the monitoring report for ${period}: 31 July 2027`])
    expect(await deskOf(director)).toEqual([])
    await submittedReport(db)
    expect([await deskOf(overseer), await deskOf(director), await deskOf(stranger)]).toEqual([
      ...[[], [`Accept or return the monitoring report for ${period}: no date`], []],
    ])
  })

  it('are begun once though two begin at once, in order, and once the period has begun', async () => {
    const { db } = await aRunningProject(open)
    const second = engine.name === 'PGlite' ? db : engine.again()
    const both = await Promise.all([beginMonitoring(db, ask()), beginMonitoring(second, ask(coAuthor))])
    expect(both).toEqual([
      { ok: true, place: 1 },
      { ok: true, place: 1 },
    ])
    expect(await listMonitoringReports(db, number)).toHaveLength(1)
    expect(await beginMonitoring(db, { ...ask(), place: 3 })).toEqual(refused('in the order'))
    expect(await beginMonitoring(db, { ...ask(), place: 2, now: new Date('2027-06-30T08:00:00Z') })).toEqual(
      refused('begins on 1 July 2027'),
    )
    expect(await beginMonitoring(db, { ...ask(), place: 2 })).toEqual({ ok: true, place: 2 })
    for (const by of [unit, director, stranger, chair])
      expect((await beginMonitoring(db, { ...ask(by), place: 2 })).ok).toBe(false)
  })

  it('begin with what the facts say of adjustments and outputs, and with the risks of the record', async () => {
    const { db, seq } = await aRunningProject(open)
    await db.inTransaction('facts', tx =>
      insertOutput(
        tx,
        seq,
        {
          ...{
            name: 'Questionnaire',
            kind: 'tool',
            planned: 1,
            plannedOn: null,
            delivered: 1,
            deliveredOn: '2027-05-01',
          },
          ...{ link: '', file: null, use: 'Sent to 21 economies', note: '', source: { from: 'added' }, at },
        },
        author,
      ),
    )
    await beginMonitoring(db, ask())
    const { answers } = await storedIn(db)
    expect(answers.outputsUsed).toBe('Questionnaire: Sent to 21 economies')
    expect(answers.risks.length).toBeGreaterThan(1)
  })

  it('are not written where the project is not in implementation, but by hand on an old record', async () => {
    const { db } = await aRunningProject(open, { state: 'completed' })
    expect(await beginMonitoring(db, ask())).toEqual(refused('while a project is in implementation'))
    const old = await aRunningProject(open, { state: null })
    expect(await readMonitoringPeriods(old.db, { number, by: overseer, now: july })).toMatchObject({
      ...{ isAskedFor: false, begins: 1 },
    })
    expect(await beginMonitoring(old.db, ask())).toEqual({ ok: true, place: 1 })
  })

  it('a stale save overwrites nothing and is told what stands now', async () => {
    const { db, answers } = await written()
    const stale = await saveMonitoring(db, { ...ask(), revision: 0, answers: { ...answers, progress: 'Stale' } })
    expect(stale).toMatchObject({ ok: false, now: { revision: 1, answers: { progress: answers.progress } } })
    expect((await storedIn(db)).answers.progress).toBe(answers.progress)
    const both = await Promise.all([1, 2].map(() => saveMonitoring(db, { ...ask(), revision: 1, answers })))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('are submitted once though two submit at once, and stay closed then', async () => {
    const { db, answers } = await written()
    const second = engine.name === 'PGlite' ? db : engine.again()
    const both = await Promise.all([submit(db), submit(second, 1, [], coOverseer)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await storedIn(db)).acts).toHaveLength(1)
    expect((await lettersOf(db)).filter(({ who }) => who.endsWith('unit'))).toHaveLength(1)
    expect(await saveMonitoring(db, { ...ask(), revision: 2, answers })).toEqual(refused('cannot be changed'))
    expect(await submit(db, 2)).toEqual(refused('cannot be submitted'))
  })

  it('are decided once though two decide at once', async () => {
    const { db } = await aRunningProject(open)
    await submittedReport(db)
    const both = await Promise.all([decide(db, 'accepted'), decide(db, 'returned', 'Wait.', director)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await storedIn(db)).acts).toHaveLength(2)
  })

  it('are not submitted while something is missing, or contradicts the facts without a tick', async () => {
    const { db, seq } = await begun()
    expect(await submit(db, 0)).toMatchObject({
      ...{ ok: false, open: expect.arrayContaining([expect.objectContaining({ key: 'progress-empty' })]) },
    })
    const answers = complete(await risksOf(db))
    await saveMonitoring(db, { ...ask(), revision: 0, answers })
    const overpaid = { line: 'materials', source: 'apec', amount: 400_000, on: '2027-04-01' } as const
    await db.inTransaction('facts', tx =>
      insertPayment(tx, seq, { ...overpaid, payee: '', reference: '', note: '', at }, author),
    )
    expect(await submit(db)).toMatchObject({ ok: false, open: [{ key: 'budget-lines', weight: 'ask' }] })
    expect(await submit(db, 1, ['budget-lines'])).toEqual({ ok: true })
    expect((await storedIn(db)).acts[0]?.points).toEqual([
      { part: 'budget', text: expect.stringContaining('differ from plan by 20 % or more') },
    ])
  })

  it('keep the facts as they were submitted; what happens later changes neither edition', async () => {
    const { db, seq } = await aRunningProject(open)
    const pay = (amount: number) =>
      db.inTransaction('facts', tx =>
        insertPayment(
          tx,
          seq,
          {
            ...{ line: 'materials', source: 'apec', amount, on: '2027-04-01' },
            ...{ payee: '', reference: '', note: '', at },
          },
          author,
        ),
      )
    await pay(10_000)
    await submittedReport(db)
    const blocksFor = async (by: Person) =>
      (await readMonitoringReport(db, { number, place: 1, by, now: july }))?.model.blocks ?? []
    const before = await blocksFor(unit)
    await pay(99_900)
    expect(await blocksFor(unit)).toEqual(before)
    const paid = before.flatMap(block => (block.block === 'facts' ? block.facts : []))
    expect(paid.find(({ label }) => label === 'Paid by the end of the period')?.value).toBe(10_000)
    await decide(db, 'accepted')
    const after = await readMonitoringReport(db, { number, place: 1, by: unit, now: july })
    expect(after?.model.subtitle).toContain('Accepted')
    const history = after?.model.blocks.find(block => block.block === 'table' && block.id === 'acts-table')
    expect(history).toMatchObject({ rows: [{ act: 'Submitted' }, { act: 'Accepted', by: 'unit' }] })
  })

  it('are read by those who may; drafts by those who keep the facts, payments by those who may read lines', async () => {
    const { db } = await begun()
    const read = (by: Person) => readMonitoringReport(db, { number, place: 1, by, now: july })
    const seenBy = async (...who: Person[]) => Promise.all(who.map(async by => (await read(by)) !== null))
    expect(await seenBy(overseer, coAuthor, unit, director, auditor)).toEqual(Array(5).fill(true))
    expect(await seenBy(chair, committee, stranger, otherChair)).toEqual([false, false, false, false])
    await saveMonitoring(db, { ...ask(), revision: 0, answers: complete(await risksOf(db)) })
    await submit(db)
    expect(await seenBy(chair, committee, stranger, otherChair)).toEqual([true, true, false, false])
    const hasPayments = async (by: Person) => JSON.stringify((await read(by))?.model).includes('money-table')
    expect([await hasPayments(unit), await hasPayments(chair), await hasPayments(committee)]).toEqual([
      true,
      false,
      false,
    ])
    expect(await readMonitoringPeriods(db, { number, by: stranger, now: july })).toBe(null)
    expect(await monitoringToWrite(db, { number, place: 1, by: stranger, now: july })).toBe(null)
  })

  it('are for nobody who may not write, submit or decide', async () => {
    const { db, answers } = await written()
    for (const by of [unit, director, stranger, chair, committee, auditor])
      expect((await saveMonitoring(db, { ...ask(by), revision: 1, answers })).ok).toBe(false)
    for (const by of [coAuthor, unit, stranger, auditor]) expect((await submit(db, 1, [], by)).ok).toBe(false)
    await submit(db)
    for (const by of [overseer, coAuthor, stranger, chair, committee, auditor])
      expect((await decide(db, 'accepted', '', by)).ok).toBe(false)
    expect((await storedIn(db)).state).toBe('submitted')
    expect(
      await decideMonitoring(db, { ...ask(unit), place: 7, decision: 'accepted', remark: '', points: [] }),
    ).toEqual(refused('no such monitoring report'))
  })
})
