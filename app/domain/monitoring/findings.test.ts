import { describe, expect, it } from 'vitest'
import type { Indicator } from '../record/rows'
import { draftMonitoring, type FactsOfProject } from './facts'
import { type MonitoringToCheck, monitoringFindings, stopping } from './findings'
import { emptyMonitoring, type MonitoringAnswers } from './monitoring-report'

const period = { place: 1, from: '2018-01-01', until: '2018-06-30', dueOn: '2018-07-31' }
const saved = { number: 'CTI 32 2017A', revision: 0, at: '2018-01-01T08:00:00.000Z', by: 'Test' }

const indicator: Indicator = {
  ...{ id: 'firms', name: 'Firms that use it', kind: 'count', unit: 'firms', scaleTop: null, baseline: 0, target: 40 },
  ...{ baselineText: '', targetText: '', baselineOn: null, targetOn: '2018-06-01', countsPeople: false },
  ...{ targetWomen: null, targetMen: null, byEconomy: [], method: '', promise: null },
}

const nothing: FactsOfProject = {
  values: { workPlan: [], indicators: [], risks: [], expectedCompletion: '2018-12-31' },
  ...{ outputs: [], events: [], attendees: [], payments: [], measured: [], amendments: [] },
  lines: [],
}
const line = {
  ...{ id: 'a', category: 'other' as const, item: 'Hosting', factors: [], rate: 100_000, fundedBy: 'apec' as const },
  ...{ apecPart: null, note: '', actualApec: null, actualSelf: null, explanation: '', traveller: null },
}
const budgeted: FactsOfProject = { ...nothing, lines: [line] }

const fine = { yes: true, howFar: '', actions: '', support: '' }
const complete: MonitoringAnswers = {
  ...emptyMonitoring,
  standing: { schedule: fine, budget: fine, target: fine },
  progress: 'Much.',
}

const found = (facts: FactsOfProject, answers: MonitoringAnswers = complete, more: Partial<MonitoringToCheck> = {}) =>
  monitoringFindings({
    ...{ answers, facts: draftMonitoring(facts, period), period, end: '2018-12-31', today: '2018-07-10' },
    ...more,
  }).map(({ key, weight }) => `${weight} ${key}`)

const row = (end: string) => ({
  ...{ timeline: '', start: null, end, activity: 'Hold the seminar', output: '', responsible: '' },
})
const planned = (end: string): FactsOfProject => ({ ...budgeted, values: { ...nothing.values, workPlan: [row(end)] } })
const output = {
  ...saved,
  ...{ seq: 1, name: 'Seminar', kind: 'event' as const, planned: 1, plannedOn: null, delivered: null },
  ...{ deliveredOn: null, link: '', file: null, use: '', note: '', source: { from: 'work-plan' as const, row: 0 } },
}
const pay = (amount: number, on = '2018-03-01') => ({
  ...{ seq: 1, number: saved.number, line: 'a', source: 'apec' as const, amount, on, payee: '', reference: '' },
  ...{ note: '', at: saved.at, by: 'Test', voidedAt: null, voidedBy: null, voidReason: '' },
})

it('a complete report that agrees with the facts has nothing to mend', () => {
  expect(found(budgeted)).toEqual([])
})

it('every question must be answered, and something said of progress', () => {
  expect(found(budgeted, emptyMonitoring)).toEqual([
    ...['must schedule-open', 'must budget-open', 'must target-open', 'must progress-empty'],
  ])
})

it('a no must have its three answers', () => {
  const no = { yes: false, howFar: 'Two months', actions: '', support: 'None' }
  const answers = { ...complete, standing: { ...complete.standing, schedule: no } }
  expect(found(budgeted, answers)).toEqual(['must schedule-why'])
  const whole = { ...answers, standing: { ...answers.standing, schedule: { ...no, actions: 'A new tender' } } }
  expect(found(budgeted, whole)).toEqual([])
})

describe('“on schedule” with yes', () => {
  it('is doubted while an earlier milestone is open', () => {
    expect(found({ ...planned('2018-05-31'), outputs: [output] })).toEqual(['ask schedule-open'])
    expect(found({ ...planned('2017-12-31'), outputs: [output] })).toEqual(['ask schedule-open'])
  })

  it('or where nothing shows that it was done', () => {
    expect(found(planned('2018-05-31'))).toEqual(['ask schedule-not-shown'])
  })

  it('and not where it was delivered, or is still to come, or the answer is no', () => {
    const delivered = { ...output, delivered: 1, deliveredOn: '2018-05-20' }
    expect(found({ ...planned('2018-05-31'), outputs: [delivered] })).toEqual([])
    expect(found(planned('2018-08-31'))).toEqual([])
    const no = { yes: false, howFar: 'a', actions: 'b', support: 'c' }
    const answers = { ...complete, standing: { ...complete.standing, schedule: no } }
    expect(found({ ...planned('2018-05-31'), outputs: [output] }, answers)).toEqual([])
  })
})

