import type { Act } from '~/domain/access/matrix'
import { may, type Person } from '~/domain/access/may'
import {
  type CompletionAct,
  type CompletionAnswers,
  type CompletionReport,
  mayStillWrite,
  mayTakeStep,
  stateAfter,
} from '~/domain/completion/completion-report'
import { emptyAnswers } from '~/domain/completion/empty-answers'
import { readyToSubmit } from '~/domain/completion/readiness'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { listLinesOf } from '~db/queries/budget.server'
import { findReportOf, insertAct, writeReport } from '~db/queries/completion.server'
import { getForChange, saveRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { authorOf, dayOf } from './author'

type By = { number: string; by: Person; now: Date }
type Loaded = { seq: number; current: NonNullable<Awaited<ReturnType<typeof getForChange>>>; report: CompletionReport }

const asked = ({ number, by, now }: By, act: Act) => may(by, act, { project: number }, dayOf(now))

async function load(tx: Transaction, number: string, economies: readonly string[]): Promise<Loaded | null> {
  const current = await getForChange(tx, number)
  if (!current) return null
  const report = (await findReportOf(tx, current.seq)) ?? {
    state: 'draft' as const,
    answers: emptyAnswers(current.record, economies),
    acts: [],
    revision: 0,
  }
  return { seq: current.seq, current, report }
}

const economyNames = async (db: Database) => (await reference(db)).economies.map(economy => economy.name)

const noProject = (number: string) => no(`There is no project ${number}.`)

/** Saves the overseer's words, complete or not. Refuses a stale save, and a report that is with the Secretariat. */
export async function saveCompletionReport(
  db: Database,
  input: By & { revision: number; answers: CompletionAnswers },
): Promise<Verdict> {
  const allowed = asked(input, 'completion.write')
  if (!allowed.ok) return allowed
  const economies = await economyNames(db)
  return db.inTransaction(`project ${input.number}`, async (tx): Promise<Verdict> => {
    const loaded = await load(tx, input.number, economies)
    if (!loaded) return noProject(input.number)
    const { report } = loaded
    const writable = mayStillWrite(report.state)
    if (!writable.ok) return writable
    if (report.revision !== input.revision)
      return no(
        'Somebody else has saved this report since you opened it. Nothing was overwritten. ' +
          'Open the report in a second window, compare, and enter your changes there.',
      )
    await writeReport(tx, loaded.seq, { state: report.state, answers: input.answers, revision: report.revision + 1 })
    return yes
  })
}

/** Hands the report to the Secretariat. Refuses, with what is missing, until every part that must be there is. */
export async function submitCompletionReport(db: Database, input: By): Promise<Verdict> {
  const allowed = asked(input, 'completion.submit')
  if (!allowed.ok) return allowed
  const economies = await economyNames(db)
  return db.inTransaction(`project ${input.number}`, async (tx): Promise<Verdict> => {
    const loaded = await load(tx, input.number, economies)
    if (!loaded) return noProject(input.number)
    const { seq, current, report } = loaded
    const step = mayTakeStep(report.state, 'submitted')
    if (!step.ok) return step
    const lines = await listLinesOf(tx, seq)
    const facts = { record: current.record, lines, answers: report.answers, today: dayOf(input.now) }
    const ready = readyToSubmit(facts)
    if (!ready.ok) return ready
    await takeStep(tx, loaded, { act: 'submitted', remark: '' }, input)
    return yes
  })
}

/**
 * Accepts the report, which completes the project and freezes a major version, or returns it with a remark that says
 * what to change.
 */
export async function decideCompletionReport(
  db: Database,
  input: By & { decision: 'accepted' | 'returned'; remark: string },
): Promise<Verdict> {
  const allowed = asked(input, 'completion.decide')
  if (!allowed.ok) return allowed
  if (input.decision === 'returned' && input.remark.trim() === '')
    return no('Say what the overseer should change, in a sentence or two.')
  const lists = await reference(db)
  const economies = lists.economies.map(economy => economy.name)
  return db.inTransaction(`project ${input.number}`, async (tx): Promise<Verdict> => {
    const loaded = await load(tx, input.number, economies)
    if (!loaded) return noProject(input.number)
    const step = mayTakeStep(loaded.report.state, input.decision)
    if (!step.ok) return step
    await takeStep(tx, loaded, { act: input.decision, remark: input.remark.trim() }, input)
    if (input.decision === 'accepted') {
      const { record } = loaded.current
      const values = { ...record.values, status: 'Completed Project' }
      const save = { author: authorOf(input.by), why: 'Completion report accepted', at: input.now.toISOString() }
      await saveRecord(tx, loaded.current, { values, marks: record.marks }, { ...save, kind: 'step' }, lists)
    }
    return yes
  })
}

async function takeStep(
  tx: Transaction,
  { seq, report }: Loaded,
  { act, remark }: Pick<CompletionAct, 'act' | 'remark'>,
  { by, now }: By,
): Promise<void> {
  const { answers } = report
  await writeReport(tx, seq, { state: stateAfter(act), answers, revision: report.revision + 1 })
  await insertAct(tx, seq, { act, remark, at: now.toISOString(), by: by.name, person: by.id, answers })
}
