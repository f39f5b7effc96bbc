import { createHash } from 'node:crypto'
import type { MonitoringFacts } from '~/domain/monitoring/facts'
import type { MonitoringReport } from '~/domain/monitoring/monitoring-report'
import { monitoringReport } from '~/reports/monitoring-report'
import type { Transaction } from '~db/connect.server'
import { insertFrozenReport } from '~db/queries/frozen-reports.server'
import { reference } from '~db/queries/reference.server'
import type { MonitoringFound } from './with-monitoring'

/**
 * Keeps a report as it stands at an act, with its facts: whole, and as those read it who may not read budget lines. What
 * happens in the project later changes neither.
 */
export async function freezeMonitoring(
  tx: Transaction,
  { seq, record, signed }: Pick<MonitoringFound, 'seq' | 'record' | 'signed'>,
  { report, facts, act }: { report: MonitoringReport; facts: MonitoringFacts; act: 'submitted' | 'accepted' },
): Promise<void> {
  const names = await reference(tx)
  const asOf = signed.at.slice(0, 10)
  for (const edition of ['full', 'summary'] as const) {
    const model = JSON.stringify(monitoringReport({ values: record.values, report, facts, names, edition, asOf }))
    const sha256 = createHash('sha256').update(model).digest('hex')
    const kept = { report: 'monitoring', place: report.place, act, edition, at: signed.at } as const
    await insertFrozenReport(tx, seq, { ...kept, by: signed.author.name, model, sha256 }, [])
  }
}
