import { audiencesOf, may, type Person } from '~/domain/access/may'
import type { Report } from '~/reports/model'
import { summaryReport } from '~/reports/summary-report'
import type { Database } from '~db/connect.server'
import { findCompletionReport } from '~db/queries/completion.server'
import { findFrozenSummary } from '~db/queries/frozen-reports.server'
import { findRecord } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'
import { gatherSummary } from './gather-summary.server'

export type SummaryRead = {
  report: Report
  title: string
  /** Not accepted yet: shown to those who read the draft, and made of the facts of today. */
  isDraft: boolean
}

/**
 * The summary report of a project. Once the completion report was accepted, everybody reads it as it was frozen then; a
 * report accepted before reports were frozen is made of today's facts. Before, only those who read the draft see a
 * preview. Null for others, and where there is no project or no report.
 */
export async function readSummary(
  db: Database,
  { number, by, now }: { number: string; by: Person | null; now: Date },
): Promise<SummaryRead | null> {
  const today = dayOf(now)
  const subject = by === null ? { project: number } : await subjectOf(db, number)
  const record = await findRecord(db, number, audiencesOf(by, subject, today))
  if (!record) return null
  const title = record.values.title ?? number
  const frozen = await findFrozenSummary(db, number)
  if (frozen !== null) return { report: JSON.parse(frozen), title, isDraft: false }
  const report = await findCompletionReport(db, number)
  if (!report) return null
  const isDraft = report.state !== 'accepted'
  if (isDraft && !may(by, 'completion.read-draft', subject, today).ok) return null
  return { report: summaryReport(await gatherSummary(db, { number, report, asOf: today })), title, isDraft }
}

/** Says the same whether there is no report or one that is not public yet. */
export const noSummary = (number: string): string =>
  `There is no summary report of ${number} yet. It can be read here once the Secretariat has accepted the completion report.`
