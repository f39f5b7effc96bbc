import type { IsoDate } from '~/domain/calendar'
import { completionReport } from '~/reports/completion-report'
import type { Report } from '~/reports/model'
import { summaryReport } from '~/reports/summary-report'
import type { Reader } from '~db/connect.server'
import { listBudgetLines } from '~db/queries/budget.server'
import { findCompletionReport } from '~db/queries/completion.server'
import { listPublishedPracticesOf } from '~db/queries/published-practices.server'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { listResponseRates } from '~db/queries/response-rates.server'
import { gatherSummary } from './gather-summary.server'

/** The completion report as the Secretariat reads it and its summary for everybody; null where none was begun. */
export async function completionEditions(
  source: Reader,
  number: string,
  asOf: IsoDate,
): Promise<{ full: Report; summary: Report } | null> {
  const record = await findRecord(source, number, ['public', 'contacts', 'secretariat'])
  const report = await findCompletionReport(source, number)
  if (!record || !report) return null
  const lines = await listBudgetLines(source, number)
  const names = await reference(source)
  const questionnaires = await listResponseRates(source, number)
  const practices = await listPublishedPracticesOf(source, number)
  const full = completionReport({
    ...{ record, lines, report, names, questionnaires, practices, audience: 'secretariat', asOf },
  })
  const summary = summaryReport(await gatherSummary(source, { number, report, asOf }))
  return { full, summary }
}
