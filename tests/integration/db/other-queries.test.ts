import { expect, it } from 'vitest'
import { amountBySource } from '~/domain/budget/line'
import type { Database } from '~db/database'
import { listBudgetLines, writeBudgetLines } from '~db/queries/budget.server'
import { findCompletionReport, insertAct, writeReport } from '~db/queries/completion.server'
import {
  anyPersonExists,
  countFailures,
  deleteFailures,
  deleteSession,
  findAccount,
  findSession,
  insertFailure,
  insertGrant,
  insertPerson,
  insertSession,
} from '~db/queries/people.server'
import {
  confirmReading,
  deleteReading,
  findReading,
  insertReading,
  listOpenReadings,
  updateCorrections,
} from '~db/queries/readings.server'
import { insertRecord } from '~db/queries/records.server'
import { insertReference, readReference } from '~db/queries/reference.server'
import { referenceSeed } from '~db/seed/reference'
import { aBudget, aBudgetLine, aProject, someAnswers } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'

const at = (minute: number) => new Date(Date.UTC(2020, 0, 1, 0, minute)).toISOString()
const first = { author: { person: null, name: 'The seed' }, why: 'Seeded', at: at(0) }
const number = 'CTI 32 2017A'

const addProject = (db: Database) =>
  db.inTransaction(number, tx => insertRecord(tx, aProject().record(), first, referenceSeed))

const addPerson = (db: Database, id: string) =>
  db.inTransaction('people', tx =>
    insertPerson(tx, {
      id,
      name: `Officer ${id}`,
      email: ` ${id}@Economy.Example `,
      passwordHash: 'hash',
      createdAt: at(0),
    }),
  )

onEachEngine('Budget lines', open => {
  it('read back in their order as they were entered, with their amounts beside them', async () => {
    const db = await open()
    const project = await addProject(db)
    const lines = [
      ...aBudget(),
      aBudgetLine({ rate: 99_999_999_999, apecPart: 0, fundedBy: 'split', note: 'Ümlaut “quoted”' }),
    ]
    await db.inTransaction(number, tx => writeBudgetLines(tx, project, lines))
    expect(await listBudgetLines(db, number)).toEqual(lines)
    const stored = await db.select().from(db.tables.budgetLine).orderBy(db.tables.budgetLine.position)
    expect(stored.map(row => ({ apec: row.plannedApec, self: row.plannedSelf }))).toEqual(lines.map(amountBySource))
  })

  it('are replaced as a whole, also by none', async () => {
    const db = await open()
    const project = await addProject(db)
    await db.inTransaction(number, tx => writeBudgetLines(tx, project, aBudget()))
    const fewer = aBudget().slice(3, 5).toReversed()
    await db.inTransaction(number, tx => writeBudgetLines(tx, project, fewer))
    expect(await listBudgetLines(db, number)).toEqual(fewer)
    await db.inTransaction(number, tx => writeBudgetLines(tx, project, []))
    expect(await listBudgetLines(db, number)).toEqual([])
    expect(await listBudgetLines(db, 'CTI 33 2017A')).toEqual([])
  })
})

onEachEngine('A completion report', open => {
  it('reads back its newest state with all its acts in order', async () => {
    const db = await open()
    const project = await addProject(db)
    expect(await findCompletionReport(db, number)).toBeNull()
    const answers = someAnswers()
    await db.inTransaction(number, async tx => {
      await writeReport(tx, project, { state: 'draft', answers: someAnswers({ outcomes: '' }), revision: 1 })
      await writeReport(tx, project, { state: 'returned', answers, revision: 2 })
      const by = 'The Project Overseer'
      await insertAct(tx, project, { act: 'submitted', at: at(1), by, remark: 'For review.', person: null, answers })
      await insertAct(tx, project, { act: 'returned', at: at(2), by: 'Officer', remark: '', person: null, answers })
    })
    expect(await findCompletionReport(db, number)).toEqual({
      state: 'returned',
      answers,
      revision: 2,
      acts: [
        { act: 'submitted', at: at(1), by: 'The Project Overseer', remark: 'For review.' },
        { act: 'returned', at: at(2), by: 'Officer', remark: '' },
      ],
    })
    expect(await findCompletionReport(db, 'CTI 33 2017A')).toBeNull()
  })
})

