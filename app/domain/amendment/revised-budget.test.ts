import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBudgetLine } from '../../../tests/factories/a-project'
import { type BudgetLine, budgetCategories, fundingSources } from '../budget/line'
import { budgetTotals } from '../budget/totals'
import { revisedBudget, totalDiffers } from './revised-budget'

const anyLine: fc.Arbitrary<BudgetLine> = fc
  .record({
    id: fc.constantFrom(...'abcdefghij'),
    category: fc.constantFrom(...budgetCategories.map(category => category.key)),
    factors: fc.array(fc.record({ count: fc.integer({ min: 0, max: 40 }), unit: fc.constant('persons') }), {
      minLength: 1,
      maxLength: 2,
    }),
    rate: fc.integer({ min: 0, max: 10_000 }),
    fundedBy: fc.constantFrom(...fundingSources),
    apecPart: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }),
  })
  .map(changes => aBudgetLine(changes))

const anyBudget = fc.uniqueArray(anyLine, { selector: line => line.id, maxLength: 8 })

const line = (id: string, dollars: number, changes: Partial<BudgetLine> = {}) =>
  aBudgetLine({ id, factors: [{ count: 1, unit: '' }], rate: dollars * 100, fundedBy: 'apec', ...changes })

describe('the original beside the revised budget', () => {
  test('the whole of each column is the whole of that budget', () => {
    fc.assert(
      fc.property(anyBudget, anyBudget, (original, current) => {
        const revised = revisedBudget(original, current)
        expect(revised.planned).toEqual(budgetTotals(original).whole.planned)
        expect(revised.revised).toEqual(budgetTotals(current).whole.planned)
      }),
    )
  })

  test('lines add up to their category and categories to the whole, by who pays', () => {
    fc.assert(
      fc.property(anyBudget, anyBudget, (original, current) => {
        const { categories, ...whole } = revisedBudget(original, current)
        for (const column of ['planned', 'revised'] as const)
          for (const part of ['apec', 'self', 'total'] as const) {
            const add = (
              rows: readonly { planned: { [key in typeof part]: number }; revised: { [key in typeof part]: number } }[],
            ) => rows.reduce((sum, row) => sum + row[column][part], 0)
            for (const category of categories) expect(add(category.lines)).toBe(category[column][part])
            expect(add(categories)).toBe(whole[column][part])
          }
      }),
    )
  })

  test('every line of either budget stands there once, under its category now', () => {
    fc.assert(
      fc.property(anyBudget, anyBudget, (original, current) => {
        const ids = revisedBudget(original, current).categories.flatMap(({ lines }) => lines.map(one => one.line.id))
        expect(ids.toSorted()).toEqual([...new Set([...original, ...current].map(one => one.id))].toSorted())
      }),
    )
  })

  test('without an amendment both columns are the budget in force', () => {
    fc.assert(
      fc.property(anyBudget, current => {
        const revised = revisedBudget(null, current)
        expect(revised.planned).toEqual(revised.revised)
        expect(totalDiffers(revised)).toBe(false)
        expect(revised.categories.flatMap(({ lines }) => lines).every(({ fate }) => fate === 'kept')).toBe(true)
      }),
    )
  })

  test('a line that was added had no plan, one that was removed has nothing now', () => {
    const { categories, planned, revised } = revisedBudget(
      [line('a', 100), line('b', 50)],
      [line('a', 120), line('c', 30)],
    )
    const told = categories
      .flatMap(({ lines }) => lines)
      .map(one => [one.line.id, one.fate, one.planned.total, one.revised.total])
    expect(told).toEqual([
      ['a', 'changed', 10_000, 12_000],
      ['c', 'added', 0, 3_000],
      ['b', 'removed', 5_000, 0],
    ])
    expect([planned.apec, revised.apec]).toEqual([15_000, 15_000])
  })

  test('a line that moved to another category stands where it is now', () => {
    const { categories } = revisedBudget(
      [line('a', 100, { category: 'other' })],
      [line('a', 100, { category: 'directLabour' })],
    )
    expect(categories.map(({ key, lines }) => [key, lines.length])).toEqual([
      ['directLabour', 1],
      ['travelSpeakers', 0],
      ['travelParticipants', 0],
      ['other', 0],
    ])
  })
})
