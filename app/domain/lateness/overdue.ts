import { addDays, daysBetween, formatDate, type IsoDate, type IsoMoment } from '../calendar'
import type { CompletionState } from '../completion/completion-report'
import { reportDue } from '../completion/readiness'
import { implementationRulesOn } from '../implementation/rules'
import type { StateKey } from '../lifecycle/lifecycle'
import type { MonitoringState, ReportNotice } from '../monitoring/monitoring-report'
import { isMonitored, isOutstanding, lateOn, type MonitoringPeriod, standingsOf } from '../monitoring/periods'
import { no, type Verdict, yes } from '../verdict'

/** A project that runs or whose completion report has not come in, as far as its reports go. */
export type ReportingProject = {
  number: string
  title: string
  forum: string | null
  /** Null for a record of the old database: its status is a copy, and only its completion report can be late. */
  state: StateKey | null
  start: IsoDate | null
  end: IsoDate | null
  completion: CompletionState | null
  /** What an old record says of its completion report in “Completion Report Received”, a field of the Secretariat. */
  received: string
  monitoring: (MonitoringPeriod & { state: MonitoringState })[]
  overseers: string[]
}

/** What names a report that is late: of one project no two of a kind are due on one day. */
export type OverdueKey = { number: string; report: ReportNotice['report']; dueOn: IsoDate }

/** A report that is due and was not submitted, or was returned and not submitted again. */
export type OverdueReport = OverdueKey & {
  title: string
  forum: string | null
  overseers: string[]
  isOld: boolean
  /** The place of a monitoring report; 0 for the completion report. */
  place: number
  state: MonitoringState | null
  daysLate: number
  remindedAt: IsoMoment | null
  reportedAt: IsoMoment | null
}

type Due = Pick<OverdueReport, 'report' | 'place' | 'dueOn' | 'state'>

function monitoringOf(project: ReportingProject, today: IsoDate): Due[] {
  if (!isMonitored(project.state)) return []
  return lateOn(standingsOf(project, project.monitoring), today).map(({ place, dueOn, state }) => ({
    ...{ report: 'monitoring', place, dueOn, state },
  }))
}

/** An old record tells in words of its own that the report came in: a day, or yes. */
const cameIn = ({ state, received }: ReportingProject) =>
  state === null && /^\s*(yes|received)\b|\b(19|20)\d\d\b/i.test(received)

function completionOf(project: ReportingProject, today: IsoDate): Due[] {
  const { end, completion: state } = project
  if (end === null || !isOutstanding({ state }) || cameIn(project)) return []
  const dueOn = reportDue(end)
  return dueOn < today ? [{ report: 'completion', place: 0, dueOn, state }] : []
}

const byDue = (one: OverdueReport, other: OverdueReport) =>
  one.dueOn !== other.dueOn ? (one.dueOn < other.dueOn ? -1 : 1) : one.number < other.number ? -1 : 1

/** Every report that is late on a day, the latest first, with its notices. */
export function overdueReports(
  projects: readonly ReportingProject[],
  notices: readonly ReportNotice[],
  today: IsoDate,
): OverdueReport[] {
  const given = new Map(notices.map(({ at, act, ...key }) => [`${keyInWords(key)} ${act}`, at]))
  return projects
    .flatMap(project => {
      const { number, title, forum, overseers, state } = project
      return [...monitoringOf(project, today), ...completionOf(project, today)].map(due => {
        const key = keyInWords({ number, ...due })
        return {
          ...{ number, title, forum, overseers, isOld: state === null, ...due },
          daysLate: daysBetween(due.dueOn, today),
          remindedAt: given.get(`${key} reminded`) ?? null,
          reportedAt: given.get(`${key} reported`) ?? null,
        }
      })
    })
    .sort(byDue)
}

/** "monitoring 2018-07-31 CTI 32 2017A": a report as a form names it. */
export const keyInWords = ({ number, report, dueOn }: OverdueKey): string => `${report} ${dueOn} ${number}`

export function keyOfWords(words: string): OverdueKey | null {
  const [, report, dueOn, number] = /^(monitoring|completion) (\d{4}-\d{2}-\d{2}) (.{1,40})$/.exec(words) ?? []
  if ((report !== 'monitoring' && report !== 'completion') || dueOn === undefined || number === undefined) return null
  return { report, dueOn, number }
}

/** "monitoring report 2", "completion report" */
export const reportInWords = ({ report, place }: Pick<OverdueReport, 'report' | 'place'>): string =>
  report === 'completion' ? 'completion report' : `monitoring report ${place}`

/** The same as a title: "Monitoring report 2" */
export const reportTitle = (late: Pick<OverdueReport, 'report' | 'place'>): string =>
  late.report === 'completion' ? 'Completion report' : `Monitoring report ${late.place}`

/** The same within a sentence: "monitoring report 2", "the completion report". */
export const namedInSentence = (late: Pick<OverdueReport, 'report' | 'place'>): string =>
  late.report === 'completion' ? `the ${reportInWords(late)}` : reportInWords(late)

/** Whether the one reminder of a report may go out on a day: so many days after it was due (Guidebook, Ed. 14), once. */
export function mayRemind({ dueOn, remindedAt }: Pick<OverdueReport, 'dueOn' | 'remindedAt'>, today: IsoDate): Verdict {
  const { reminderDays } = implementationRulesOn(today)
  if (reminderDays === null) return no('The rules in force know no reminder of late reports.')
  if (remindedAt !== null) return no(`The one reminder of this report went out on ${formatDate(remindedAt)}.`)
  const from = addDays(dueOn, reminderDays)
  return from <= today ? yes : no(`The reminder of this report goes out on ${formatDate(from)} or later.`)
}

/** So many days after the day of the reminder the server itself reminds no more: it was off, and a person decides. */
const untilDays = 30

/** Whether the server reminds of a report by itself on a day. */
export function isRemindedOfNow(report: Pick<OverdueReport, 'dueOn' | 'remindedAt'>, today: IsoDate): boolean {
  const { reminderDays } = implementationRulesOn(today)
  return reminderDays !== null && mayRemind(report, today).ok && today < addDays(report.dueOn, reminderDays + untilDays)
}

/** Whether it may be recorded that a late report was reported to the committee: after its reminder, once. */
export function mayReportToCommittee({
  remindedAt,
  reportedAt,
}: Pick<OverdueReport, 'remindedAt' | 'reportedAt'>): Verdict {
  if (reportedAt !== null) return no(`This report was reported to the committee on ${formatDate(reportedAt)}.`)
  return remindedAt === null ? no('A report is reported to the committee after its reminder went out.') : yes
}

/** How many reports are late, forum by forum; projects without one at the end. */
export function overdueByForum(reports: readonly OverdueReport[]) {
  const fora = [...new Set(reports.map(({ forum }) => forum))].sort((a, b) =>
    a === null ? 1 : b === null ? -1 : a < b ? -1 : 1,
  )
  return fora.map(forum => {
    const here = reports.filter(one => one.forum === forum)
    return {
      forum,
      monitoring: here.filter(({ report }) => report === 'monitoring').length,
      completion: here.filter(({ report }) => report === 'completion').length,
      reminded: here.filter(({ remindedAt }) => remindedAt !== null).length,
      reported: here.filter(({ reportedAt }) => reportedAt !== null).length,
    }
  })
}
