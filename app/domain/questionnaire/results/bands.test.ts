import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bandsOf } from './bands'

it('bands are of round width, and at most six', () => {
  expect(bandsOf([3, 12, 14, 58])).toEqual([
    { from: 0, to: 10, count: 1 },
    { from: 10, to: 20, count: 2 },
    { from: 20, to: 30, count: 0 },
    { from: 30, to: 40, count: 0 },
    { from: 40, to: 50, count: 0 },
    { from: 50, to: 60, count: 1 },
  ])
  expect(bandsOf([7, 7])).toEqual([{ from: 7, to: 7, count: 2 }])
  expect(bandsOf([])).toEqual([])
})

it('bands hold every number once', () => {
  const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(numbers, list => {
      const bands = bandsOf(list)
      expect(bands.length).toBeLessThanOrEqual(6)
      expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
    }),
  )
})
