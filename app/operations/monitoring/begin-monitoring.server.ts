import { draftMonitoring } from '~/domain/monitoring/facts'
import { firstWords } from '~/domain/monitoring/first-words'
import { mayBegin, mayReport, standingsOf } from '~/domain/monitoring/periods'
import type { Database } from '~db/connect.server'
import { insertMonitoringReport, listMonitoringReports } from '~db/queries/monitoring.server'
import { dayOf } from '../author'
import { rememberAct } from '../history'
import { withProject } from '../implementation/with-project'
import { readFactsOf } from './read-facts'
import type { MonitoringAsk } from './with-monitoring'

export type MonitoringBegun = { ok: true; place: number } | { ok: false; reason: string }

/**
 * Begins the report on a period, with what the facts say already. Where it was begun before, also in the same moment by
 * somebody else, that one is meant and nothing is made. Refuses who may not write reports, a project that is not in
 * implementation, and a period whose turn has not come.
 */
export const beginMonitoring = (db: Database, ask: MonitoringAsk): Promise<MonitoringBegun> =>
  withProject<MonitoringBegun>(db, ask, 'monitoring.write', async (tx, { seq, state, record, signed }) => {
    const { number, place, now } = ask
    const reports = await listMonitoringReports(tx, number)
    if (reports.some(report => report.place === place)) return { ok: true, place }
    const allowed = mayReport(state)
    if (!allowed.ok) return allowed
    const { expectedStart: start, expectedCompletion: end } = record.values
    const periods = standingsOf({ start, end }, reports)
    const open = mayBegin(periods, place, dayOf(now))
    if (!open.ok) return open
    const period = periods.find(one => one.place === place)
    if (!period) return { ok: false, reason: 'The project has no such period.' }
    const { from, until, dueOn } = period
    const answers = firstWords(draftMonitoring(await readFactsOf(tx, number, record.values), period))
    await insertMonitoringReport(tx, seq, { place, from, until, dueOn, answers, at: signed.at }, signed.author)
    await rememberAct(tx, { number, act: 'Monitoring report begun', ...signed, why: `Report ${place}` })
    return { ok: true, place }
  })
