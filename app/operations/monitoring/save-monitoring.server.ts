import type { MonitoringAnswers, MonitoringReport } from '~/domain/monitoring/monitoring-report'
import { looksOf } from '~/domain/monitoring/risks'
import { mayWrite } from '~/domain/monitoring/steps'
import type { Database } from '~db/connect.server'
import { changeMonitoringReport } from '~db/queries/monitoring.server'
import { type MonitoringAsk, withMonitoring } from './with-monitoring'

/** `now`: the report as it stands, where somebody has saved it since. */
export type MonitoringSaved = { ok: true; revision: number } | { ok: false; reason: string; now?: MonitoringReport }

/**
 * Saves what the overseer wrote, complete or not. Refuses who may not write reports, one that is with the Secretariat or
 * accepted, and what was typed from an older revision: nothing is overwritten, and what stands now comes back.
 */
export const saveMonitoring = (
  db: Database,
  { revision, answers, ...ask }: MonitoringAsk & { revision: number; answers: MonitoringAnswers },
): Promise<MonitoringSaved> =>
  withMonitoring<MonitoringSaved>(db, ask, 'monitoring.write', async (tx, { report, record }) => {
    const open = mayWrite(report.state)
    if (!open.ok) return open
    if (report.revision !== revision)
      return {
        ok: false,
        reason: 'Somebody has saved this report since you opened it. Nothing was overwritten; compare the two below.',
        now: report,
      }
    const risks = looksOf(record.values.risks, answers.risks)
    const next = revision + 1
    await changeMonitoringReport(tx, report.seq, { answers: { ...answers, risks }, revision: next })
    return { ok: true, revision: next }
  })
