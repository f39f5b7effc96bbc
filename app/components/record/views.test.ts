import { expect, test } from 'vitest'
import { emptyValues } from '~/domain/record/empty'
import { type ResultSummary, readFilter } from '~/domain/record/filter'
import { everyYear, roundUp, scaleYears, shortDollars } from '../chart/year-scale'
import { pagesToName } from '../page/pagination'
import { blocksOf } from './prose'
import { registerView } from './register-view'
import { sectionViews } from './shown'
import { chosenVersions, quickChoices, versionLines } from './versions-view'

const naming = { forum: (key: string) => key, committee: (key: string) => key, subFund: () => null }

test('sections of the Secretariat are not even named to the public', () => {
  const record = {
    values: { ...emptyValues(), secretariatComments: 'hidden', title: 'Seen' },
    marks: {},
    keeping: {
      contentType: null,
      version: { major: 1, minor: 0 },
      createdAt: null,
      createdBy: null,
      modifiedAt: null,
      modifiedBy: null,
    },
  }
  const seen = JSON.stringify(sectionViews(record, ['public'], naming))
  expect(seen).toContain('Seen')
  expect(seen).not.toMatch(/hidden|secretariat/i)
  expect(JSON.stringify(sectionViews(record, ['public', 'secretariat'], naming))).toContain('hidden')
})

const versions = ['4.0', '3.0', '2.0'].map(name => ({
  version: { major: Number(name[0]), minor: 0 },
  at: '2018-07-31T09:14:00.000Z',
  by: 'Secretariat Officer',
  person: name === '3.0' ? 'me' : null,
  why: '',
  step: name === '2.0' ? ('endorse' as const) : null,
  parts: name === '3.0' ? ['budget', 'workPlan'] : ['summary'],
}))

const pair = (query: string) => {
  const chosen = chosenVersions(versions, new URLSearchParams(query))
  return chosen && `${chosen.from.version.major} to ${chosen.to.version.major}`
}

test('the older version comes first, and the newest two are compared where none are named', () => {
  expect(pair('')).toBe('3 to 4')
  expect(pair('from=4.0&to=2.0')).toBe('2 to 4')
  expect(pair('from=9.9&to=nonsense')).toBe('3 to 4')
  expect(pair('from=2.0&to=2.0')).toBeNull()
})

test('a version names the sections that it changed, the budget among them', () => {
  expect(versionLines(versions, null).map(line => line.sections)).toEqual([
    ['Project Summary'],
    ['Work Plan', 'Budget'],
    ['Project Summary'],
  ])
})

test('differences that are often asked for are offered where there is one', () => {
  const chosen = chosenVersions(versions, new URLSearchParams('from=3.0&to=4.0'))
  const { since, beside } = quickChoices(versions, chosen, 'me')
  expect(since.map(({ title, from, to }) => [title, from, to])).toEqual([
    ['Since the endorsement of the forum', '2.0', '4.0'],
    ['Since my last save or step', '3.0', '4.0'],
  ])
  expect(beside).toEqual([{ title: 'The difference before this', from: '2.0', to: '3.0' }])
  expect(quickChoices(versions, null, null).beside).toEqual([])
})

const nothing = {
  status: [],
  year: [],
  session: [],
  forum: [],
  committee: [],
  fund: [],
  subFund: [],
  economy: [],
  type: [],
  topic: [],
  initiative: [],
}
const summary: ResultSummary = {
  count: 51,
  apec: 1,
  coFunding: 2,
  byYear: [],
  facets: { ...nothing, forum: [{ value: 'EWG', label: 'EWG', count: 3 }] },
}

test('each chosen filter can be taken away alone, also one that finds nothing', () => {
  const view = registerView(readFilter(new URLSearchParams('q=heat&forum=EWG&forum=GONE&page=2')), summary)
  expect(view.pages).toBe(3)
  expect(view.chosen).toEqual([
    { words: '“heat”', without: '?forum=EWG&forum=GONE' },
    { words: 'GONE', without: '?q=heat&forum=EWG' },
    { words: 'EWG', without: '?q=heat&forum=GONE' },
  ])
})

test('a search begun from a list is ordered by its best match', () => {
  const ordersOf = (query: string) => registerView(readFilter(new URLSearchParams(query)), summary)
  expect(ordersOf('').sort).toBe('')
  expect(ordersOf('q=heat&sort=').sorts.find(order => order.value === '')?.title).toBe('Best match first')
  expect(ordersOf('q=heat&sort=newest').sort).toBe('newest')
})

test('pages name the first, the last, and those around this one', () => {
  expect(pagesToName(1, 1)).toEqual([1])
  expect(pagesToName(1, 3)).toEqual([1, 2, 3])
  expect(pagesToName(10, 20)).toEqual([1, 0, 9, 10, 11, 0, 20])
  expect(pagesToName(4, 20)).toEqual([1, 2, 3, 4, 5, 0, 20])
})

test('paragraphs and bulleted lines of a text are told apart', () => {
  expect(blocksOf('One\ntwo\n\n• a\n- b\nThree')).toEqual([
    { bullets: false, lines: ['One', 'two'] },
    { bullets: true, lines: ['a', 'b'] },
    { bullets: false, lines: ['Three'] },
  ])
})

test('years between without projects are drawn, and the bars of a year stack to its value', () => {
  const points = [
    { year: 2015, apec: 100, coFunding: 100, count: 1 },
    { year: 2017, apec: 50, coFunding: 0, count: 1 },
  ]
  expect(everyYear(points).map(point => point.year)).toEqual([2015, 2016, 2017])
  const { top, bars, base } = scaleYears(points)
  expect(top).toBe(200)
  expect(bars[0]?.apec.height).toBe(bars[0]?.own.height)
  expect((bars[0]?.own.y ?? 0) + (bars[0]?.own.height ?? 0) + (bars[0]?.apec.height ?? 0)).toBe(base)
  expect(scaleYears([]).bars).toEqual([])
  expect([roundUp(0), roundUp(1_300_000), roundUp(999)]).toEqual([1, 1_500_000, 1000])
  expect([0, 90_000, 250_000_000].map(shortDollars)).toEqual(['0', '900', '2.5 M'])
})
