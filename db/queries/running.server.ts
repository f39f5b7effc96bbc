import { and, eq, isNull } from 'drizzle-orm'
import type { RunningCounts } from '~/domain/implementation/places'
import type { Reader } from '../database'
import { given, prepared } from './prepared.server'

const none: RunningCounts = {
  ...{ events: 0, outputs: 0, disseminations: 0, approvedMeasured: 0, approvedAmendments: 0, payments: 0 },
  monitoringReports: 0,
}

const countsQuery = (source: Reader) => {
  const { project: p, event, output, dissemination, measured, amendment, payment, monitoringReport } = source.tables
  return source
    .select({
      events: source.$count(event, eq(event.project, p.seq)),
      outputs: source.$count(output, eq(output.project, p.seq)),
      disseminations: source.$count(dissemination, eq(dissemination.project, p.seq)),
      approvedMeasured: source.$count(measured, and(eq(measured.project, p.seq), eq(measured.state, 'approved'))),
      approvedAmendments: source.$count(
        amendment,
        and(eq(amendment.project, p.seq), eq(amendment.decision, 'approved')),
      ),
      payments: source.$count(payment, and(eq(payment.project, p.seq), isNull(payment.voidedAt))),
      monitoringReports: source.$count(monitoringReport, eq(monitoringReport.project, p.seq)),
    })
    .from(p)
    .where(eq(p.number, given(p.number, 'number')))
    .limit(1)
    .prepare()
}

/** How much is kept of a project that runs, by its number: in one query. */
export async function countRunning(source: Reader, number: string): Promise<RunningCounts> {
  const [row] = await prepared(source, countsQuery).execute({ number })
  return row ?? none
}
