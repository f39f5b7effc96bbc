import { overdueReports } from '~/domain/lateness/overdue'
import { draftMonitoring, type MonitoringFacts } from '~/domain/monitoring/facts'
import type { MonitoringAnswers, MonitoringReport } from '~/domain/monitoring/monitoring-report'
import type { RecordValues } from '~/domain/record/record'
import type { LateListFacts } from '~/reports/late-list'
import type { MonitoringReportFacts } from '~/reports/monitoring-report'
import { referenceSeed } from '~db/seed/reference'
import { aMeasured, anAmendment, anEvent, anIndicator, anOutput, aPayment, aPerson } from './a-completion'
import { aBudget, aProject } from './a-project'

const period = { place: 2, from: '2018-07-01', until: '2018-12-31', dueOn: '2019-01-31' }

const answersSaying = (text: string, risks: readonly string[]): MonitoringAnswers => ({
  standing: {
    schedule: { yes: false, howFar: text, actions: text, support: text },
    budget: { yes: true, howFar: '', actions: '', support: '' },
    target: { yes: null, howFar: '', actions: '', support: '' },
  },
  ...{ progress: text, adjustments: text, outputsUsed: '', nextSteps: text },
  risks: risks.map((risk, index) => ({ risk, happened: index === 0, done: text })),
})

/** A report of the second half of 2018 that was returned once, every text in it this one. */
export const aReturnedMonitoring = (text: string, risks: readonly string[] = []): MonitoringReport => ({
  ...{
    seq: 1,
    number: 'CTI 32 2017A',
    ...period,
    state: 'submitted',
    answers: answersSaying(text, risks),
    revision: 4,
  },
  acts: [
    { act: 'submitted', at: '2019-01-20T08:00:00.000Z', by: text, remark: '', points: [{ part: 'schedule', text }] },
    { act: 'returned', at: '2019-01-25T08:00:00.000Z', by: text, remark: text, points: [{ part: 'progress', text }] },
    { act: 'submitted', at: '2019-02-01T08:00:00.000Z', by: text, remark: '', points: [] },
  ],
})

/** What happened in that half year: an event, an output, payments, values and an extension. */
export const aHalfYear = (values: RecordValues, text: string): MonitoringFacts =>
  draftMonitoring(
    {
      values: { ...values, indicators: [anIndicator({ name: text, targetOn: '2018-11-30' })] },
      outputs: [anOutput({ name: text, use: text, deliveredOn: '2018-12-03' })],
      events: [anEvent({ title: text })],
      attendees: [aPerson(), aPerson({ sex: 'man' }), aPerson({ role: 'speaker' })].map(one => ({
        ...one,
        ...{ email: '', note: '', revision: 0, at: '2018-09-01T08:00:00.000Z', by: text },
      })),
      payments: [aPayment({ on: '2018-08-01' }), aPayment({ on: '2018-03-01' })],
      lines: aBudget().map(line => ({ ...line, item: text, explanation: text })),
      measured: [aMeasured({ from: '2018-07-01', until: '2018-12-31' })],
      amendments: [anAmendment({ at: '2018-09-01T08:00:00.000Z' })],
    },
    period,
  )

/** The facts of that report as the Secretariat reads it. */
export const monitoringFacts = (
  text: string,
  asOf: string,
  values: RecordValues = aProject().record().values,
): MonitoringReportFacts => ({
  ...{
    values,
    report: aReturnedMonitoring(
      text,
      values.risks.map(({ risk }) => risk),
    ),
    names: referenceSeed,
  },
  ...{ facts: aHalfYear(values, text), edition: 'full', asOf },
})

/** A late list of three projects, of which one was reminded of and reported; every text in it this one. */
export function lateListFacts(text: string, asOf: string): LateListFacts {
  const project = (number: string, forum: string | null) => ({
    ...{ number, title: text, forum, state: 'report-due' as const, start: '2018-01-01', end: '2018-12-31' },
    ...{ completion: null, received: '', monitoring: [], overseers: [text] },
  })
  const notice = { number: 'IPEG 01 2017A', report: 'monitoring' as const, dueOn: '2018-07-31', by: text }
  const notices = [
    { ...notice, act: 'reminded' as const, at: '2018-08-31T08:00:00.000Z' },
    { ...notice, act: 'reported' as const, at: '2018-09-10T08:00:00.000Z' },
  ]
  const projects = [project('IPEG 01 2017A', 'IPEG'), project('EWG 02 2017A', 'EWG'), project('EWG 03 2017S', null)]
  return { reports: overdueReports(projects, notices, asOf), forum: null, names: referenceSeed, asOf }
}
