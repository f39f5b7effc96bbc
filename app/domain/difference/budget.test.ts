import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBudget, aBudgetLine } from '../../../tests/factories/a-project'
import { budgetDifference, budgetDiffers, totalsOnly } from './budget'

const line = (id: string, item: string, rate: number) => aBudgetLine({ id, item, rate })

test('lines are matched by id, or by what they say where an offline copy has lost the id', () => {
  const before = [line('a', 'Airfare of speakers', 100_000), line('b', 'Interpretation', 50_000)]
  const after = [line('a', 'Airfare of speakers', 120_000), line('other', 'Interpretation', 50_000)]
  const changed = budgetDifference(before, after).categories.flatMap(({ lines }) => lines ?? [])
  expect(changed.map(({ kind, before: was }) => [kind, was?.id])).toEqual([['changed', 'a']])
})

test('a line that went to another category stands where it is now, and both sums tell it', () => {
  const before = [aBudgetLine({ category: 'other' })]
  const [was] = before
  const difference = budgetDifference(before, [aBudgetLine({ category: 'directLabour' })])
  const of = (key: string) => difference.categories.find(category => category.key === key)
  expect(was && of('directLabour')?.lines?.map(({ kind }) => kind)).toEqual(['changed'])
  expect(of('other')?.lines).toEqual([])
  expect(of('other')?.amounts.after.total).toBe(0)
})

test('the public is told the sums and nothing of the lines', () => {
  const difference = totalsOnly(budgetDifference(aBudget(), [...aBudget(), aBudgetLine({ id: 'new', item: 'Secret' })]))
  expect(JSON.stringify(difference)).not.toContain('Secret')
  expect(budgetDiffers(difference)).toBe(true)
})

test('category changes add up to the change of the whole, and a budget does not differ from itself', () => {
  const someLines = fc.subarray(aBudget())
  fc.assert(
    fc.property(someLines, someLines, (before, after) => {
      const { categories, whole } = budgetDifference(before, after)
      const sum = (side: 'before' | 'after') =>
        categories.reduce((total, { amounts }) => total + amounts[side].total, 0)
      expect([sum('before'), sum('after')]).toEqual([whole.before.total, whole.after.total])
      expect(budgetDiffers(budgetDifference(after, after))).toBe(false)
    }),
  )
})
