import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchInWords, matchRows, type TableRow } from './rows'

const rows = (...lines: string[]): TableRow[] => lines.map(line => ({ id: null, cells: line.split(' | ') }))
const told = (before: TableRow[], after: TableRow[]) =>
  matchRows(before, after).map(match => [matchInWords(match) || 'Kept', match.before, match.after])

test('a row is kept, changed, added or removed at its place', () => {
  const before = rows('Jan | Survey', 'Feb | Seminar in Lima', 'Mar | Report', 'Apr | Thanks')
  const after = rows('Jan | Survey', 'Sep | Seminar in Lima', 'Mar | Report', 'Dec | Close')
  expect(told(before, after)).toEqual([
    ['Kept', 0, 0],
    ['Changed', 1, 1],
    ['Kept', 2, 2],
    ['Removed', 3, null],
    ['Added', null, 3],
  ])
})

test('a row that stands elsewhere is told as moved, and only that row', () => {
  const before = rows('Survey of all', 'Seminar', 'Report', 'Web site')
  expect(told(before, rows('Web site', 'Survey of all', 'Seminar', 'Report'))).toEqual([
    ['Moved', 3, 0],
    ['Kept', 0, 1],
    ['Kept', 1, 2],
    ['Kept', 2, 3],
  ])
})

test('a row that was moved and changed is still the same row', () => {
  const before = rows('Survey of economies', 'Seminar in Lima', 'Report on practices')
  const after = rows('Report on best practices', 'Survey of economies', 'Seminar in Lima')
  expect(told(before, after)[0]).toEqual(['Changed and moved', 2, 0])
})

test('an id is stronger than words', () => {
  const before = [
    { id: 'a', cells: ['Airfare'] },
    { id: 'b', cells: ['Per diem'] },
  ]
  const after = [
    { id: 'a', cells: ['Per diem'] },
    { id: 'b', cells: ['Airfare'] },
  ]
  expect(told(before, after)).toEqual([
    ['Changed', 0, 0],
    ['Changed', 1, 1],
  ])
})

test('every row of both tables is told once, whatever they hold', () => {
  const table = fc.array(
    fc.record({
      id: fc.constantFrom(null, 'a', 'b', 'c'),
      cells: fc.array(fc.constantFrom('x y', 'x', 'y z', ''), { maxLength: 3 }),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(table, table, (before, after) => {
      const matches = matchRows(before, after)
      const places = (side: 'before' | 'after') => matches.map(match => match[side]).filter(place => place !== null)
      expect(places('after')).toEqual(after.map((_, place) => place))
      expect(places('before').sort((a, b) => a - b)).toEqual(before.map((_, place) => place))
      expect(matchRows(before, before).every(({ kind, moved }) => kind === 'kept' && !moved)).toBe(true)
    }),
  )
})
