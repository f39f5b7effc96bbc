import { expect, it } from 'vitest'
import type { Grant } from '~/domain/access/may'
import { type Role, scopeOf } from '~/domain/access/roles'
import { formatScoringScope } from '~/domain/access/scoring-scope'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import type { RecordValues } from '~/domain/record/record'
import { writeReminders } from '~/jobs/write-reminders.server'
import type { Database } from '~db/database'
import { writeSession } from '~db/queries/calendar.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'

const at = '2026-11-01T08:00:00.000Z'
const by = { at, person: null, by: 'Test' }
const session = { year: 2027, session: 'Session 1' }
const internalDeadline = '2026-12-01T15:59:59.999Z'
const finalDeadline = '2026-12-20T15:59:59.999Z'
/** A moment so many days before another; negative: after it. */
const daysBefore = (moment: string, days: number) => new Date(Date.parse(moment) - days * 86_400_000)

const addPerson = (db: Database, id: string, role: Role, scope = '', endedAt: string | null = null) =>
  db.inTransaction(`person ${id}`, async tx => {
    const account = { id, name: `The ${id}`, email: `${id}@economy.example`, passwordHash: null, createdAt: at }
    await insertPerson(tx, account)
    if (endedAt) await tx.update(tx.tables.person).set({ endedAt })
    const grant: Grant = { role, scopeKind: scopeOf[role], scope, from: '2020-01-01', until: null }
    await insertGrant(tx, id, { ...grant, grantedBy: 'Test' })
  })

const store = (db: Database, number: string, state: StateKey | null, values: Partial<RecordValues> = {}) =>
  db.inTransaction(`project ${number}`, tx => {
    const project = aProject()
      .numbered(number)
      .titled(`Project ${number}`)
      .with({ sponsoringForum: 'EWG', proposingEconomies: ['Peru'], coSponsoringEconomies: [] })
      .with({ ...session, status: null, ...values })
    const first = { author: { person: null, name: 'Test' }, why: 'First entry', at }
    const life = state === null ? undefined : { state, visibility: 'submitted' as const }
    return insertRecord(tx, project.record(), first, referenceSeed, life)
  })

const calendar = (db: Database) =>
  db.inTransaction('calendar', tx =>
    writeSession(tx, { ...session, seq: null, internalDeadline, finalDeadline, money: [] }),
  )

/** The letters since the last look: to whom, with which subject. */
const lettersOf = async (db: Database) => {
  const rows = await db.select().from(db.tables.letter).orderBy(db.tables.letter.seq)
  return rows.map(({ kind, person, subject, text }) => ({ kind, person, subject, text }))
}
const told = async (db: Database) => (await lettersOf(db)).map(({ person, subject }) => `${person}: ${subject}`)

