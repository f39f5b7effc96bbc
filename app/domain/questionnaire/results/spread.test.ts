import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rounded, spreadOf, spreadOfSteps } from './spread'

it('the spread of some numbers', () => {
  expect(spreadOf([5, 1, 9, 2])).toEqual({ count: 4, sum: 17, mean: 4.25, median: 3.5, min: 1, max: 9 })
  expect(spreadOf([])).toBeNull()
  expect(rounded({ count: 2, sum: 5, mean: 2.5, median: 2.5, min: 2, max: 3 })).toMatchObject({ mean: 3, median: 3 })
})

it('the spread of steps is the same by their counts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 40 }), steps => {
      const counts = [1, 2, 3, 4, 5, 6, 7].map(step => steps.filter(one => one === step).length)
      expect(spreadOfSteps(counts)).toEqual(spreadOf(steps))
    }),
  )
})
