import { expect, test } from 'vitest'
import { standingOf } from './standing'

const facts = {
  status: 'Project in Implementation',
  year: 2017,
  session: 'Session 2',
  expectedStart: '2018-01-01',
  expectedCompletion: '2018-12-31',
}

const places = (status: string | null, today = '2018-06-01') =>
  standingOf({ ...facts, status }, today).map(stage => `${stage.title}: ${stage.at}`)

test('a project stands at the stage of its status, with the dates of its record', () => {
  expect(standingOf(facts, '2018-06-01')).toEqual([
    { title: 'Proposed', note: 'Session 2, 2017', at: 'past' },
    { title: 'Approved', note: '', at: 'past' },
    { title: 'In implementation', note: '1 January 2018 to 31 December 2018', at: 'now' },
    { title: 'Completion report', note: 'due 28 February 2019', at: 'later' },
    { title: 'Completed', note: '', at: 'later' },
  ])
})

test('a stage is late once its last day has passed, not on it', () => {
  const lateOn = (today: string, status = facts.status) =>
    standingOf({ ...facts, status }, today).filter(stage => stage.late).length
  expect(lateOn('2018-12-31')).toBe(0)
  expect(lateOn('2019-01-01')).toBe(1)
  expect(lateOn('2019-02-28', 'Completion Report Due')).toBe(0)
  expect(lateOn('2019-03-01', 'Completion Report Due')).toBe(1)
})

test('a completed project has every stage behind it, one without a status none', () => {
  expect(places('Completed Project').every(place => place.endsWith('past'))).toBe(true)
  expect(places(null).every(place => place.endsWith('later'))).toBe(true)
})

test('a withdrawn project ends before its approval, a cancelled one after it', () => {
  expect(places('Withdrawn Project')).toEqual(['Proposed: past', 'Withdrawn: ended'])
  expect(places('Cancelled Project')).toEqual(['Proposed: past', 'Approved: past', 'Cancelled: ended'])
})