onEachEngine('reminders', (open, engine) => {
  it('of a session’s deadlines reach overseers of drafts and who hands in, seven days and one day before', async () => {
    const db = await open()
    await calendar(db)
    await store(db, 'DRAFT 01 2026', 'concept-draft')
    await store(db, 'EWG 01 2027A', 'endorsed')
    await store(db, 'EWG 02 2027A', 'endorsed')
    await addPerson(db, 'overseer', 'overseer', 'DRAFT 01 2026')
    await addPerson(db, 'director', 'program-director', 'EWG')
    await addPerson(db, 'other-director', 'program-director', 'IPEG')
    expect(await writeReminders(db, daysBefore(internalDeadline, 7.1))).toBe(0)
    expect(await writeReminders(db, daysBefore(internalDeadline, 7))).toBe(1)
    expect(await writeReminders(db, daysBefore(internalDeadline, 6))).toBe(0)
    expect(await writeReminders(db, daysBefore(internalDeadline, 1))).toBe(1)
    expect(await writeReminders(db, daysBefore(internalDeadline, -1))).toBe(0)
    expect(await writeReminders(db, daysBefore(finalDeadline, 7))).toBe(1)
    expect(await writeReminders(db, daysBefore(finalDeadline, 0.5))).toBe(1)
    expect(await told(db)).toEqual([
      'overseer: Reminder: DRAFT 01 2026, the date is near',
      'overseer: Reminder: DRAFT 01 2026, the date is near',
      'director: Reminder: 2 dates, the date is near',
      'director: Reminder: 2 dates, the date is near',
    ])
    const [first, , third] = await lettersOf(db)
    expect(first?.kind).toBe('deadline')
    expect(first?.text).toContain('1 December 2026, 23:59 Singapore time (15:59 UTC), in 7 days')
    expect(third?.text).toMatch(/EWG 01 2027A[\s\S]*EWG 02 2027A/)
  })

  it('are written anew where a deadline was moved', async () => {
    const db = await open()
    const seq = await calendar(db)
    await store(db, 'DRAFT 01 2026', 'concept-draft')
    await addPerson(db, 'overseer', 'overseer', 'DRAFT 01 2026')
    const now = daysBefore(internalDeadline, 5)
    expect(await writeReminders(db, now)).toBe(1)
    const moved = { ...session, seq, internalDeadline: '2026-12-02T15:59:59.999Z', finalDeadline, money: [] }
    await db.inTransaction('calendar', tx => writeSession(tx, moved))
    expect([await writeReminders(db, now), await writeReminders(db, now)]).toEqual([1, 0])
  })

  it('of rounds and scorings reach those who have not answered or scored, three days before', async () => {
    const db = await open()
    const deadline = '2026-12-10T15:59:59.999Z'
    const calendarSeq = await calendar(db)
    const withForum = await store(db, 'EWG 01 2027A', 'with-forum')
    const fund = { fundAccount: 'APEC Support Fund', subFund: 'ASF: General Fund' }
    const eligible = await store(db, 'EWG 02 2027A', 'eligible', fund)
    await db.inTransaction('facts', async tx => {
      const t = tx.tables
      await tx.insert(t.endorsementRound).values({ ...by, seq: 1, project: withForum, deadline, silence: 'nothing' })
      await tx
        .insert(t.endorsementAnswer)
        .values({ ...by, round: 1, economy: 'Japan', answer: 'endorses', comment: '' })
      const line = { fund: fund.fundAccount, subFund: fund.subFund, forum: 'EWG', edition: 'ed-15' }
      await tx.insert(t.scoring).values({ ...by, ...line, seq: 1, session: calendarSeq, deadline })
      await tx
        .insert(t.score)
        .values({ ...by, scoring: 1, project: eligible, economy: 'Japan', points: { relevance: 1 }, comment: '' })
    })
    const scoringFor = (economy: string) => formatScoringScope({ forum: 'EWG', session: '2027 Session 1', economy })
    for (const economy of ['Japan', 'Korea', 'Peru']) {
      await addPerson(db, `official of ${economy}`, 'economy-official', economy)
      await addPerson(db, `assessor of ${economy}`, 'assessor', scoringFor(economy))
    }
    expect(await writeReminders(db, daysBefore(deadline, 3.5))).toBe(0)
    expect(await writeReminders(db, daysBefore(deadline, 3))).toBe(2)
    expect(await told(db)).toEqual([
      'assessor of Korea: Reminder: EWG 02 2027A, the date is near',
      'official of Korea: Reminder: EWG 01 2027A, the date is near',
    ])
  })

  it('of a completion report come thirty days before it is due and once thirty days after, which the committee is told', async () => {
    const db = await open()
    const due = '2026-11-10T15:59:59.999Z'
    // Without a first day there are no periods, and so no monitoring reports that are late as well.
    const days = { expectedStart: null, expectedCompletion: '2026-09-10' }
    const running = { status: 'Project in Implementation', ...days } as const
    await store(db, 'EWG 05 2024A', 'in-implementation', running)
    await store(db, 'EWG 06 2024A', null, running)
    await store(db, 'EWG 07 2024A', 'report-due', { ...running, status: 'Completion Report Due' })
    await store(db, 'EWG 08 2024A', 'completed', { ...running, status: 'Completed Project' })
    for (const n of ['05', '06', '07', '08']) await addPerson(db, `overseer ${n}`, 'overseer', `EWG ${n} 2024A`)
    await addPerson(db, 'member', 'decision-maker', 'BMC')
    expect(await writeReminders(db, daysBefore(due, 31))).toBe(0)
    expect(await writeReminders(db, daysBefore(due, 30))).toBe(3)
    expect(await writeReminders(db, daysBefore(due, -1))).toBe(0)
    expect(await writeReminders(db, daysBefore(due, -29))).toBe(0)
    expect(await writeReminders(db, daysBefore(due, -30))).toBe(6)
    expect(await writeReminders(db, daysBefore(due, -59))).toBe(0)
    expect(await writeReminders(db, daysBefore(due, -90))).toBe(0)
    const late = (await told(db)).slice(3)
    expect(late).toContain('overseer 06: Reminder: EWG 06 2024A, the completion report is late')
    expect(late).toContain('member: EWG 05 2024A: the completion report is late')
    expect(late.filter(one => one.includes('08'))).toEqual([])
  })

  it('are written once though two servers write them at the same moment, and not to ended accounts', async () => {
    const db = await open()
    const second = engine.name === 'PGlite' ? db : engine.again()
    await calendar(db)
    await addPerson(db, 'gone', 'overseer', 'DRAFT 01 2026', at)
    for (let n = 1; n <= 6; n += 1) {
      await store(db, `DRAFT 0${n} 2026`, 'concept-draft')
      await addPerson(db, `overseer ${n}`, 'overseer', `DRAFT 0${n} 2026`)
    }
    const now = daysBefore(internalDeadline, 2)
    const counts = await Promise.all([
      writeReminders(db, now),
      writeReminders(second, now),
      writeReminders(second, now),
    ])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6)
    const people = (await lettersOf(db)).map(({ person }) => person)
    expect([people.length, new Set(people).size, people.includes('gone')]).toEqual([6, 6, false])
  })
})
