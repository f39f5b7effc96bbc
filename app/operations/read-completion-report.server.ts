import { audiencesOf, may, type Person } from '~/domain/access/may'
import type { CompletionReport } from '~/domain/completion/completion-report'
import type { ProjectRecord } from '~/domain/record/record'
import { completionReport } from '~/reports/completion-report'
import type { Report } from '~/reports/model'
import type { Database } from '~db/connect.server'
import { listBudgetLines } from '~db/queries/budget.server'
import { findCompletionReport } from '~db/queries/completion.server'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from './author'

/** `report` is null where none has been begun, and for the public until the Secretariat has accepted it. */
export type ReadReport = {
  record: ProjectRecord
  report: Report | null
  stored: CompletionReport | null
  mayReadDraft: boolean
}

/** The completion report of a project as this person (null: the public) may read it; null where there is no project. */
export async function readCompletionReport(
  db: Database,
  { number, by, now }: { number: string; by: Person | null; now: Date },
): Promise<ReadReport | null> {
  const today = dayOf(now)
  const audiences = audiencesOf(by, number, today)
  const record = await findRecord(db, number, audiences)
  if (!record) return null
  const mayReadDraft = may(by, 'completion.read-draft', { project: number }, today).ok
  const written = await findCompletionReport(db, number)
  const stored = written && (mayReadDraft || written.state === 'accepted') ? written : null
  if (!stored) return { record, report: null, stored, mayReadDraft }
  const [lines, names] = await Promise.all([listBudgetLines(db, number), reference(db)])
  // Reading lines, remarks and feedback goes with reading the draft.
  const audience = mayReadDraft ? (audiences.includes('secretariat') ? 'secretariat' : 'contacts') : 'public'
  return {
    record,
    report: completionReport({ record, lines, report: stored, names, audience, asOf: today }),
    stored,
    mayReadDraft,
  }
}

/** Says the same whether there is no report or one that is not public yet. */
export const notPublished = (number: string): string =>
  `The completion report of ${number} has not been published. It can be read here once the Secretariat has accepted it.`
