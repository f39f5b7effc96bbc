import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import type { RecordValues } from '~/domain/record/record'
import {
  decideCompletionReport,
  saveCompletionReport,
  submitCompletionReport,
} from '~/operations/completion-report.server'
import type { Database } from '~db/database'
import { writeBudgetLines } from '~db/queries/budget.server'
import { findReportOf, writeReport } from '~db/queries/completion.server'
import { listDecisions } from '~db/queries/decisions.server'
import { verifyHistory } from '~db/queries/history.server'
import { readLife } from '~db/queries/life.server'
import { getForChange } from '~db/queries/records.server'
import { anAssessment } from '../../factories/a-completion'
import { aBudget, someAnswers } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'
import { aWorld, draft, now, numbered, people, storeDraft } from './world'

const { unit } = people
/** The overseer of the project as it is numbered. */
const overseer: Person = {
  ...people.overseer,
  grants: people.overseer.grants.map(grant => ({ ...grant, scope: numbered })),
}

const running: Partial<RecordValues> = { status: 'Project in Implementation' }

/** A public project with a report that is ready to be submitted. */
async function withReport(open: () => Promise<Database>, state: StateKey | null, values = running) {
  const db = await aWorld(open)
  const seq = await storeDraft(db, numbered, { state, visibility: 'public', values })
  const lines = aBudget().map(line => ({ ...line, explanation: line.explanation || 'Prices differed.' }))
  await db.inTransaction('a test', async tx => {
    await writeBudgetLines(tx, seq, lines)
    await tx.update(tx.tables.roleGrant).set({ scope: numbered }).where(eq(tx.tables.roleGrant.scope, draft))
  })
  const saved = await saveCompletionReport(db, {
    number: numbered,
    by: overseer,
    now,
    revision: 0,
    answers: someAnswers(),
  })
  expect(saved).toEqual({ ok: true })
  return { db, seq }
}

const submit = (db: Database) => submitCompletionReport(db, { number: numbered, by: overseer, now })
const decide = (db: Database, decision: 'accepted' | 'returned', remark = '') =>
  decideCompletionReport(db, { number: numbered, by: unit, now, decision, remark, assessment: anAssessment() })
const standing = async (db: Database) => {
  const current = await getForChange(db, numbered)
  return [current?.state, current?.record.values.status, current?.record.keeping.version.major]
}
const kinds = async (db: Database) =>
  (await db.select().from(db.tables.letter).orderBy(db.tables.letter.seq)).map(
    ({ kind, person }) => `${kind} ${person}`,
  )

onEachEngine('The acts on a completion report', open => {
  it('are steps in the life of the project, each with one letter to each person', async () => {
    const { db, seq } = await withReport(open, 'in-implementation')
    expect(await submit(db)).toEqual({ ok: true })
    expect(await standing(db)).toEqual(['report-in-review', 'Completion Report Due', 1])
    expect(await decide(db, 'returned', 'A word between us')).toEqual({ ok: true })
    expect(await standing(db)).toEqual(['report-due', 'Completion Report Due', 2])
    expect(await submit(db)).toEqual({ ok: true })
    expect(await decide(db, 'accepted')).toEqual({ ok: true })
    expect(await standing(db)).toEqual(['completed', 'Completed Project', 4])
    const decisions = await listDecisions(db, seq)
    expect(decisions.map(({ step }) => step)).toEqual([
      'submit-report',
      'return-report',
      'submit-report',
      'accept-report',
    ])
    expect(JSON.stringify(decisions)).not.toContain('A word between us')
    expect(await kinds(db)).toEqual([
      'completion-submitted unit',
      'completion-returned co-overseer',
      'completion-returned overseer',
      'completion-submitted unit',
      'completion-accepted co-overseer',
      'completion-accepted overseer',
    ])
    expect((await getForChange(db, numbered))?.record.values.completionReportReceived).toBe('10 February 2027')
    expect((await verifyHistory(db)).broken).toEqual([])
  })

  it('bring a record from the old database to life', async () => {
    const { db } = await withReport(open, null)
    expect((await readLife(db, numbered, now))?.facts.state).toBe('in-implementation')
    expect(await submit(db)).toEqual({ ok: true })
    expect(await standing(db)).toEqual(['report-in-review', 'Completion Report Due', 1])
    expect(await decide(db, 'accepted')).toEqual({ ok: true })
    expect(await standing(db)).toEqual(['completed', 'Completed Project', 2])
  })

  it.each(['accepted', 'returned'] as const)(
    'let a report be %s that came in before there were steps',
    async decision => {
      const { db, seq } = await withReport(open, null)
      await db.inTransaction('before', tx =>
        writeReport(tx, seq, { state: 'submitted', answers: someAnswers(), revision: 2 }),
      )
      expect((await readLife(db, numbered, now))?.facts.state).toBe('report-in-review')
      expect(await decide(db, decision, 'Please name the host.')).toEqual({ ok: true })
      expect((await standing(db))[0]).toBe(decision === 'accepted' ? 'completed' : 'report-due')
    },
  )

  it.each([
    ['a project that was not started', 'approved', 'Approved Project', '“Approved”'],
    ['a cancelled project', 'cancelled', 'Cancelled Project', '“Cancelled”'],
    ['a completed record from the old database', null, 'Completed Project', '“Completed”'],
    ['a record that nobody can place', null, null, 'enter its status'],
  ] as const)('are refused for %s, and nothing is written', async (_, state, status, words) => {
    const { db, seq } = await withReport(open, state, { status })
    const before = await findReportOf(db, seq)
    expect(await submit(db)).toMatchObject({ ok: false, reason: expect.stringContaining(words) })
    expect(await findReportOf(db, seq)).toEqual(before)
    expect(await standing(db)).toEqual([state, status, 0])
    expect(await kinds(db)).toEqual([])
  })

  it('twice at once: one stands, the other is told', async () => {
    const { db, seq } = await withReport(open, 'report-due', { status: 'Completion Report Due' })
    await submit(db)
    const both = await Promise.all([decide(db, 'accepted'), decide(db, 'returned', 'Please wait.')])
    expect(both.map(verdict => verdict.ok).sort()).toEqual([false, true])
    expect(await listDecisions(db, seq)).toHaveLength(2)
  })
})