onEachEngine('People', open => {
  it('are found by their address in any spelling, each address once', async () => {
    const db = await open()
    expect(await anyPersonExists(db)).toBe(false)
    await addPerson(db, 'one')
    expect(await anyPersonExists(db)).toBe(true)
    const account = { id: 'one', name: 'Officer one', email: 'one@economy.example', passwordHash: 'hash' }
    for (const email of ['one@economy.example', ' ONE@economy.example'])
      expect(await findAccount(db, email)).toEqual(account)
    expect(await findAccount(db, 'two@economy.example')).toBeNull()
    expect(await findAccount(db, '\u0000')).toBeNull()
    const twin = { id: 'two', name: 'Two', email: 'One@economy.example', passwordHash: null, createdAt: at(0) }
    await expect(db.inTransaction('people', tx => insertPerson(tx, twin))).rejects.toThrow()
  })

  it('are known by a running session, with their grants in order', async () => {
    const db = await open()
    await addPerson(db, 'one')
    const grants = [
      { role: 'overseer', scopeKind: 'project', scope: number, from: '2020-01-01', until: '2020-12-31' },
      { role: 'project-management-unit', scopeKind: 'everywhere', scope: '', from: '2020-01-01', until: null },
    ] as const
    await db.inTransaction('people', async tx => {
      for (const grant of grants) await insertGrant(tx, 'one', { ...grant, grantedBy: 'The seed' })
      await insertSession(tx, { id: 'old', person: 'one', createdAt: at(0), expiresAt: at(5), userAgent: '' })
      await insertSession(tx, { id: 'new', person: 'one', createdAt: at(1), expiresAt: at(60), userAgent: '' })
    })
    const person = { id: 'one', name: 'Officer one', email: 'one@economy.example', grants }
    expect((await findSession(db, 'new', at(30)))?.person).toEqual(person)
    expect((await findSession(db, 'old', at(4)))?.person).toEqual(person)
    expect(await findSession(db, 'old', at(5))).toBeNull()
    expect(await findSession(db, 'no such', at(4))).toBeNull()
    // A new session sweeps out those that have ended.
    await db.inTransaction('people', tx =>
      insertSession(tx, { id: 'newest', person: 'one', createdAt: at(30), expiresAt: at(90), userAgent: '' }),
    )
    expect(await db.$count(db.tables.session)).toBe(2)
    await db.inTransaction('people', tx => deleteSession(tx, 'new'))
    expect(await findSession(db, 'new', at(31))).toBeNull()
    await db.inTransaction('people', async tx => {
      await tx.update(tx.tables.person).set({ endedAt: at(31) })
    })
    expect(await findSession(db, 'newest', at(32))).toBeNull()
    expect(await findAccount(db, 'one@economy.example')).toBeNull()
  })

  it('have their failed sign-ins counted for a while', async () => {
    const db = await open()
    const fail = (minute: number, forget: number) =>
      db.inTransaction('sign-in', tx => insertFailure(tx, ['account:one', 'address:1'], at(minute), at(forget)))
    await fail(1, 0)
    await fail(10, 0)
    expect(await countFailures(db, 'account:one', at(0))).toBe(2)
    expect(await countFailures(db, 'account:one', at(5))).toBe(1)
    expect(await countFailures(db, 'account:two', at(0))).toBe(0)
    await fail(20, 5)
    expect(await countFailures(db, 'address:1', at(0))).toBe(2)
    await db.inTransaction('sign-in', tx => deleteFailures(tx, 'account:one'))
    expect(await countFailures(db, 'account:one', at(0))).toBe(0)
    expect(await countFailures(db, 'address:1', at(0))).toBe(2)
  })
})

onEachEngine('Readings', open => {
  it('belong to one person, wait until they are confirmed, and keep their text', async () => {
    const db = await open()
    await addPerson(db, 'one')
    await addPerson(db, 'two')
    const text = 'Project No.\tCTI 32 2017A\r\n'.repeat(2_000)
    const add = (id: string, minute: number) =>
      db.inTransaction(id, tx => insertReading(tx, { id, person: 'one', at: at(minute), file: `${id}.txt`, text }))
    await add('a', 1)
    await add('b', 2)
    expect((await listOpenReadings(db, 'one')).map(reading => reading.id)).toEqual(['b', 'a'])
    expect(await listOpenReadings(db, 'two')).toEqual([])
    expect(await findReading(db, 'two', 'a')).toBeNull()
    const corrections = { title: 'Better', apecFunding: 100, topics: ['x'], session: null }
    await db.inTransaction('a', async tx => {
      await updateCorrections(tx, 'a', corrections)
      await confirmReading(tx, 'a', number, at(3))
    })
    expect(await findReading(db, 'one', 'a')).toEqual({
      ...{ id: 'a', at: at(1), file: 'a.txt', text, corrections },
      ...{ confirmedAt: at(3), number },
    })
    expect((await listOpenReadings(db, 'one')).map(reading => reading.id)).toEqual(['b'])
    await db.inTransaction('b', async tx => {
      await deleteReading(tx, 'two', 'b')
      await deleteReading(tx, 'one', 'a')
    })
    expect(await db.$count(db.tables.legacyReading)).toBe(2)
    await db.inTransaction('b', tx => deleteReading(tx, 'one', 'b'))
    expect(await findReading(db, 'one', 'b')).toBeNull()
  })
})

onEachEngine('The reference lists', open => {
  it('read back as they were filled in, and are filled in once', async () => {
    const db = await open()
    const by = <T>(list: T[], name: (one: T) => string) => list.toSorted((a, b) => (name(a) < name(b) ? -1 : 1))
    const inOrder = (lists: typeof referenceSeed) => ({
      economies: lists.economies,
      committees: by(lists.committees, one => one.acronym),
      fora: by(lists.fora, one => one.acronym),
      fundAccounts: by(lists.fundAccounts, one => one.name),
      subFunds: by(lists.subFunds, one => one.name),
      topics: by(lists.topics, one => one.name),
    })
    expect(inOrder(await readReference(db))).toEqual(inOrder(referenceSeed))
    await db.inTransaction('reference', tx => insertReference(tx, referenceSeed))
    expect(inOrder(await readReference(db))).toEqual(inOrder(referenceSeed))
  })
})
