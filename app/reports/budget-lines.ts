import { type BudgetLine, categoryTitle, factorsInWords, quantity } from '~/domain/budget/line'
import type { LineProject } from '~/domain/budget/line-project'
import { actualOf, plannedOf } from '~/domain/budget/totals'
import type { Column, Row } from './model'

const money = (key: string, header: string): Column => ({ key, header, kind: 'money', width: 16 })

const sources = { apec: 'APEC', self: 'Self-funding', split: 'APEC and self-funding' } as const

/** The columns of the download of all budget lines of many projects, CSV and Excel alike. */
export const budgetLineColumns: readonly Column[] = [
  { key: 'number', header: 'Project No.', kind: 'text', width: 16 },
  { key: 'title', header: 'Project Title', kind: 'text', width: 50 },
  { key: 'forum', header: 'Sponsoring Forum', kind: 'text', width: 16 },
  { key: 'fund', header: 'Fund Account', kind: 'text', width: 24 },
  { key: 'status', header: 'Project Status', kind: 'text', width: 24 },
  { key: 'category', header: 'Category', kind: 'text', width: 40 },
  { key: 'item', header: 'Item', kind: 'text', width: 40 },
  { key: 'units', header: 'Units', kind: 'text', width: 26 },
  { key: 'quantity', header: 'Quantity', kind: 'count', width: 12 },
  money('rate', 'Rate (US$)'),
  { key: 'fundedBy', header: 'Funded by', kind: 'text', width: 20 },
  money('plannedApec', 'Planned: APEC (US$)'),
  money('plannedSelf', 'Planned: self-funding (US$)'),
  money('planned', 'Planned (US$)'),
  money('actual', 'Actual (US$)'),
  { key: 'note', header: 'Notes', kind: 'text', width: 40 },
]

/**
 * A budget line beside its project; amounts in cents, computed as on the page of the budget. Written without spreads: in
 * 100,000 rows they make V8 take the rows for lasting ones, which costs 60 MiB.
 */
export function budgetLineRow(project: LineProject, line: BudgetLine): Row {
  const planned = plannedOf(line)
  return {
    number: project.number,
    title: project.title,
    forum: project.forum,
    fund: project.fund,
    status: project.status,
    category: categoryTitle(line.category),
    item: line.item,
    units: factorsInWords(line),
    quantity: quantity(line),
    rate: line.rate,
    fundedBy: sources[line.fundedBy],
    plannedApec: planned.apec,
    plannedSelf: planned.self,
    planned: planned.total,
    actual: actualOf(line)?.total ?? null,
    note: line.note || null,
  }
}
