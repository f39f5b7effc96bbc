import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetCategories } from '~/domain/budget/line'
import { applyBudgetIntent, type BudgetIntent, byCategory, readBudgetIntent, writeBudgetIntent } from './budget-intent'

type Row = { id: string; category?: string | undefined }
const [labour, speakers] = budgetCategories.map(({ key }) => key)
const rows: Row[] = [
  { id: 'a', category: labour },
  { id: 'b', category: labour },
  { id: 'c', category: speakers },
]
const pressed = (act: BudgetIntent['act'], index: number, which: BudgetIntent['rows'] = 'lines', from: Row[] = rows) =>
  applyBudgetIntent<Row>(
    from,
    { act, rows: which, index },
    {
      empty: category => ({ id: 'new', category }),
      copy: row => ({ ...row, id: 'copy' }),
    },
  ).map(({ id, category }) =>
    category === undefined ? id : `${id} ${budgetCategories.findIndex(one => one.key === category)}`,
  )

describe('what a button of the budget asks for', () => {
  it('is read as it was written, and nothing else is', () => {
    const intent: BudgetIntent = { act: 'copy', rows: 'travellers', index: 12 }
    expect(readBudgetIntent(writeBudgetIntent(intent))).toEqual(intent)
    for (const text of [null, '', 'save', 'copy:people:1', 'burn:lines:1', 'copy:lines:-1'])
      expect(readBudgetIntent(text)).toBeNull()
  })

  it('a line comes under its category, is copied below itself, and goes', () => {
    expect(pressed('add', 0)).toEqual(['a 0', 'b 0', 'new 0', 'c 1'])
    expect(pressed('add', 3)).toEqual(['a 0', 'b 0', 'c 1', 'new 3'])
    expect(pressed('copy', 0)).toEqual(['a 0', 'copy 0', 'b 0', 'c 1'])
    expect(pressed('remove', 1)).toEqual(['a 0', 'c 1'])
  })

  it('a line moves within its category, and over its edge into the next one', () => {
    expect(pressed('up', 1)).toEqual(['b 0', 'a 0', 'c 1'])
    expect(pressed('down', 0)).toEqual(['b 0', 'a 0', 'c 1'])
    expect(pressed('down', 1)).toEqual(['a 0', 'b 1', 'c 1'])
    expect(pressed('up', 2)).toEqual(['a 0', 'b 0', 'c 0'])
    expect(pressed('up', 0)).toEqual(['a 0', 'b 0', 'c 1'])
  })

  it('a traveller moves freely', () => {
    const people = [{ id: 'x' }, { id: 'y' }]
    expect(pressed('up', 1, 'travellers', people)).toEqual(['y', 'x'])
    expect(pressed('up', 0, 'travellers', people)).toEqual(['x', 'y'])
    expect(pressed('add', 0, 'travellers', people)).toEqual(['x', 'y', 'new'])
  })

  it('moving and sorting lose no line, and lines stay under their categories', () => {
    const category = fc.constantFrom(...budgetCategories.map(({ key }) => key))
    const some = fc.array(fc.record({ id: fc.uuid(), category }), { maxLength: 12 })
    fc.assert(
      fc.property(some, fc.constantFrom('up', 'down'), fc.nat(12), (lines, act, index) => {
        const sorted = byCategory(lines)
        const moved = applyBudgetIntent(
          sorted,
          { act, rows: 'lines', index },
          { empty: () => ({ id: '', category: 'other' }), copy: row => row },
        )
        expect(moved.map(({ id }) => id).sort()).toEqual(lines.map(({ id }) => id).sort())
        expect(byCategory(moved)).toEqual(moved)
      }),
    )
  })
})
