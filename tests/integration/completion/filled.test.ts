import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { emptyMonitoring } from '~/domain/monitoring/monitoring-report'
import { replyToPoint, settlePoint } from '~/operations/completion/answer-point.server'
import { assessReport } from '~/operations/completion/decide-report.server'
import { gatherCompletion } from '~/operations/completion/gather.server'
import { overrideNumber, takeOverrideBack } from '~/operations/completion/override-number.server'
import { refreshReport } from '~/operations/completion/refresh-report.server'
import {
  decideCompletionReport,
  saveCompletionReport,
  submitCompletionReport,
} from '~/operations/completion-report.server'
import { readCompletionReport, reportToWrite } from '~/operations/read-completion-report.server'
import { rawValue, tablesOf } from '~/reports/values'
import type { Database } from '~db/database'
import { insertAttendees } from '~db/queries/attendees.server'
import { findCompletionReport, findReview, listCompletionPoints } from '~db/queries/completion.server'
import { insertEvent } from '~db/queries/events.server'
import { insertMonitoringReport } from '~db/queries/monitoring.server'
import { insertDissemination, insertOutput } from '~db/queries/outputs.server'
import { insertPayment } from '~db/queries/payments.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { findSeq } from '~db/queries/records.server'
import { aDissemination, anAssessment, anEvent, anOutput, aPayment, aPerson } from '../../factories/a-completion'
import { aBudget, aProject, someAnswers } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'
import { people, store } from '../../setup/small-register'

const number = 'CTI 32 2017A'
const now = new Date('2019-02-20T09:00:00.000Z')
const at = now.toISOString()
const author = { person: null, name: 'Test' }
const { overseer, otherOverseer, secretariat } = people
const yes = { ok: true }
const spent = () => aBudget().map(line => ({ ...line, explanation: line.explanation || 'Prices differed.' }))
const key = 'participants.Peru.women'