describe('“on budget” with yes', () => {
  it('is doubted where there is no budget, or a change of it is undecided', () => {
    expect(found(nothing)).toEqual(['ask budget-missing'])
    const change = {
      ...{ seq: 1, number: saved.number, kind: 'reprogramming' as const, reason: '', at: '2018-05-01T08:00:00.000Z' },
      ...{ before: { expectedCompletion: null, lines: [line], design: '' }, by: 'Test' },
      ...{ proposed: { expectedCompletion: null, lines: [], design: '' }, decider: 'committee' as const },
      ...{ edition: 'ed-8', decision: null, decisionReason: '', decidedAt: null, decidedBy: null, withdrawnAt: null },
      version: null,
    }
    expect(found({ ...budgeted, amendments: [change] })).toEqual(['ask budget-undecided'])
    const decided = { ...change, decision: 'approved' as const, decidedAt: '2018-06-01T08:00:00.000Z' }
    expect(found({ ...budgeted, amendments: [decided] })).toEqual([])
  })

  it('is doubted where a line is overspent by 20 % without an explanation', () => {
    expect(found({ ...budgeted, payments: [pay(119_900)] })).toEqual([])
    expect(found({ ...budgeted, payments: [pay(120_000)] })).toEqual(['ask budget-lines'])
    expect(found({ ...budgeted, payments: [pay(120_000, '2018-07-05')] })).toEqual([])
    expect(found({ ...budgeted, payments: [{ ...pay(120_000), voidedAt: saved.at }] })).toEqual([])
    const explained = { ...line, explanation: 'Prices rose.' }
    expect(found({ ...budgeted, lines: [explained], payments: [pay(120_000)] })).toEqual([])
  })

  it('and where one is underspent, once the project has ended', () => {
    expect(found({ ...budgeted, payments: [pay(50_000)] })).toEqual([])
    expect(found({ ...budgeted, payments: [pay(50_000)] }, complete, { end: '2018-06-30' })).toEqual([
      'ask budget-lines',
    ])
  })
})

describe('“on target” with yes', () => {
  const measured = (value: number, until = '2018-05-31') => ({
    ...saved,
    ...{ seq: 1, indicator: 'firms', from: '2018-01-01', until, value, text: '', women: null, men: null },
    ...{ byEconomy: [], note: '', evidence: null, state: 'draft' as const, remark: '' },
    ...{ decidedAt: null, decidedBy: null },
  })
  const aimed: FactsOfProject = { ...budgeted, values: { ...nothing.values, indicators: [indicator] } }
  const falling = { ...indicator, baseline: 100 }

  it('is doubted while an indicator whose day has passed is under its target, or was not measured', () => {
    expect(found({ ...aimed, measured: [measured(39)] })).toEqual(['ask target-under'])
    expect(found(aimed)).toEqual(['ask target-unmeasured'])
    expect(found({ ...aimed, measured: [measured(40)] })).toEqual([])
  })

  it('and not before its day; the value counts that was measured last by the end of the period', () => {
    const later = { ...aimed.values, indicators: [{ ...indicator, targetOn: '2018-12-31' }] }
    expect(found({ ...aimed, values: later })).toEqual([])
    const values = [measured(40, '2018-06-15'), measured(10, '2018-03-31'), measured(1, '2018-12-31')]
    expect(found({ ...aimed, measured: values })).toEqual([])
  })

  it('an indicator that is to fall reaches its target from above', () => {
    const values = { ...aimed.values, indicators: [falling] }
    expect(found({ ...aimed, values, measured: [measured(41)] })).toEqual(['ask target-under'])
    expect(found({ ...aimed, values, measured: [measured(39)] })).toEqual([])
  })
})

it('each risk must be looked at, and one that happened needs what was done', () => {
  const risk = (happened: boolean | null, done = '') => ({ ...complete, risks: [{ risk: 'Few come', happened, done }] })
  expect(found(budgeted, risk(null))).toEqual(['must risks-open'])
  expect(found(budgeted, risk(true))).toEqual(['must risks-silent'])
  expect(found(budgeted, risk(true, 'Alternates were asked.'))).toEqual([])
  expect(found(budgeted, risk(false))).toEqual([])
})

it('a report that is dated inside its own period is doubted', () => {
  expect(found(budgeted, complete, { today: '2018-06-30' })).toEqual(['ask period-open'])
})

it('a doubt is confirmed with a tick; what must be there cannot be', () => {
  const findings = monitoringFindings({
    ...{ answers: { ...complete, progress: '' }, facts: draftMonitoring(nothing, period), period },
    ...{ end: '2018-12-31', today: '2018-07-10' },
  })
  expect(stopping(findings, []).map(({ key }) => key)).toEqual(['budget-missing', 'progress-empty'])
  expect(stopping(findings, ['budget-missing', 'progress-empty']).map(({ key }) => key)).toEqual(['progress-empty'])
})
