import { expect, test } from 'vitest'
import { type State, type StateKey, states } from './lifecycle'
import { standingOf } from './standing'

const byStatus = { state: null, before: null }

const facts = {
  status: 'Project in Implementation',
  year: 2017,
  session: 'Session 2',
  expectedStart: '2018-01-01',
  expectedCompletion: '2018-12-31',
}

const places = (status: string | null, today = '2018-06-01') =>
  standingOf({ ...facts, status }, byStatus, today).map(stage => `${stage.title}: ${stage.at}`)

test('a project stands at the stage of its status, with the dates of its record', () => {
  expect(standingOf(facts, byStatus, '2018-06-01')).toEqual([
    { title: 'Proposed', note: 'Session 2, 2017', at: 'past' },
    { title: 'Approved', note: '', at: 'past' },
    { title: 'In implementation', note: '1 January 2018 to 31 December 2018', at: 'now' },
    { title: 'Completion report', note: 'due 28 February 2019', at: 'later' },
    { title: 'Completed', note: '', at: 'later' },
  ])
})

test('a stage is late once its last day has passed, not on it', () => {
  const lateOn = (today: string, status = facts.status) =>
    standingOf({ ...facts, status }, byStatus, today).filter(stage => stage.late).length
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

const rail = (state: StateKey, before: StateKey | null = null, today = '2018-06-01') =>
  standingOf({ ...facts, status: null }, { state, before }, today)
const said = (state: StateKey, before: StateKey | null = null) =>
  rail(state, before).map(({ title, at }) => `${title}: ${at}`)

test('a project with a state stands where its steps have brought it, from the concept note on', () => {
  expect(rail('in-assessment')).toEqual([
    { title: 'Concept note', note: 'Session 2, 2017', at: 'past' },
    { title: 'Forum', note: '', at: 'past' },
    { title: 'Secretariat and scoring', note: '', at: 'past' },
    { title: 'Proposal', note: 'In quality assessment', at: 'now' },
    { title: 'Approved', note: '', at: 'later' },
    { title: 'In implementation', note: '1 January 2018 to 31 December 2018', at: 'later' },
    { title: 'Completion report', note: 'due 28 February 2019', at: 'later' },
    { title: 'Completed', note: '', at: 'later' },
  ])
  expect(rail('concept-draft')[0]).toEqual({ title: 'Concept note', note: 'Session 2, 2017', at: 'now' })
  expect(rail('in-implementation')[5]).toMatchObject({ at: 'now', note: '1 January 2018 to 31 December 2018' })
  expect(rail('completed').every(stage => stage.at === 'past')).toBe(true)
})

test('every state has one place on the rail, or an end behind it', () => {
  const all: readonly State[] = states
  for (const { key } of all) {
    const marks = rail(key).filter(stage => stage.at === 'now' || stage.at === 'ended')
    expect(marks, key).toHaveLength(key === 'completed' ? 0 : 1)
  }
})

test('the order of the states is the order of the stages', () => {
  const along = ['concept-draft', 'endorsed', 'scored', 'satisfactory', 'approved', 'in-implementation'] as const
  const places = along.map(state => rail(state).findIndex(stage => stage.at === 'now'))
  expect(places).toEqual([0, 1, 2, 3, 4, 5])
})

test('the dates of a stage pass for a project with a state too', () => {
  const lateIn = (state: StateKey, today: string) => rail(state, null, today).filter(stage => stage.late).length
  expect(lateIn('in-implementation', '2018-12-31')).toBe(0)
  expect(lateIn('in-implementation', '2019-01-01')).toBe(1)
  expect(lateIn('report-in-review', '2019-03-01')).toBe(1)
  expect(lateIn('proposal-draft', '2030-01-01')).toBe(0)
})

test('an ended project shows how far it came, and how it ended', () => {
  expect(said('withdrawn', 'with-forum')).toEqual(['Concept note: past', 'Forum: past', 'Withdrawn: ended'])
  expect(said('withdrawn')).toEqual(['Concept note: past', 'Withdrawn: ended'])
  expect(said('lapsed', 'approved-in-principle').at(-2)).toBe('Proposal: past')
  expect(said('lapsed').at(-1)).toBe('Lapsed, a deadline passed: ended')
  expect(said('ineligible', 'with-secretariat').slice(-2)).toEqual([
    'Secretariat and scoring: past',
    'Found ineligible: ended',
  ])
  expect(said('not-approved', 'scored')).toHaveLength(4)
  expect(said('cancelled', 'in-implementation').slice(-2)).toEqual(['In implementation: past', 'Cancelled: ended'])
  // A record from the old database that was cancelled here: no earlier step tells from where.
  expect(said('cancelled').slice(-2)).toEqual(['Approved: past', 'Cancelled: ended'])
})