onEachEngine('A completion report that fills itself', open => {
  const run = async () => {
    const db = await open()
    await db.inTransaction('people', async tx => {
      for (const { grants, ...account } of Object.values(people)) {
        await insertPerson(tx, { ...account, passwordHash: null, createdAt: at })
        for (const one of grants) await insertGrant(tx, account.id, { ...one, grantedBy: 'test' })
      }
    })
    await store(db, aProject().record(), spent())
    await inProject(db, async (tx, project) => {
      const event = await insertEvent(tx, project, { ...anEvent(), at }, author)
      const kept = { email: 'a@example.test', note: '' }
      const some = [
        aPerson(),
        aPerson({ economy: 'Chile', sex: 'man' }),
        aPerson({ role: 'speaker', economy: 'Japan' }),
      ]
      await insertAttendees(
        tx,
        event,
        some.map(one => ({ ...one, ...kept, email: `${one.name.replace(' ', '')}@example.test` })),
        { at, author },
      )
      const output = await insertOutput(tx, project, { ...anOutput(), source: { from: 'added' }, at }, author)
      await insertDissemination(tx, project, { ...aDissemination({ output }), at }, author)
      await insertPayment(tx, project, { ...aPayment({ amount: 2_136_900 }), at }, author)
      for (const place of [1, 2]) {
        const half = place === 1 ? ['2018-01-01', '2018-06-30'] : ['2018-07-01', '2018-12-31']
        const [from = '', until = ''] = half
        const period = { place, from, until, dueOn: '2019-01-31', answers: emptyMonitoring, at }
        await insertMonitoringReport(tx, project, period, author)
      }
    })
    return db
  }
  const begun = async () => {
    const db = await run()
    expect(await save(db, 0)).toEqual(yes)
    return db
  }
  const save = (db: Database, revision: number, answers = someAnswers(), by: Person = overseer) =>
    saveCompletionReport(db, { number, by, now, revision, answers })
  const submit = (db: Database) => submitCompletionReport(db, { number, by: overseer, now })
  const give = (db: Database, typed: string, reason = 'One came unregistered.', by: Person = overseer, of = key) =>
    overrideNumber(db, { number, by, now, key: of, typed, reason })
  const decide = (db: Database, more: Partial<Parameters<typeof decideCompletionReport>[1]> = {}) =>
    decideCompletionReport(db, { number, by: secretariat, now, decision: 'returned', remark: '', ...more })
  const tableOf = async (db: Database, id: string, by: Person | null = overseer) => {
    const report = (await readCompletionReport(db, { number, by, now }))?.report
    return report ? (tablesOf(report).find(table => table.id === id) ?? null) : null
  }
  const another = (db: Database) =>
    inProject(db, async tx => {
      await insertAttendees(tx, 1, [{ ...aPerson(), email: 'late@example.test', note: '' }], { at, author })
    })

  it('shows facts, keeps typed tables as they were, and asks for them no more', async () => {
    const db = await begun()
    const people = await tableOf(db, 'participants-table')
    expect(people?.rows.map(row => [row.economy, row.women, row.men, row.speakersWomen])).toEqual([
      ['Chile', 0, 1, 0],
      ['Japan', 0, 0, 1],
      ['Peru', 1, 0, 0],
    ])
    expect((await tableOf(db, 'outputs-table'))?.rows).toHaveLength(1)
    expect(await reportToWrite(db, { number, by: overseer, now })).toMatchObject({
      ...{ asks: { outputs: false, participants: false }, changed: [], draftedAt: at },
    })
    const before = (await findCompletionReport(db, number))?.answers.participants
    await save(db, 1, someAnswers({ participants: [], outcomes: 'More' }))
    expect(await findCompletionReport(db, number)).toMatchObject({
      answers: { participants: before, outcomes: 'More' },
    })
  })

  it('a number given with a reason stands beside its fact until it is taken back', async () => {
    const db = await begun()
    for (const [typed, reason, field] of [
      ['many', 'Why', 'value'],
      ['-1', 'Why', 'value'],
      ['1.5', 'Why', 'value'],
      ['1', 'Why', 'value'],
      ['3', ' ', 'reason'],
    ] as const)
      expect(await give(db, typed, reason)).toMatchObject({ ok: false, field })
    expect(await give(db, '3', 'Why', otherOverseer)).toMatchObject({ ok: false })
    expect(await give(db, '3', 'Why', overseer, 'participants.Mars.women')).toMatchObject({ ok: false })
    expect(await give(db, '3', 'Why', overseer, 'budget.hosting.self.planned')).toMatchObject({
      ...{ ok: false, reason: expect.stringContaining('approved') },
    })
    expect(await give(db, '3')).toEqual(yes)
    const peru = (await tableOf(db, 'participants-table'))?.rows.find(row => row.economy === 'Peru')
    expect(peru?.women).toMatchObject({ value: 3, note: expect.stringContaining('the facts say 1.') })
    expect(peru?.women).toMatchObject({ note: expect.stringContaining('One came unregistered.') })
    await another(db)
    await another(db)
    const findings = (await reportToWrite(db, { number, by: overseer, now }))?.findings ?? []
    expect(findings.some(({ text }) => text.includes('can be taken back'))).toBe(true)
    expect(await takeOverrideBack(db, { number, by: overseer, now, key })).toEqual(yes)
    expect(await takeOverrideBack(db, { number, by: overseer, now, key })).toMatchObject({ ok: false })
    const again = (await tableOf(db, 'participants-table'))?.rows.find(row => row.economy === 'Peru')
    expect(again?.women).toBe(3)
  })

  it('says what changed since drafting, and a refresh keeps the words', async () => {
    const db = await begun()
    await another(db)
    const changed = async () => (await reportToWrite(db, { number, by: overseer, now }))?.changed ?? []
    expect(await changed()).toContainEqual(expect.objectContaining({ key, was: 1, is: 2 }))
    expect(await refreshReport(db, { number, by: otherOverseer, now })).toMatchObject({ ok: false })
    expect(await refreshReport(db, { number, by: overseer, now })).toEqual(yes)
    expect(await changed()).toEqual([])
    expect((await findCompletionReport(db, number))?.answers.outcomes).toBe(someAnswers().outcomes)
  })

  it('submitted twice at once is submitted once, with the numbers of that day', async () => {
    const db = await begun()
    const both = await Promise.all([submit(db), submit(db)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await findCompletionReport(db, number))?.acts).toHaveLength(1)
    await another(db)
    const peru = (await tableOf(db, 'participants-table', secretariat))?.rows.find(row => row.economy === 'Peru')
    expect(peru && rawValue(peru.women)).toBe(1)
    expect(await give(db, '9')).toMatchObject({ ok: false })
    expect(await refreshReport(db, { number, by: overseer, now })).toMatchObject({ ok: false })
  })

  it('is returned with points, which are answered, settled, and only then accepted with an assessment', async () => {
    const db = await begun()
    await submit(db)
    expect(await decide(db)).toMatchObject({ ok: false })
    const points = [
      { part: 'outcomes', text: 'Say who uses it.' },
      { part: 'budget', text: 'Explain the hotel.' },
    ] as const
    expect(await decide(db, { points: [...points], decision: 'accepted' })).toMatchObject({ ok: false })
    expect(await decide(db, { points: [...points] })).toEqual(yes)
    const project = (await findSeq(db, number)) ?? 0
    const [first, second] = await listCompletionPoints(db, project)
    if (!first || !second) throw new Error('The points were not kept')
    const reply = (point: number, before = '', by: Person = overseer) =>
      replyToPoint(db, { number, by, now, point, reply: 'Done.', before })
    expect((await submit(db)).ok).toBe(false)
    expect(await reply(first.seq, '', otherOverseer)).toMatchObject({ ok: false })
    expect(await reply(first.seq, 'Something else')).toMatchObject({ ok: false })
    expect(await reply(999)).toMatchObject({ ok: false })
    expect([await reply(first.seq), await reply(second.seq)]).toEqual([yes, yes])
    expect(await submit(db)).toEqual(yes)
    const accept = () => decide(db, { decision: 'accepted', assessment: anAssessment() })
    expect(await accept()).toMatchObject({ ok: false, reason: expect.stringContaining('not settled') })
    const settle = (point: number, by: Person) => settlePoint(db, { number, by, now, point, isSettled: true })
    expect(await settle(first.seq, overseer)).toMatchObject({ ok: false })
    for (const { seq } of [first, second]) expect(await settle(seq, secretariat)).toEqual(yes)
    expect(await decide(db, { decision: 'accepted' })).toMatchObject({ ok: false })
    expect((await findReview(db, project))?.assessment).toBeNull()
    expect(await accept()).toEqual(yes)
    expect((await findReview(db, project))?.assessment).toMatchObject({
      guidelinesFollowed: 'yes',
      by: secretariat.name,
    })
  })

  it('the assessment overwrites none that somebody else kept, and is for the Secretariat', async () => {
    const db = await begun()
    await submit(db)
    const assess = (base: string, by: Person = secretariat) =>
      assessReport(db, { number, by, now, assessment: anAssessment({ guidelinesFollowed: null }), base })
    expect(await assess('', overseer)).toMatchObject({ ok: false })
    expect(await assess('')).toEqual(yes)
    expect(await assess('')).toMatchObject({ ok: false, reason: expect.stringContaining('Nothing was overwritten') })
    expect(await assess(at)).toEqual(yes)
    const read = (by: Person) => readCompletionReport(db, { number, by, now })
    expect((await read(secretariat))?.assessment).toMatchObject({ managedBetter: 'No.' })
    expect((await read(overseer))?.assessment).toBeNull()
  })

  it('tells everybody no names, reasons and lines once it is accepted', async () => {
    const db = await begun()
    await give(db, '3', 'A reason between us')
    await submit(db)
    expect(await decide(db, { decision: 'accepted', assessment: anAssessment() })).toEqual(yes)
    const said = JSON.stringify((await readCompletionReport(db, { number, by: null, now }))?.report)
    expect(said).toContain('Given by the project overseer')
    for (const secret of ['A reason between us', 'Person ', '@example.test', 'A hotel', 'Hosting'])
      expect(said).not.toContain(secret)
    const gathered = await gatherCompletion(db, { number, audience: 'secretariat', asOf: '2019-02-20' })
    expect(JSON.stringify(gathered)).not.toContain('@example.test')
  })
})

const inProject = (
  db: Database,
  work: (tx: Parameters<Parameters<Database['inTransaction']>[1]>[0], project: number) => Promise<unknown>,
): Promise<unknown> => db.inTransaction(`project ${number}`, async tx => work(tx, (await findSeq(tx, number)) ?? 0))
