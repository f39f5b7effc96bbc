import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Indicator } from '../record/rows'
import { indicatorProblems, partSums } from './problems'

const counted = (given: Partial<Indicator>): Indicator => ({
  ...{ id: 'i', name: 'Participants', kind: 'count', unit: 'people', scaleTop: null, baseline: 0, target: 40 },
  ...{ baselineText: '', targetText: '', baselineOn: null, targetOn: '2018-12-31', countsPeople: true },
  ...{ targetWomen: null, targetMen: null, byEconomy: [], method: '', promise: null },
  ...given,
})

const told = (given: Partial<Indicator>) =>
  indicatorProblems(counted(given)).map(({ field, text }) => `${field}: ${text}`)

test('parts that add up are no problem, whether all of them are given or none', () => {
  expect(told({})).toEqual([])
  expect(told({ targetWomen: 20, targetMen: 20, byEconomy: [{ economy: 'Peru', target: 40 }] })).toEqual([])
  expect(told({ targetWomen: 20 })).toEqual([])
})

test('what does not add up is told with its numbers', () => {
  expect(told({ targetWomen: 12, targetMen: 8 })).toEqual([
    'targetWomen: 12 women and 8 men are 20 people, but the target is 40.',
  ])
  expect(told({ targetWomen: 41 })).toEqual(['targetWomen: 41 women are more than the target of 40.'])
  expect(told({ byEconomy: [{ economy: 'Peru', target: 3 }] })).toEqual([
    'byEconomy: The economies together are 3 people, but the target is 40.',
  ])
})

test('what is missing, and what lies off its scale, is told', () => {
  expect(told({ name: '', target: null, targetOn: null })).toEqual([
    'name: Say what is measured.',
    'target: Enter the target.',
    'targetOn: Enter the day by which the target is to be reached.',
  ])
  expect(told({ kind: 'scale', scaleTop: 5, baseline: null, target: 7 })).toEqual([
    'target: The scale goes from 1 to 5, not to 7.',
  ])
  expect(told({ baselineOn: '2019-01-01' })).toEqual([
    'targetOn: The target is of 31 December 2018, before its baseline of 1 January 2019.',
  ])
  expect(told({ baseline: 40 })).toHaveLength(1)
})

const aCount = fc.integer({ min: 0, max: 100_000 })
const economies = fc.array(fc.record({ economy: fc.string(), target: aCount }), { minLength: 1, maxLength: 21 })

test('whatever the parts are: a whole that is their sum is right, and any other is not', () => {
  fc.assert(
    fc.property(
      economies,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 99 }),
      (byEconomy, share, off) => {
        const target = byEconomy.reduce((sum, row) => sum + row.target, 0)
        const targetWomen = Math.round(target * share)
        const whole = counted({ baseline: null, target, targetWomen, targetMen: target - targetWomen, byEconomy })
        expect(partSums(whole)).toEqual({ bySex: target, byEconomy: target })
        expect(indicatorProblems(whole)).toEqual([])
        const wrong = indicatorProblems({ ...whole, target: target + off })
        expect(wrong.map(({ about, field }) => `${about} ${field}`)).toEqual(['parts targetWomen', 'parts byEconomy'])
      },
    ),
  )
})
