import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, lastOfMonth } from '../calendar'
import { planDays } from './plan-days'
import { isDerivedTimeline, timelineAfter, timelineOf } from './timeline'

test('empty and derived words follow the months; those of an old record stay', () => {
  expect(timelineAfter('', '2017-12-01', '2018-01-31')).toBe('December 2017 to January 2018')
  expect(timelineAfter('March 2018', '2018-04-01', '2018-04-30')).toBe('April 2018')
  expect(timelineAfter('December 2017-January 2018', '2018-04-01', '2018-04-30')).toBe('December 2017-January 2018')
  expect(timelineAfter('after the seminar', null, null)).toBe('after the seminar')
  expect(timelineAfter('March 2018', null, null)).toBe('March 2018')
  expect(timelineOf('2018-03-01', null)).toBe('March 2018')
})

test('what is derived is known as derived, for any months', () => {
  const month = fc.integer({ min: 0, max: 1_200 }).map(count => addMonths('1990-01-01', count))
  fc.assert(
    fc.property(month, fc.nat({ max: 60 }), (start, length) => {
      const words = timelineOf(start, lastOfMonth(addMonths(start, length)))
      expect(isDerivedTimeline(words)).toBe(true)
      expect(timelineAfter(words, start, lastOfMonth(start))).toBe(timelineOf(start, start))
    }),
  )
})

test('a plan has the deadlines of its session while it is a draft, and its reports', () => {
  const session = { internalDeadline: '2017-03-07T15:59:59.999Z', finalDeadline: '2017-03-28T15:59:59.999Z' }
  const dates = { start: '2018-01-01', end: '2018-12-31', session }
  expect(planDays({ ...dates, state: 'concept-draft' }).map(({ on }) => on)).toEqual([
    ...['2017-03-07', '2017-03-28', '2018-07-31', '2019-01-31', '2019-02-28'],
  ])
  expect(planDays({ ...dates, state: 'in-implementation' }).map(({ title }) => title)).toEqual([
    ...['Monitoring report due', 'Monitoring report due', 'Completion report due'],
  ])
  expect(planDays({ start: null, end: null, state: null, session: null })).toEqual([])
})
