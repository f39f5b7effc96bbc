import { audiencesOf, may, type Person } from '~/domain/access/may'
import type { CompletionReport } from '~/domain/completion/completion-report'
import { emptyAnswers } from '~/domain/completion/empty-answers'
import { participantsOfAll } from '~/domain/completion/participants'
import { type Finding, findingsOf, reportDue } from '~/domain/completion/readiness'
import type { ProjectRecord } from '~/domain/record/record'
import { completionReport } from '~/reports/completion-report'
import type { Report } from '~/reports/model'
import type { Database } from '~db/connect.server'
import { listBudgetLines } from '~db/queries/budget.server'
import { findCompletionReport } from '~db/queries/completion.server'
import { listPublishedPracticesOf } from '~db/queries/published-practices.server'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { listResponseRates } from '~db/queries/response-rates.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'

/** `report` is null where none has been begun, and for the public until the Secretariat has accepted it. */
export type ReadReport = {
  record: ProjectRecord
  report: Report | null
  stored: CompletionReport | null
  mayReadDraft: boolean
  /** What is missing or doubtful; none for the public. */
  findings: Finding[]
}

/** The completion report of a project as this person (null: the public) may read it; null where there is no project. */
export async function readCompletionReport(
  db: Database,
  { number, by, now }: { number: string; by: Person | null; now: Date },
): Promise<ReadReport | null> {
  const today = dayOf(now)
  const subject = by === null ? { project: number } : await subjectOf(db, number)
  const audiences = audiencesOf(by, subject, today)
  const record = await findRecord(db, number, audiences)
  if (!record) return null
  const mayReadDraft = may(by, 'completion.read-draft', subject, today).ok
  const written = await findCompletionReport(db, number)
  const stored = written && (mayReadDraft || written.state === 'accepted') ? written : null
  if (!stored) return { record, report: null, stored, mayReadDraft, findings: [] }
  const [lines, names, questionnaires, practices] = await Promise.all([
    listBudgetLines(db, number),
    reference(db),
    listResponseRates(db, number),
    listPublishedPracticesOf(db, number),
  ])
  // Reading lines, remarks and feedback goes with reading the draft.
  const audience = mayReadDraft ? (audiences.includes('secretariat') ? 'secretariat' : 'contacts') : 'public'
  return {
    record,
    report: completionReport({
      ...{ record, lines, report: stored, names, questionnaires, practices, audience, asOf: today },
    }),
    stored,
    mayReadDraft,
    findings: mayReadDraft ? findingsOf({ record, lines, answers: stored.answers, today }) : [],
  }
}

/** Says the same whether there is no report or one that is not public yet. */
export const notPublished = (number: string): string =>
  `The completion report of ${number} has not been published. It can be read here once the Secretariat has accepted it.`

/** A report as its writer's form needs it: answers with a row for each economy, and what is still missing. */
export async function reportToWrite(db: Database, { number, by, now }: { number: string; by: Person; now: Date }) {
  const today = dayOf(now)
  const record = await findRecord(db, number, audiencesOf(by, await subjectOf(db, number), today))
  if (!record) return null
  const [stored, lines, lists] = await Promise.all([
    findCompletionReport(db, number),
    listBudgetLines(db, number),
    reference(db),
  ])
  const economies = lists.economies.map(economy => economy.name)
  const answers = stored?.answers ?? emptyAnswers(record, economies)
  const { title, expectedCompletion } = record.values
  return {
    title: title ?? number,
    due: expectedCompletion && reportDue(expectedCompletion),
    state: stored?.state ?? ('draft' as const),
    revision: stored?.revision ?? 0,
    answers: { ...answers, participants: participantsOfAll(answers.participants, economies) },
    findings: findingsOf({ record, lines, answers, today }),
    remark: stored?.state === 'returned' ? (stored.acts.findLast(act => act.act === 'returned')?.remark ?? '') : '',
  }
}
