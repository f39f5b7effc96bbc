import { expect, it } from 'vitest'
import type { Grant, Person } from '~/domain/access/may'
import { type Role, scopeOf } from '~/domain/access/roles'
import { formatScoringScope } from '~/domain/access/scoring-scope'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import type { RecordValues } from '~/domain/record/record'
import { readDesk } from '~/operations/read-desk.server'
import type { Database } from '~db/database'
import { writeSession } from '~db/queries/calendar.server'
import { writeReport } from '~db/queries/completion.server'
import { insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject, someAnswers } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'

const now = new Date('2026-11-22T10:00:00.000Z')
const at = '2026-11-01T08:00:00.000Z'
const deadline = '2026-11-25T15:59:59.999Z'
const by = { at, person: null, by: 'Test' }
const session = { year: 2027, session: 'Session 1' }
const fund = { fundAccount: 'APEC Support Fund', subFund: 'ASF: General Fund' }

const person = (...grants: [Role, string][]): Person => ({
  ...{ id: 'p', name: 'Somebody', email: 'somebody@economy.example' },
  grants: grants.map(
    ([role, scope]): Grant => ({ role, scopeKind: scopeOf[role], scope, from: '2020-01-01', until: null }),
  ),
})

const store = (db: Database, number: string, state: StateKey | null, values: Partial<RecordValues> = {}) =>
  db.inTransaction(`project ${number}`, tx => {
    const { record } = aProject()
      .numbered(number)
      .titled(`Project ${number}`)
      .with({ sponsoringForum: 'EWG', proposingEconomies: ['Peru'], coSponsoringEconomies: ['Korea', 'Japan'] })
      .with({ ...session, ...fund, status: null, ...values })
    const first = { author: { person: null, name: 'Test' }, why: 'First entry', at }
    const life = state === null ? undefined : { state, visibility: 'submitted' as const }
    return insertRecord(tx, record(), first, referenceSeed, life)
  })

const calendar = (db: Database) =>
  db.inTransaction('calendar', tx =>
    writeSession(tx, { ...session, seq: null, internalDeadline: deadline, finalDeadline: deadline, money: [] }),
  )

const todos = async (db: Database, who: Person) =>
  (await readDesk(db, { by: who, now, all: true })).waiting.map(({ todo, about }) => `${about.number}: ${todo}`)

onEachEngine('what waits for a person', open => {
  it('is read from the states, rounds, answers, scores and points as they are', async () => {
    const db = await open()
    const calendarSeq = await calendar(db)
    const draft = await store(db, 'DRAFT 01 2026', 'concept-draft')
    const withForum = await store(db, 'EWG 01 2027A', 'with-forum')
    const eligible = await store(db, 'EWG 02 2027A', 'eligible')
    await store(db, 'EWG 03 2027A', 'eligible')
    const returned = await store(db, 'EWG 04 2027A', 'returned')
    await db.inTransaction('facts', async tx => {
      const t = tx.tables
      await tx
        .insert(t.coSponsorAnswer)
        .values({ ...by, project: withForum, economy: 'Korea', answer: 'confirmed', remark: '' })
      await tx.insert(t.coSponsorRequest).values({ ...by, project: draft, economy: 'Korea' })
      const round = { ...by, project: withForum, silence: 'agreement' as const }
      await tx.insert(t.endorsementRound).values([
        {
          ...round,
          seq: 1,
          deadline: '2026-10-01T15:59:59.999Z',
          closedAt: at,
          closedBy: 'Test',
          outcome: 'sent-back',
        },
        { ...round, seq: 2, deadline },
      ])
      await tx.insert(t.endorsementAnswer).values([
        { ...by, round: 1, economy: 'Korea', answer: 'endorses', comment: '' },
        { ...by, round: 2, economy: 'Japan', answer: 'endorses', comment: '' },
        { ...by, round: 2, economy: 'Japan', answer: 'objects', comment: 'No' },
      ])
      const line = { fund: fund.fundAccount, subFund: fund.subFund }
      await tx
        .insert(t.scoring)
        .values({ ...by, ...line, seq: 1, session: calendarSeq, forum: 'EWG', edition: 'ed-15', deadline })
      await tx
        .insert(t.score)
        .values({ ...by, scoring: 1, project: eligible, economy: 'Korea', points: { relevance: 1 }, comment: '' })
      const point = { ...by, project: returned, section: 'summary', quote: '', text: 'Why?' }
      await tx.insert(t.point).values([
        { ...point, seq: 1, sentAt: at },
        { ...point, seq: 2, sentAt: at },
        { ...point, seq: 3, sentAt: null },
      ])
      await tx.insert(t.pointAct).values({ ...by, point: 1, act: 'answered', text: 'Because' })
    })
    const korea = person(['economy-official', 'Korea'])
    const scorer = person([
      'assessor',
      formatScoringScope({ forum: 'EWG', session: '2027 Session 1', economy: 'Korea' }),
    ])
    const overseer = person(['overseer', 'DRAFT 01 2026'], ['overseer', 'EWG 04 2027A'], ['overseer', 'EWG 02 2027A'])
    expect(await todos(db, korea)).toEqual([
      'EWG 01 2027A: Answer the endorsement round for Korea',
      'DRAFT 01 2026: Say whether Korea co-sponsors the project',
    ])
    expect(await todos(db, person(['economy-official', 'Japan']))).toEqual([
      'EWG 01 2027A: Say whether Japan co-sponsors the project',
    ])
    expect(await todos(db, scorer)).toEqual(['EWG 03 2027A: Score the concept note for Korea'])
    expect(await todos(db, overseer)).toEqual([
      'DRAFT 01 2026: Complete the concept note and submit it to the forum',
      'EWG 04 2027A: Answer the point of the quality assessment',
    ])
    for (const role of ['auditor', 'administrator'] as const) expect(await todos(db, person([role, '']))).toEqual([])
  })

  it('of old records only what their own overseers owe, and the reports that were submitted', async () => {
    const db = await open()
    const values = { status: 'Project in Implementation', expectedCompletion: '2026-09-10' } as const
    await store(db, 'EWG 05 2024A', null, values)
    await store(db, 'EWG 06 2024A', null, { ...values, status: 'Approved Project' })
    const submitted = await store(db, 'EWG 07 2024A', null, values)
    await db.inTransaction('report', tx =>
      writeReport(tx, submitted, { state: 'submitted', answers: someAnswers(), revision: 1 }),
    )
    expect(await todos(db, person(['overseer', 'EWG 05 2024A'], ['overseer', 'EWG 07 2024A']))).toEqual([
      'EWG 05 2024A: Submit the completion report',
    ])
    expect(await todos(db, person(['project-management-unit', '']))).toEqual([
      'EWG 07 2024A: Accept the completion report or return it',
    ])
  })

  it('stands on the desk forty lines at first, with the sessions to come and what may be begun', async () => {
    const db = await open()
    await calendar(db)
    for (let n = 10; n < 52; n += 1) await store(db, `EWG ${n} 2027A`, 'with-secretariat')
    const secretariat = person(['project-management-unit', ''])
    const desk = await readDesk(db, { by: secretariat, now, all: false })
    expect([desk.waiting.length, desk.more, desk.mayBegin]).toEqual([40, 2, false])
    expect(desk.sessions.map(({ name }) => name)).toEqual(['2027 Session 1'])
    expect((await readDesk(db, { by: secretariat, now, all: true })).waiting).toHaveLength(42)
    const official = await readDesk(db, { by: person(['economy-official', 'Korea']), now, all: false })
    expect([official.mayBegin, official.waiting, official.projects]).toEqual([true, [], []])
  })
})
