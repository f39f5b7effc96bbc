import type { BudgetLine } from '~/domain/budget/line'
import { type TypedLine, typedLine } from '~/domain/budget/typed-line'
import type { BudgetDraft, DraftSums } from './budget-draft'
import { applyBudgetIntent, type BudgetIntent, byCategory } from './budget-intent'

const freed = (line: BudgetLine): TypedLine => ({ ...typedLine(line), traveller: '' })

/** A draft after what a button asked for: how the server answers where no script runs. */
export function draftAfter(draft: BudgetDraft, intent: BudgetIntent, { following }: DraftSums): BudgetDraft {
  if (intent.rows === 'travellers') {
    const rows = draft.travellers.map(typed => ({ category: undefined, typed }))
    const travellers = applyBudgetIntent(rows, intent, {
      empty: () => ({ category: undefined, typed: {} }),
      copy: ({ typed }) => ({ category: undefined, typed: { ...typed, id: '' } }),
    })
    return { ...draft, travellers: travellers.map(({ typed }) => typed) }
  }
  const line = intent.act === 'free' ? following[intent.index] : undefined
  if (line) return { ...draft, lines: byCategory([...draft.lines, freed(line)]) }
  const lines = applyBudgetIntent(draft.lines, intent, {
    empty: category => (category === undefined ? {} : { category }),
    copy: row => ({ ...row, id: '' }),
  })
  return { ...draft, lines }
}
