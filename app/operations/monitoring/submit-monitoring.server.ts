import { draftMonitoring } from '~/domain/monitoring/facts'
import { type MonitoringFinding, monitoringFindings, stopping } from '~/domain/monitoring/findings'
import type { MonitoringReport } from '~/domain/monitoring/monitoring-report'
import { looksOf } from '~/domain/monitoring/risks'
import { maySubmit } from '~/domain/monitoring/steps'
import { monitoringSubmitted } from '~/mail/messages/monitoring'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { changeMonitoringReport, insertMonitoringAct } from '~db/queries/monitoring.server'
import { dayOf } from '../author'
import { rememberAct } from '../history'
import { tell } from '../tell'
import { freezeMonitoring } from './freeze-monitoring'
import { readFactsOf } from './read-facts'
import { type MonitoringAsk, type MonitoringFound, withMonitoring } from './with-monitoring'

/** `open`: what must be mended or confirmed first. */
export type MonitoringSubmitted = { ok: true } | { ok: false; reason: string; open?: MonitoringFinding[] }

type Submit = MonitoringAsk & {
  /** The revision that the person read: a later one is not theirs to submit unread. */
  revision: number
  /** The keys of the doubts that the overseer confirms; they stay with the act. */
  confirmed: readonly string[]
}

/**
 * Hands a report to the Secretariat: its answers are kept in the act, and the report with its facts is frozen. Refuses
 * who may not submit, one that was submitted before (also in the same moment), and one that is not complete or
 * contradicts the facts without a tick.
 */
export const submitMonitoring = (db: Database, { revision, confirmed, ...ask }: Submit): Promise<MonitoringSubmitted> =>
  withMonitoring<MonitoringSubmitted>(db, ask, 'monitoring.submit', async (tx, found) => {
    const { report, record, signed } = found
    const open = maySubmit(report.state)
    if (!open.ok) return open
    if (report.revision !== revision)
      return { ok: false, reason: 'Somebody has saved this report since you opened it. Please read it again.' }
    const { values } = record
    const facts = draftMonitoring(await readFactsOf(tx, ask.number, values), report)
    const answers = { ...report.answers, risks: looksOf(values.risks, report.answers.risks) }
    const check = { answers, facts, period: report, end: values.expectedCompletion, today: dayOf(ask.now) }
    const findings = monitoringFindings(check)
    const left = stopping(findings, confirmed)
    if (left.length > 0)
      return { ok: false, reason: 'The report cannot be submitted yet: please see the points below.', open: left }
    const doubts = findings.filter(({ weight }) => weight === 'ask').map(({ part, text }) => ({ part, text }))
    const act = { act: 'submitted', at: signed.at, by: signed.author.name, remark: '', points: doubts } as const
    await changeMonitoringReport(tx, report.seq, { answers, state: 'submitted', revision: revision + 1 })
    await insertMonitoringAct(tx, report.seq, { ...act, answers }, signed.author)
    const now: MonitoringReport = { ...report, state: 'submitted', answers, acts: [...report.acts, act] }
    await freezeMonitoring(tx, found, { report: now, facts })
    await rememberAct(tx, {
      ...{ number: ask.number, act: 'Monitoring report submitted', ...signed, why: `Report ${report.place}` },
    })
    await tellThoseWhoDecide(tx, found, ask)
    return { ok: true }
  })

const tellThoseWhoDecide = (tx: Transaction, { seq, subject, record, report }: MonitoringFound, ask: MonitoringAsk) =>
  tell(tx, {
    ...{ kind: 'monitoring-submitted', subject, project: seq, whoMay: 'monitoring.decide', except: ask.by.id },
    words: reader =>
      monitoringSubmitted({
        ...{ name: reader.name, number: ask.number, title: record.values.title ?? '', by: ask.by.name },
        ...{ period: report, url: absolute(paths.reviewMonitoring(ask.number, report.place)) },
      }),
    now: ask.now,
  })
