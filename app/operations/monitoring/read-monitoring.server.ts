import { may, type Person } from '~/domain/access/may'
import { daysBetween } from '~/domain/calendar'
import { draftMonitoring } from '~/domain/monitoring/facts'
import { type MonitoringFinding, monitoringFindings } from '~/domain/monitoring/findings'
import type { MonitoringReport } from '~/domain/monitoring/monitoring-report'
import { isMonitored, isOutstanding, mayBegin, mayReport, nextToBegin, standingsOf } from '~/domain/monitoring/periods'
import { looksOf } from '~/domain/monitoring/risks'
import { mayDecide, mayWrite } from '~/domain/monitoring/steps'
import type { Report } from '~/reports/model'
import { asItStands, monitoringReport } from '~/reports/monitoring-report'
import type { Reader } from '~db/connect.server'
import {
  findFrozenMonitoring,
  findMonitoringReport,
  listMonitoringReports,
  listReportNotices,
} from '~db/queries/monitoring.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from '../author'
import { findVisibleProject, type VisibleProject } from '../visible-project'
import { readFactsOf } from './read-facts'

export type ReadMonitoring = { number: string; by: Person; now: Date }

/** A project of which this person may read the monitoring reports; null where there is none for them. */
async function findMonitored(source: Reader, ask: ReadMonitoring): Promise<VisibleProject | null> {
  const project = await findVisibleProject(source, ask)
  return project && may(ask.by, 'monitoring.read', project.subject, dayOf(ask.now)).ok ? project : null
}

/** The periods of a project with where their reports stand, and what this person may begin; null where there is nothing for them. */
export async function readMonitoringPeriods(source: Reader, ask: ReadMonitoring) {
  const project = await findMonitored(source, ask)
  if (!project) return null
  const { number, by, now } = ask
  const today = dayOf(now)
  const [reports, notices] = await Promise.all([
    listMonitoringReports(source, number),
    listReportNotices(source, number),
  ])
  const { expectedStart: start, expectedCompletion: end, title } = project.record.values
  const periods = standingsOf({ start, end }, reports)
  const next = nextToBegin(periods)
  const mayReadDrafts = may(by, 'facts.read', project.subject, today).ok
  const isWriter = may(by, 'monitoring.write', project.subject, today).ok
  const begins = isWriter && next !== null && mayReport(project.state).ok
  const verdict = begins ? mayBegin(periods, next.place, today) : null
  const noticeOf = (dueOn: string, act: 'reminded' | 'reported') =>
    notices.find(one => one.report === 'monitoring' && one.dueOn === dueOn && one.act === act)?.at ?? null
  return {
    ...{ number, title: title ?? number, isAskedFor: isMonitored(project.state), isWriter },
    periods: periods.map(period => {
      const report = reports.find(({ place }) => place === period.place)
      const isLate = isMonitored(project.state) && isOutstanding(period) && period.dueOn < today
      return {
        ...period,
        daysLate: isLate ? daysBetween(period.dueOn, today) : 0,
        remindedAt: noticeOf(period.dueOn, 'reminded'),
        reportedAt: noticeOf(period.dueOn, 'reported'),
        mayOpen: report !== undefined && (mayReadDrafts || report.acts.length > 0),
      }
    }),
    begins: verdict?.ok ? (next?.place ?? null) : null,
    whyNot: verdict && !verdict.ok ? verdict.reason : null,
  }
}

const modelOf = (text: string): Report => JSON.parse(text)

/** The report for those who do not read drafts: as it was submitted last. */
async function frozenFor(source: Reader, number: string, report: MonitoringReport, edition: 'full' | 'summary') {
  const frozen = await findFrozenMonitoring(source, number, report.place, edition)
  return frozen === null ? null : asItStands(modelOf(frozen), report)
}

/**
 * A monitoring report as this person may read it: what was submitted as it was then, a draft with the facts of now for
 * those who read what is kept of the project. Null where there is none for them.
 */
export async function readMonitoringReport(source: Reader, { place, ...ask }: ReadMonitoring & { place: number }) {
  const project = await findMonitored(source, ask)
  const report = project && (await findMonitoringReport(source, ask.number, place))
  if (!project || !report) return null
  const { number, by, now } = ask
  const today = dayOf(now)
  const allowed = (act: Parameters<typeof may>[1]) => may(by, act, project.subject, today).ok
  const mayReadDrafts = allowed('facts.read')
  const edition = mayReadDrafts && allowed('budget.read-lines') ? 'full' : 'summary'
  const isWritten = mayWrite(report.state).ok
  const frozen = isWritten && mayReadDrafts ? null : await frozenFor(source, number, report, edition)
  if (!frozen && isWritten && !mayReadDrafts) return null
  const model = frozen ?? (await draftOf(source, project, report, { edition, asOf: today }))
  return {
    ...{ number, title: project.record.values.title ?? number, report, model },
    mayWrite: isWritten && allowed('monitoring.write') && mayReport(project.state).ok,
    mayDecide: mayDecide(report.state).ok && allowed('monitoring.decide'),
  }
}

async function draftOf(
  source: Reader,
  { record: { values } }: VisibleProject,
  report: MonitoringReport,
  how: { edition: 'full' | 'summary'; asOf: string },
): Promise<Report> {
  const facts = draftMonitoring(await readFactsOf(source, values.number ?? '', values), report)
  return monitoringReport({ values, report, facts, names: await reference(source), ...how })
}

/** A report as its writer's form needs it: answers, the facts beside them, and what is still open. Null where there is none. */
export async function monitoringToWrite(source: Reader, { place, ...ask }: ReadMonitoring & { place: number }) {
  const project = await findMonitored(source, ask)
  const report = project && (await findMonitoringReport(source, ask.number, place))
  if (!project || !report) return null
  const { values } = project.record
  const facts = draftMonitoring(await readFactsOf(source, ask.number, values), report)
  const answers = { ...report.answers, risks: looksOf(values.risks, report.answers.risks) }
  const check = { answers, facts, period: report, end: values.expectedCompletion, today: dayOf(ask.now) }
  const findings: MonitoringFinding[] = monitoringFindings(check)
  return { title: values.title ?? ask.number, report: { ...report, answers }, state: project.state, facts, findings }
}
