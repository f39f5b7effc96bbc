import { categoryTitle } from '~/domain/budget/line'
import { budgetTotals, explanationFromPercent, varianceOf } from '~/domain/budget/totals'
import { linesWithPaid } from '~/domain/completion/facts'
import {
  type Amounts,
  amountKey,
  type ShownBudget,
  type ShownLine,
  shownBudget,
} from '~/domain/completion/numbers/budget'
import { spendingNotes } from '../budget'
import { type Block, type Chart, type Column, heading, type Table } from '../model'
import { mayRead } from '../wording'
import { sumCell } from './cells'
import type { Built } from './facts'

const money = (key: string, header: string): Column => ({ key, header, kind: 'money', width: 16 })

/** Planned first, planned now and spent, with what differs from the plan in force. */
const moneyColumns: Column[] = [
  money('planned', 'Planned (US$)'),
  money('revised', 'Revised (US$)'),
  money('actual', 'Actual (US$)'),
  { ...money('variance', 'Variance (US$)'), formula: { minus: ['actual', 'revised'] } },
  { key: 'percent', header: 'Variance (%)', kind: 'percent', width: 11, formula: { share: ['variance', 'revised'] } },
]

/** The difference of a whole is told once all of its spending is known. */
const sums = (isComplete: boolean) => (isComplete ? ['planned', 'revised', 'actual'] : ['planned', 'revised'])

const explanationOf = ({ line, revised, actual }: ShownLine): string | null => {
  if (line.explanation !== '') return line.explanation
  const isFar = actual !== null && varianceOf(revised, actual).needsExplanation
  return isFar ? `Differs by ${explanationFromPercent} % or more; not explained` : null
}

const fates = { kept: '', changed: '', added: ' (added later)', removed: ' (taken out)' } as const

function linesTable(built: Built, budget: ShownBudget): Table {
  const cell = (line: string, column: 'planned' | 'revised' | 'actual') =>
    sumCell(built, [amountKey(line, 'apec', column), amountKey(line, 'self', column)])
  return {
    block: 'table',
    id: 'planned-and-actual',
    caption: 'Planned, revised and actual, line by line',
    sheet: 'Planned and actual',
    whenEmpty: 'The budget has no lines.',
    columns: [
      { key: 'item', header: 'Item', kind: 'text', width: 40 },
      { key: 'category', header: 'Category', kind: 'text', width: 30 },
      ...moneyColumns,
      { key: 'explanation', header: 'Explanation', kind: 'text', width: 50 },
    ],
    rows: budget.categories.flatMap(({ lines }) =>
      lines.map(shown => ({
        item: `${shown.line.item}${fates[shown.fate]}`,
        category: categoryTitle(shown.line.category),
        planned: cell(shown.line.id, 'planned'),
        revised: cell(shown.line.id, 'revised'),
        actual: cell(shown.line.id, 'actual'),
        explanation: explanationOf(shown),
      })),
    ),
    totals: { label: 'Total', sums: sums(budget.isComplete) },
  }
}

const amounts = ({ planned, revised, actual }: Amounts, isComplete: boolean) => ({
  planned,
  revised,
  actual: isComplete ? actual : null,
})

const byCategory = ({ categories, isComplete }: ShownBudget): Table => ({
  block: 'table',
  id: 'budget-by-category',
  caption: 'Planned, revised and actual by category',
  sheet: 'Budget by category',
  columns: [{ key: 'category', header: 'Category', kind: 'text', width: 52 }, ...moneyColumns],
  rows: categories
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, ...category }) => ({ category: title, ...amounts(category, category.isComplete) })),
  totals: { label: 'Total', sums: sums(isComplete) },
  whenEmpty: 'The budget has no lines.',
})

const byPayer = ({ bySource: { apec, self }, isComplete }: ShownBudget): Table => ({
  block: 'table',
  id: 'budget-by-payer',
  caption: 'Planned, revised and actual by who pays',
  sheet: 'Budget by who pays',
  columns: [{ key: 'payer', header: 'Who pays', kind: 'text', width: 52 }, ...moneyColumns],
  rows: [
    { payer: 'APEC', ...amounts(apec, isComplete) },
    { payer: 'Self-funding', ...amounts(self, isComplete) },
  ],
  totals: { label: 'Total', sums: sums(isComplete) },
})

const chart = ({ categories }: ShownBudget): Chart => ({
  block: 'chart',
  id: 'planned-and-actual-by-category',
  title: 'Planned, revised and actual by category',
  direction: 'across',
  stacked: false,
  kind: 'money',
  labelHeader: 'Category',
  series: [
    { key: 'planned', name: 'Planned', tone: 'plan' },
    { key: 'revised', name: 'Revised', tone: 'tint3' },
    { key: 'actual', name: 'Actual', tone: 'actual' },
  ],
  rows: categories
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, planned, revised, actual }) => ({ label: title, planned, revised, actual: actual ?? 0 })),
  sheet: 'Budget by category',
  numbersIn: 'budget-by-category',
})

/** What was planned, is planned and was spent. The public reads categories, and no lines. */
export function budget(built: Built): Block[] {
  const shown = shownBudget(built.facts, built.numbers)
  const drawn = shown.isComplete && shown.actual !== null ? [chart(shown)] : []
  const head = [heading(2, 'budget', 'Budget'), byCategory(shown), ...drawn, byPayer(shown)]
  if (!mayRead(built.audience, 'contacts')) return head
  const lines = linesWithPaid(built.facts)
  return [...head, ...spendingNotes(lines, budgetTotals(lines)), linesTable(built, shown)]
}
