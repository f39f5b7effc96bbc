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
import type { Reference } from '~/domain/reference'
import { no, type Verdict, yes } from '~/domain/verdict'
import { completionAccepted, completionReturned, completionSubmitted } from '~/mail/messages/completion-report'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { listLinesOf } from '~db/queries/budget.server'
import { findReportOf, insertAct, writeReport } from '~db/queries/completion.server'
import { getForChange } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'
import { freezeCompletion } from './completion/freeze-completion.server'
import { takeStepIn } from './take-step.server'
import { tell } from './tell'

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

/**
 * Saves the overseer's words, complete or not. Refuses a stale save, a report that is with the Secretariat, and a project
 * that was not approved yet.
 */
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
    const { report, current } = loaded
    if (current.visibility !== 'public') return no('A completion report can be written after the project was approved.')
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
  const lists = await reference(db)
  const economies = lists.economies.map(economy => economy.name)
  return db.inTransaction(`project ${input.number}`, async (tx): Promise<Verdict> => {
    const loaded = await load(tx, input.number, economies)
    if (!loaded) return noProject(input.number)
    const { seq, current, report } = loaded
    const step = mayTakeStep(report.state, 'submitted')
    if (!step.ok) return step
    const lines = await listLinesOf(tx, seq)
    const facts = { record: current.record, lines, answers: report.answers, today: dayOf(input.now) }
    const ready = readyToSubmit(facts)
    return ready.ok ? take(tx, loaded, { act: 'submitted', remark: '' }, input, lists) : ready
  })
}

/**
 * Accepts the report, which completes the project, or returns it with a remark that says what to change. Like every step
 * both freeze a major version.
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
    return take(tx, loaded, { act: input.decision, remark: input.remark.trim() }, input, lists)
  })
}

/** Of each act on the report: the step in the life of the project that it is. */
const steps = { submitted: 'submit-report', returned: 'return-report', accepted: 'accept-report' } as const

/**
 * An act on the report and the step that it is, or neither. Into history and decision goes that it happened; remarks stay
 * with the report, for those who may read it.
 */
async function take(
  tx: Transaction,
  loaded: Loaded,
  { act, remark }: Pick<CompletionAct, 'act' | 'remark'>,
  input: By,
  lists: Reference,
): Promise<Verdict> {
  const { number, by, now } = input
  const taken = await takeStepIn(tx, { number, step: steps[act], reason: '', by, now }, lists)
  if (!taken.ok) return taken
  const { answers, revision } = loaded.report
  await writeReport(tx, loaded.seq, { state: stateAfter(act), answers, revision: revision + 1 })
  const { id: person, name } = by
  await insertAct(tx, loaded.seq, { act, remark, at: now.toISOString(), by: name, person, answers })
  if (act !== 'returned') await freezeCompletion(tx, { project: loaded.seq, number, act, by: name, now })
  await tellOf(tx, loaded, act, input)
  return yes
}

/** Of each act: its letter, who gets it by what they may do, and where its link leads. */
const letters = {
  submitted: { words: completionSubmitted, whoMay: 'completion.decide', path: paths.reviewCompletionReport },
  returned: { words: completionReturned, whoMay: 'completion.submit', path: paths.editCompletionReport },
  accepted: { words: completionAccepted, whoMay: 'completion.submit', path: paths.completionReport },
} as const

/** A submitted report waits for those who decide; a decision is for those who may submit: the overseers. */
async function tellOf(tx: Transaction, { seq, current }: Loaded, act: keyof typeof letters, { number, by, now }: By) {
  const { words, whoMay, path } = letters[act]
  const facts = { number, title: current.record.values.title ?? '', by: by.name, url: absolute(path(number)) }
  return tell(tx, {
    ...{
      kind: `completion-${act}` as const,
      project: seq,
      subject: await subjectOf(tx, number),
      whoMay,
      except: by.id,
      now,
    },
    words: reader => words({ ...facts, name: reader.name }),
  })
}
