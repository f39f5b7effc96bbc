import type { MonitoringFacts } from '~/domain/monitoring/facts'
import type { MonitoringReport } from '~/domain/monitoring/monitoring-report'
import type { Report } from '~/reports/model'
import { asItStands, monitoringReport } from '~/reports/monitoring-report'
import type { Transaction } from '~db/connect.server'
import { findFrozenMonitoring } from '~db/queries/monitoring.server'
import { reference } from '~db/queries/reference.server'
import { type Freezing, freezeReport } from '../completion/freeze.server'
import type { MonitoringFound } from './with-monitoring'

type Found = Pick<MonitoringFound, 'seq' | 'record' | 'signed'>

const frozenAs = ({ seq, record, signed }: Found, place: number, act: Freezing['act']): Omit<Freezing, 'full'> => ({
  ...{ project: seq, number: record.values.number ?? '', report: 'monitoring', place, act },
  ...{ by: signed.author.name, at: signed.at },
})

/**
 * Keeps a report as it is submitted, with its facts: whole, and as those read it who may not read budget lines. What
 * happens in the project later changes neither.
 */
export async function freezeMonitoring(
  tx: Transaction,
  found: Found,
  { report, facts }: { report: MonitoringReport; facts: MonitoringFacts },
): Promise<void> {
  const names = await reference(tx)
  const asOf = found.signed.at.slice(0, 10)
  const model = (edition: 'full' | 'summary') =>
    monitoringReport({ values: found.record.values, report, facts, names, edition, asOf })
  const of = frozenAs(found, report.place, 'submitted')
  await freezeReport(tx, { ...of, full: model('full'), summary: model('summary') })
}

/** Keeps a report as it was accepted: what was submitted last, with the state and history of now. */
export async function freezeAcceptedMonitoring(tx: Transaction, found: Found, report: MonitoringReport): Promise<void> {
  const of = frozenAs(found, report.place, 'accepted')
  const submitted = async (edition: 'full' | 'summary'): Promise<Report | null> => {
    const model = await findFrozenMonitoring(tx, of.number, report.place, edition)
    return model === null ? null : asItStands(JSON.parse(model), report)
  }
  const [full, summary] = [await submitted('full'), await submitted('summary')]
  // What was submitted before reports were frozen has nothing to keep.
  if (full) await freezeReport(tx, summary ? { ...of, full, summary } : { ...of, full })
}
