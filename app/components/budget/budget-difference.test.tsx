// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { budgetDifference, totalsOnly } from '~/domain/difference/budget'
import { aBudgetLine } from '../../../tests/factories/a-project'
import { BudgetDifferenceTable } from './budget-difference'

afterEach(cleanup)

const before = [aBudgetLine({ id: 'a', item: 'Airfare', rate: 100_000 }), aBudgetLine({ id: 'b', item: 'Hosting' })]
const after = [aBudgetLine({ id: 'a', item: 'Airfare', rate: 120_050 }), aBudgetLine({ id: 'b', item: 'Hosting' })]

test('a changed line tells its cells and sums with the change; what is the same is counted', () => {
  render(<BudgetDifferenceTable difference={budgetDifference(before, after)} />)
  const row = within(screen.getByRole('row', { name: /Airfare/ }))
  expect(row.getByText('Changed')).toBeTruthy()
  expect(row.getAllByText('1,200.50').map(({ tagName }) => tagName)).toEqual(['INS', 'INS', 'INS'])
  expect(row.getAllByText('(+200.50)')).toHaveLength(3)
  expect(screen.queryByText('Hosting')).toBeNull()
  expect(screen.getByText('1 line is the same in both.')).toBeTruthy()
})

test('without the lines there are the sums by category', () => {
  render(<BudgetDifferenceTable difference={totalsOnly(budgetDifference(before, after))} />)
  expect(screen.queryByText('Airfare')).toBeNull()
  expect(screen.getByText('Budget by category, in US dollars')).toBeTruthy()
  expect(screen.getAllByText('(+200.50)')).toHaveLength(4)
})
