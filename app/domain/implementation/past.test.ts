import { expect, test } from 'vitest'
import { type Differing, differing, type FactPart } from './differing'
import { pastOf } from './past'

type Fact = { name: string; day: string }
const parts: FactPart<Fact>[] = [
  { part: 'name', title: 'Name', words: ({ name }) => name },
  { part: 'day', title: 'Day', words: ({ day }) => day },
]
const differences = (before: Fact, after: Fact): Differing[] => differing(parts, before, after)

test('each change of a fact tells what it changed', () => {
  const at = '2018-01-01T00:00:00.000Z'
  const changes = [
    { before: { name: 'Two', day: '2' }, at, by: 'C' },
    { before: { name: 'One', day: '2' }, at, by: 'B' },
    { before: null, at, by: 'A' },
  ]
  const past = pastOf({ name: 'Two', day: '3' }, changes, differences)
  expect(
    past.map(({ by, parts: changed }) => [by, ...changed.map(one => `${one.title}: ${one.saved}→${one.typed}`)]),
  ).toEqual([['C', 'Day: 2→3'], ['B', 'Name: One→Two'], ['A']])
  expect(differing(parts, { name: 'One', day: '1' }, { day: '1' })).toEqual([])
})
