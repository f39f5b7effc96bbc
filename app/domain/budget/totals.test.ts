import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBudget, aBudgetLine } from '../../../tests/factories/a-project'
import { agreementOf } from './agreement'
import {
  amount,
  amountBySource,
  type BudgetLine,
  budgetCategories,
  factorsInWords,
  fundingSources,
  quantity,
} from './line'
import { budgetTotals, coFundingShare, lacksExplanation, varianceOf } from './totals'

const hundredths = fc.integer({ min: 0, max: 500_000 }).map(n => n / 100)
const cents = fc.integer({ min: 0, max: 50_000_000 })
const maybe = fc.option(cents, { nil: null })

const anyLine: fc.Arbitrary<BudgetLine> = fc
  .record({
    category: fc.constantFrom(...budgetCategories.map(category => category.key)),
    factors: fc.array(fc.record({ count: hundredths, unit: fc.constant('units') }), { minLength: 1, maxLength: 3 }),
    rate: fc.integer({ min: 0, max: 10_000 }),
    fundedBy: fc.constantFrom(...fundingSources),
    apecPart: maybe,
    actualApec: maybe,
    actualSelf: maybe,
  })
  .map(changes => aBudgetLine(changes))

describe('a line', () => {
  test('its parts always add up, in whole cents, and neither is negative', () => {
    fc.assert(
      fc.property(anyLine, line => {
        const { apec, self } = amountBySource(line)
        expect(apec + self).toBe(amount(line))
        expect([apec, self].every(part => Number.isInteger(part) && part >= 0)).toBe(true)
      }),
    )
  })

  test('its amount is exact however the counts fall', () => {
    const half = (n: bigint, d: bigint) => (2n * n + d) / (2n * d)
    fc.assert(
      fc.property(anyLine, line => {
        const product = line.factors.reduce((sofar, { count }) => sofar * BigInt(Math.round(count * 100)), 1n)
        const units = half(product, 100n ** BigInt(line.factors.length - 1))
        expect(amount(line)).toBe(Number(half(units * BigInt(line.rate), 100n)))
      }),
    )
  })

  test('APEC pays no more of a split line than its part, and never more than the line', () => {
    fc.assert(
      fc.property(anyLine, line => {
        const { apec } = amountBySource({ ...line, fundedBy: 'split' })
        expect(apec).toBe(Math.min(line.apecPart ?? 0, amount(line)))
      }),
    )
  })

  test('counts multiply exactly, half cents go up as a spreadsheet does', () => {
    expect(
      quantity({
        factors: [
          { count: 1.15, unit: '' },
          { count: 1.1, unit: '' },
        ],
      }),
    ).toBe(1.27)
    expect(
      quantity({
        factors: [
          { count: 4.35, unit: '' },
          { count: 100, unit: '' },
        ],
      }),
    ).toBe(435)
    expect(amount({ factors: [{ count: 1.01, unit: '' }], rate: 50 })).toBe(51)
    expect(
      factorsInWords({
        factors: [
          { count: 1200, unit: 'copies' },
          { count: 2.5, unit: 'days' },
        ],
      }),
    ).toBe('1,200 copies × 2.5 days')
  })
})

describe('totals', () => {
  test('categories and sources add up to the whole, whatever the lines', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), lines => {
        const { whole, categories, lines: each } = budgetTotals(lines)
        const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
        expect(whole.planned.apec + whole.planned.self).toBe(whole.planned.total)
        expect(sum(categories.map(category => category.planned.total))).toBe(whole.planned.total)
        expect(sum(each.map(line => line.planned.apec))).toBe(whole.planned.apec)
        expect(sum(categories.map(category => category.actual?.total ?? 0))).toBe(whole.actual?.total ?? 0)
        expect(sum(categories.map(category => category.lines))).toBe(lines.length)
      }),
    )
  })

  test('the budget of CTI 32 2017A comes to 74,932 + 31,879 = 106,811', () => {
    const { whole } = budgetTotals(aBudget())
    expect(whole.planned).toEqual({ apec: 7_493_200, self: 3_187_900, total: 10_681_100 })
    expect(coFundingShare(whole)).toBeCloseTo(29.846, 3)
  })

  test('a variance of a sum waits until every line is reported', () => {
    const reported = aBudgetLine({ actualApec: 90_000 })
    expect(budgetTotals([reported, aBudgetLine()]).whole.variance).toBeNull()
    expect(budgetTotals([reported]).whole.variance).toMatchObject({ cents: -10_000, percent: -10 })
  })
})

describe('what needs an explanation', () => {
  test.each([
    [10_000, 12_000, true],
    [10_000, 11_999, false],
    [10_000, 8_000, true],
    [10_000, 8_001, false],
    [0, 1, true],
    [0, 0, false],
  ])('planned %i, spent %i: %s', (planned, actual, needed) => {
    expect(varianceOf(planned, actual).needsExplanation).toBe(needed)
  })

  test('a line stops asking once its reason is written', () => {
    const line = aBudgetLine({ actualApec: 10_000 })
    expect(lacksExplanation(line)).toBe(true)
    expect(lacksExplanation({ ...line, explanation: 'Two speakers came by video.' })).toBe(false)
    expect(lacksExplanation(aBudgetLine())).toBe(false)
  })
})

describe('agreement with the record', () => {
  const record = { apecFunding: 7_493_200, coFunding: 3_187_900 }

  test('the lines of CTI 32 2017A agree with its record', () => {
    expect(agreementOf(aBudget(), record)).toEqual({ apec: 0, self: 0, verdict: { ok: true } })
  })

  test('it says by how much each differs', () => {
    const { apec, verdict } = agreementOf([...aBudget(), aBudgetLine({ rate: 6_800 })], record)
    expect(apec).toBe(6_800)
    expect(verdict).toMatchObject({ ok: false, reason: expect.stringContaining('US$\u00a068 more than') })
  })

  test('an empty co-funding counts as none, and no lines are no agreement', () => {
    const line = aBudgetLine({ rate: 500 })
    expect(agreementOf([line], { apecFunding: 500, coFunding: null }).verdict.ok).toBe(true)
    expect(agreementOf([], { apecFunding: null, coFunding: null }).verdict.ok).toBe(false)
  })
})
