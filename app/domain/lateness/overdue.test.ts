import { expect, it } from 'vitest'
import type { ReportNotice } from '../monitoring/monitoring-report'
import { lateAsked, lateListForm, lateQuery } from './forms'
import {
  isRemindedOfNow,
  keyInWords,
  keyOfWords,
  mayRemind,
  mayReportToCommittee,
  overdueByForum,
  overdueReports,
  type ReportingProject,
  reportInWords,
} from './overdue'

const project = (changes: Partial<ReportingProject> = {}): ReportingProject => ({
  ...{ number: 'CTI 32 2027A', title: 'Patents', forum: 'IPEG', state: 'in-implementation' },
  ...{
    start: '2027-01-01',
    end: '2027-12-31',
    completion: null,
    received: '',
    monitoring: [],
    overseers: ['The Overseer'],
  },
  ...changes,
})
const shown = (projects: ReportingProject[], today: string, notices: ReportNotice[] = []) =>
  overdueReports(projects, notices, today).map(late => `${late.number}: ${reportInWords(late)}, ${late.daysLate}`)

it('a report is late from the day after it was due, until it was submitted', () => {
  expect(shown([project()], '2027-07-31')).toEqual([])
  expect(shown([project()], '2027-08-01')).toEqual(['CTI 32 2027A: monitoring report 1, 1'])
  const written = { place: 1, from: '2027-01-01', until: '2027-06-30', dueOn: '2027-07-31' }
  const states = (['draft', 'returned', 'submitted', 'accepted'] as const).map(
    state => shown([project({ monitoring: [{ ...written, state }] })], '2027-08-01').length,
  )
  expect(states).toEqual([1, 1, 0, 0])
})

it('the completion report stands beside the monitoring reports, the latest first', () => {
  expect(shown([project({ state: 'report-due' })], '2028-03-01')).toEqual([
    'CTI 32 2027A: monitoring report 1, 214',
    'CTI 32 2027A: monitoring report 2, 30',
    'CTI 32 2027A: completion report, 1',
  ])
  expect(shown([project({ state: 'report-in-review', completion: 'submitted' })], '2028-03-10')).toEqual([])
})

it('of a record of the old database only the completion report is late, and it is marked', () => {
  const [late, ...others] = overdueReports([project({ state: null })], [], '2028-03-10')
  expect([late?.report, late?.isOld, others]).toEqual(['completion', true, []])
  const lateWith = (received: string, state: ReportingProject['state'] = null) =>
    shown([project({ state, received })], '2028-03-10').some(line => line.includes('completion'))
  expect(['', 'No', 'not yet', '12/05/2013', 'Yes'].map(received => lateWith(received))).toEqual([
    ...[true, true, true, false, false],
  ])
  expect(lateWith('Yes', 'report-due')).toBe(true)
})

const notice = (act: ReportNotice['act'], at: string): ReportNotice => ({
  ...{ number: 'CTI 32 2027A', report: 'monitoring', dueOn: '2027-07-31', act, at, by: 'Somebody' },
})

it('notices belong to the report of their day; one of another day is of another report', () => {
  const notices = [notice('reminded', '2027-08-30T08:00:00.000Z'), notice('reported', '2027-09-10T08:00:00.000Z')]
  const [late] = overdueReports([project()], notices, '2027-09-20')
  expect([late?.remindedAt?.slice(0, 10), late?.reportedAt?.slice(0, 10)]).toEqual(['2027-08-30', '2027-09-10'])
  const [moved] = overdueReports([project({ start: '2027-01-02' })], notices, '2027-09-20')
  expect(moved?.remindedAt).toBe(null)
})

it('there is one reminder, thirty days after the due date; then it is reported, once', () => {
  const late = { dueOn: '2027-07-31', remindedAt: null, reportedAt: null }
  expect([mayRemind(late, '2027-08-29').ok, mayRemind(late, '2027-08-30').ok]).toEqual([false, true])
  expect(mayRemind({ ...late, remindedAt: '2027-08-30T08:00:00.000Z' }, '2027-09-30').ok).toBe(false)
  expect(mayReportToCommittee(late).ok).toBe(false)
  const reminded = { ...late, remindedAt: '2027-08-30T08:00:00.000Z' }
  expect(mayReportToCommittee(reminded).ok).toBe(true)
  expect(mayReportToCommittee({ ...reminded, reportedAt: '2027-09-01T08:00:00.000Z' }).ok).toBe(false)
})

it('before the rule there was no reminder, and a server that was off for a month leaves it to people', () => {
  expect(mayRemind({ dueOn: '2018-07-31', remindedAt: null }, '2018-12-01').ok).toBe(false)
  const late = { dueOn: '2027-07-31', remindedAt: null }
  expect(['2027-08-29', '2027-08-30', '2027-09-28', '2027-09-29'].map(day => isRemindedOfNow(late, day))).toEqual([
    ...[false, true, true, false],
  ])
})

it('the totals by forum add up to the list', () => {
  const projects = [project(), project({ number: 'EWG 01 2027A', forum: 'EWG' }), project({ number: 'X', forum: null })]
  const late = overdueReports(projects, [notice('reminded', '2027-08-30T08:00:00.000Z')], '2028-03-10')
  const totals = overdueByForum(late)
  expect(totals.map(({ forum }) => forum)).toEqual(['EWG', 'IPEG', null])
  expect(totals.reduce((sum, one) => sum + one.monitoring + one.completion, 0)).toBe(late.length)
  expect(totals.map(({ reminded }) => reminded)).toEqual([0, 1, 0])
})

it('a form names reports by words that are read back, and refuses others', () => {
  const key = { number: 'CTI 32 2027A', report: 'monitoring', dueOn: '2027-07-31' } as const
  expect(keyOfWords(keyInWords(key))).toEqual(key)
  expect(['', 'monitoring', 'other 2027-07-31 X', 'completion yesterday X'].map(keyOfWords)).toEqual(
    Array(4).fill(null),
  )
  const read = (reports: unknown, intent = 'remind') => lateListForm.safeParse({ intent, reports })
  expect(read(keyInWords(key)).data).toEqual({ intent: 'remind', reports: [key] })
  expect([read(undefined).success, read(['x']).success, read([keyInWords(key), 'x']).success]).toEqual(
    Array(3).fill(false),
  )
  expect(read(keyInWords(key), 'burn').success).toBe(false)
  expect(lateQuery(lateAsked(new URLSearchParams('forum=IPEG&old=1&page=7')))).toBe('?forum=IPEG&old=1')
  expect(lateQuery(lateAsked(new URLSearchParams('')))).toBe('')
})
