import { type BudgetLine, quantity } from '~/domain/budget/line'
import { budgetTotals, type Parts, type Totals } from '~/domain/budget/totals'
import type { Cents } from '~/domain/money'

export type LineView = {
  id: string
  item: string
  /** "2 persons × 3 days" */
  factors: string
  quantity: number
  rate: Cents
  planned: Parts
  actual: Parts | null
  note: string
  explanation: string
}

export type CategoryView = { title: string; totals: Totals; lines: LineView[] | null }

const factorsOf = (line: BudgetLine) =>
  line.factors.map(({ count, unit }) => `${count.toLocaleString('en-US')} ${unit}`.trim()).join(' × ')

/** A budget as its page shows it. Without the lines where the reader may see totals only: they are not sent then. */
export function budgetView(lines: readonly BudgetLine[], withLines: boolean) {
  const totals = budgetTotals(lines)
  const viewOf = ({ line, planned, actual }: (typeof totals.lines)[number]): LineView => ({
    id: line.id,
    item: line.item,
    factors: factorsOf(line),
    quantity: quantity(line),
    rate: line.rate,
    planned,
    actual,
    note: line.note,
    explanation: line.explanation,
  })
  const categories: CategoryView[] = totals.categories.map(({ key, title, ...category }) => ({
    title,
    totals: category,
    lines: withLines ? totals.lines.filter(({ line }) => line.category === key).map(viewOf) : null,
  }))
  return { hasLines: lines.length > 0, lines: withLines, categories, whole: totals.whole }
}

export type BudgetView = ReturnType<typeof budgetView>
