import type { IsoDate } from '~/domain/calendar'
import { completionReport } from '~/reports/completion-report'
import type { Report } from '~/reports/model'
import { summaryReport } from '~/reports/summary-report'
import type { Reader } from '~db/connect.server'
import { gatherCompletion } from './gather.server'
import { gatherSummary } from './gather-summary.server'

/** The completion report as the Secretariat reads it and its summary for everybody; null where none was begun. */
export async function completionEditions(
  source: Reader,
  number: string,
  asOf: IsoDate,
): Promise<{ full: Report; summary: Report } | null> {
  const gathered = await gatherCompletion(source, { number, audience: 'secretariat', asOf })
  if (!gathered?.isBegun) return null
  const summary = await gatherSummary(source, { number, report: gathered.report, asOf })
  return { full: completionReport(gathered), summary: summaryReport(summary) }
}
