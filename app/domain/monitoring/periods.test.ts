import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, addMonths, daysBetween } from '../calendar'
import type { MonitoringState } from './monitoring-report'
import { isMonitored, lateOn, mayBegin, mayReport, nextDue, nextToBegin, periodsOf, standingsOf } from './periods'

const days = { start: '2018-01-01', end: '2018-12-31' }
const first = { place: 1, from: '2018-01-01', until: '2018-06-30', dueOn: '2018-07-31' }
const second = { place: 2, from: '2018-07-01', until: '2018-12-31', dueOn: '2019-01-31' }

it('a year has two periods, each due a month after its last day', () => {
  expect(periodsOf(days)).toEqual([first, second])
})

it('the last period ends with the project, and a short project has one', () => {
  expect(periodsOf({ start: '2018-01-01', end: '2018-08-15' }).at(-1)).toMatchObject({
    ...{ place: 2, from: '2018-07-01', until: '2018-08-15' },
  })
  expect(periodsOf({ start: '2018-03-01', end: '2018-03-01' })).toMatchObject([
    { from: '2018-03-01', until: '2018-03-01' },
  ])
})

it('a project without its days, or with its end before its start, has none', () => {
  expect(periodsOf({ start: null, end: '2018-12-31' })).toEqual([])
  expect(periodsOf({ start: '2018-01-01', end: null })).toEqual([])
  expect(periodsOf({ start: '2018-12-31', end: '2018-01-01' })).toEqual([])
})

it('an extension adds periods and moves none that was begun', () => {
  const short = periodsOf({ start: '2018-01-01', end: '2018-11-30' })
  const longer = periodsOf({ start: '2018-01-01', end: '2019-12-31' }, short)
  expect(longer.slice(0, 2)).toEqual(short)
  expect(longer[2]).toMatchObject({ place: 3, from: '2018-12-01', until: '2019-05-31' })
})

const anyDay = fc.integer({ min: 0, max: 9_000 }).map(days => addDays('2005-01-01', days))
const anySpan = fc.tuple(anyDay, fc.integer({ min: 0, max: 2_500 })).map(([start, length]) => ({
  start,
  end: addDays(start, length),
}))

it('the periods of any project cover it without gap or overlap, and none is longer than six months', () => {
  fc.assert(
    fc.property(anySpan, span => {
      const periods = periodsOf(span)
      expect(periods[0]?.from).toBe(span.start)
      expect(periods.at(-1)?.until).toBe(span.end)
      periods.forEach((period, index) => {
        const before = periods[index - 1]
        expect(period.place).toBe(index + 1)
        if (before) expect(period.from).toBe(addDays(before.until, 1))
        expect(period.from <= period.until).toBe(true)
        expect(period.until < addDays(addMonths(period.from, 6), 4)).toBe(true)
        expect(daysBetween(period.until, period.dueOn)).toBe(31)
      })
    }),
  )
})

it('they go on doing so after any extension, whatever was begun', () => {
  fc.assert(
    fc.property(anySpan, fc.nat({ max: 900 }), fc.nat({ max: 8 }), (span, more, count) => {
      const begun = periodsOf(span).slice(0, count)
      const end = addDays(span.end, more)
      const periods = periodsOf({ start: span.start, end }, begun)
      expect(periods.slice(0, begun.length)).toEqual(begun)
      expect(periods.at(-1)?.until).toBe(end)
      const covered = periods.reduce((sum, { from, until }) => sum + daysBetween(from, until) + 1, 0)
      expect(covered).toBe(daysBetween(span.start, end) + 1)
    }),
  )
})

const standings = (...states: MonitoringState[]) =>
  standingsOf(
    days,
    states.map((state, index) => ({ ...([first, second][index] ?? first), state })),
  )

it('what is due next and what is late follow from what was submitted', () => {
  expect(nextDue(standings())?.place).toBe(1)
  expect(nextDue(standings('submitted'))?.place).toBe(2)
  expect(nextDue(standings('returned', 'submitted'))?.place).toBe(1)
  expect(nextDue(standings('accepted', 'submitted'))).toBe(null)
  expect(lateOn(standings(), '2018-07-31')).toEqual([])
  expect(lateOn(standings(), '2018-08-01').map(({ place }) => place)).toEqual([1])
  expect(lateOn(standings('draft'), '2019-02-01').map(({ place }) => place)).toEqual([1, 2])
  expect(lateOn(standings('submitted', 'draft'), '2019-02-01').map(({ place }) => place)).toEqual([2])
})

it('reports are begun in the order of their periods, once each has begun', () => {
  expect(nextToBegin(standings('draft'))?.place).toBe(2)
  expect(mayBegin(standings(), 1, '2018-01-01')).toEqual({ ok: true })
  expect(mayBegin(standings(), 1, '2017-12-31').ok).toBe(false)
  expect(mayBegin(standings(), 2, '2018-12-31').ok).toBe(false)
  expect(mayBegin(standings('draft'), 2, '2018-07-01').ok).toBe(true)
  expect(mayBegin(standings('draft', 'draft'), 3, '2019-07-01').ok).toBe(false)
  expect(mayBegin([], 1, '2019-07-01').ok).toBe(false)
})

it('nothing is asked for of a record of the old database, but a report may be written by hand', () => {
  expect([isMonitored(null), mayReport(null).ok]).toEqual([false, true])
  expect([isMonitored('in-implementation'), isMonitored('report-due')]).toEqual([true, true])
  for (const state of ['approved', 'completed', 'report-in-review', 'cancelled'] as const)
    expect([isMonitored(state), mayReport(state).ok]).toEqual([false, false])
})
