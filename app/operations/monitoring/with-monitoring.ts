import type { Act } from '~/domain/access/matrix'
import type { MonitoringReport } from '~/domain/monitoring/monitoring-report'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { findMonitoringReport } from '~db/queries/monitoring.server'
import { type ProjectAsk, type ProjectFound, withProject } from '../implementation/with-project'

/** Who asks for something on which monitoring report of which project, and when. */
export type MonitoringAsk = ProjectAsk & { place: number }

export type MonitoringFound = ProjectFound & { report: MonitoringReport }

type Refused = Extract<Verdict, { ok: false }>

/** Does something with a monitoring report for who may; refuses others, and one that the project does not have. */
export const withMonitoring = <Result extends { ok: boolean }>(
  db: Database,
  ask: MonitoringAsk,
  act: Act,
  work: (tx: Transaction, found: MonitoringFound) => Promise<Result | Refused>,
): Promise<Result | Refused> =>
  withProject<Result>(db, ask, act, async (tx, found) => {
    const report = await findMonitoringReport(tx, ask.number, ask.place)
    if (!report) return no('The project has no such monitoring report.')
    return work(tx, { ...found, report })
  })
