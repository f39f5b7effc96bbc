import type { MonitoringReport, ReportPoint } from '~/domain/monitoring/monitoring-report'
import { isMonitoringPart } from '~/domain/monitoring/parts'
import { mayDecide } from '~/domain/monitoring/steps'
import { no, type Verdict, yes } from '~/domain/verdict'
import { monitoringDecided } from '~/mail/messages/monitoring'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { changeMonitoringReport, insertMonitoringAct } from '~db/queries/monitoring.server'
import { rememberAct } from '../history'
import { tell } from '../tell'
import { freezeAcceptedMonitoring } from './freeze-monitoring'
import { type MonitoringAsk, type MonitoringFound, withMonitoring } from './with-monitoring'

export type MonitoringDecision = {
  decision: 'accepted' | 'returned'
  remark: string
  /** What should be changed, each pinned to a part of the report. */
  points: readonly ReportPoint[]
}

/**
 * Accepts a submitted report, or returns it with a remark or points that say what to change. Refuses who may not decide,
 * a report that is not with the Secretariat (any more), and a return that says nothing.
 */
export const decideMonitoring = (
  db: Database,
  { decision, remark, points, ...ask }: MonitoringAsk & MonitoringDecision,
): Promise<Verdict> =>
  withMonitoring<Verdict>(db, ask, 'monitoring.decide', async (tx, found) => {
    const { report, signed } = found
    const open = mayDecide(report.state)
    if (!open.ok) return open
    const pinned = points.filter(({ part, text }) => isMonitoringPart(part) && text.trim() !== '')
    if (decision === 'returned' && remark.trim() === '' && pinned.length === 0)
      return no('Say what the overseer should change: in the remark, or at a part of the report.')
    const act = { act: decision, at: signed.at, by: signed.author.name, remark: remark.trim(), points: pinned }
    await changeMonitoringReport(tx, report.seq, { state: decision, revision: report.revision + 1 })
    await insertMonitoringAct(tx, report.seq, { ...act, answers: report.answers }, signed.author)
    if (decision === 'accepted')
      await freezeAcceptedMonitoring(tx, found, { ...report, state: decision, acts: [...report.acts, act] })
    const words = { accepted: 'Monitoring report accepted', returned: 'Monitoring report returned' }[decision]
    await rememberAct(tx, { number: ask.number, act: words, ...signed, why: `Report ${report.place}` })
    await tellOverseers(tx, found, { ...ask, decision })
    return yes
  })

const whereTo: Record<MonitoringDecision['decision'], (number: string, place: number) => string> = {
  accepted: paths.monitoringReport,
  returned: paths.editMonitoring,
}

const tellOverseers = (
  tx: Transaction,
  { seq, subject, record, report }: MonitoringFound & { report: MonitoringReport },
  { number, by, now, decision }: MonitoringAsk & Pick<MonitoringDecision, 'decision'>,
) =>
  tell(tx, {
    ...{ kind: 'monitoring-decided', subject, project: seq, whoMay: 'monitoring.submit', except: by.id, now },
    words: reader =>
      monitoringDecided({
        ...{ name: reader.name, number, title: record.values.title ?? '', by: by.name, decision },
        ...{ period: report, url: absolute(whereTo[decision](number, report.place)) },
      }),
  })
