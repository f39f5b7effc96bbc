import { agreementOf } from '~/domain/budget/agreement'
import { type BudgetLine, budgetCategories, factorsInWords } from '~/domain/budget/line'
import {
  type BudgetTotals,
  budgetTotals,
  coFundingShare,
  explanationFromPercent,
  lacksExplanation,
} from '~/domain/budget/totals'
import { formatDate, type IsoDate } from '~/domain/calendar'
import type { ProjectRecord } from '~/domain/record/record'
import { type Block, type Chart, type Column, heading, note, type Report, type Row, type Table } from './model'

export type BudgetFacts = { record: ProjectRecord; lines: readonly BudgetLine[]; asOf: IsoDate }

const money = (key: string, header: string): Column => ({ key, header, kind: 'money', width: 16 })

const plannedColumns: Column[] = [
  money('plannedApec', 'APEC (US$)'),
  money('plannedSelf', 'Self-funding (US$)'),
  { ...money('planned', 'Planned (US$)'), formula: { sum: ['plannedApec', 'plannedSelf'] } },
]

/** Planned and actual of each line with what differs; totals of the difference only once all is reported. */
export const varianceColumns: Column[] = [
  money('planned', 'Planned (US$)'),
  money('actual', 'Actual (US$)'),
  { ...money('variance', 'Variance (US$)'), formula: { minus: ['actual', 'planned'] } },
  { key: 'percent', header: 'Variance (%)', kind: 'percent', width: 11, formula: { share: ['variance', 'planned'] } },
]

const lineRow = ({ line, planned }: BudgetTotals['lines'][number]): Row => ({
  item: line.item,
  units: factorsInWords(line),
  rate: line.rate,
  plannedApec: planned.apec,
  plannedSelf: planned.self,
  note: line.note || null,
})

const noteColumn: Column = { key: 'note', header: 'Notes', kind: 'text', width: 40 }

/** One table a category that has lines; `id` is `budget-` and the category's key. */
export function lineTables(totals: BudgetTotals, sheet = 'Budget lines'): Table[] {
  const noted = totals.lines.some(({ line }) => line.note !== '')
  return budgetCategories
    .map(category => ({ category, lines: totals.lines.filter(({ line }) => line.category === category.key) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ category, lines }) => ({
      block: 'table',
      id: `budget-${category.key}`,
      caption: category.title,
      sheet,
      columns: [
        { key: 'item', header: 'Item', kind: 'text', width: 42 },
        { key: 'units', header: 'Units', kind: 'text', width: 26 },
        money('rate', 'Rate (US$)'),
        ...plannedColumns,
        ...(noted ? [noteColumn] : []),
      ],
      rows: lines.map(lineRow),
      totals: { label: 'Subtotal', sums: ['plannedApec', 'plannedSelf'] },
    }))
}

/** A sum a category, who pays it, and its share of the whole. */
export const categoryTable = (totals: BudgetTotals): Table => ({
  block: 'table',
  id: 'budget-by-category',
  caption: 'Budget by category',
  sheet: 'By category',
  columns: [
    { key: 'category', header: 'Category', kind: 'text', width: 52 },
    ...plannedColumns,
    {
      key: 'coFundingShare',
      header: 'Co-funded',
      kind: 'percent',
      width: 11,
      formula: { share: ['plannedSelf', 'planned'] },
    },
  ],
  rows: totals.categories.map(category => ({
    category: category.title,
    plannedApec: category.planned.apec,
    plannedSelf: category.planned.self,
  })),
  totals: { label: 'Total', sums: ['plannedApec', 'plannedSelf'] },
})

export const plannedActualTable = (totals: BudgetTotals): Table => ({
  block: 'table',
  id: 'planned-and-actual',
  caption: 'Planned and actual, line by line',
  sheet: 'Planned and actual',
  whenEmpty: 'The budget has no lines.',
  columns: [
    { key: 'item', header: 'Item', kind: 'text', width: 40 },
    { key: 'category', header: 'Category', kind: 'text', width: 30 },
    ...varianceColumns,
    { key: 'explanation', header: 'Explanation', kind: 'text', width: 50 },
  ],
  rows: totals.lines.map(({ line, planned, actual, variance }) => ({
    category: budgetCategories.find(category => category.key === line.category)?.title ?? line.category,
    item: line.item,
    planned: planned.total,
    actual: actual?.total ?? null,
    explanation:
      line.explanation ||
      (variance?.needsExplanation ? `Differs by ${explanationFromPercent} % or more; not explained` : null),
  })),
  totals: { label: 'Total', sums: totals.whole.variance ? ['planned', 'actual'] : ['planned'] },
})

export const fundingChart = (totals: BudgetTotals): Chart => ({
  block: 'chart',
  id: 'funding-by-category',
  title: 'Who pays for what',
  direction: 'across',
  stacked: true,
  kind: 'money',
  labelHeader: 'Category',
  series: [
    { key: 'apec', name: 'APEC', tone: 'apec' },
    { key: 'self', name: 'Self-funding', tone: 'own' },
  ],
  rows: totals.categories.map(({ title, planned }) => ({ label: title, apec: planned.apec, self: planned.self })),
  sheet: 'Who pays',
  numbersIn: 'budget-by-category',
})

/** What is still missing or unexplained in the actual spending, in words. */
export function spendingNotes(lines: readonly BudgetLine[], totals: BudgetTotals): Block[] {
  const { whole } = totals
  const unexplained = lines.filter(line => lacksExplanation(line)).length
  return [
    ...(whole.reported > 0 && whole.reported < whole.lines
      ? [
          note(
            'wait',
            `Spending is reported for ${whole.reported} of ${whole.lines} lines; totals of spending wait for the rest.`,
          ),
        ]
      : []),
    ...(unexplained > 0
      ? [
          note(
            'wait',
            `${unexplained} of the lines differ from plan by ${explanationFromPercent} % or more without an explanation.`,
          ),
        ]
      : []),
  ]
}

/** The budget of a project: by category, line by line, and planned against actual once spending is reported. */
export function budgetReport({ record, lines, asOf }: BudgetFacts): Report {
  const totals = budgetTotals(lines)
  const { verdict } = agreementOf(lines, record.values)
  const { planned } = totals.whole
  return {
    title: `Budget: ${record.values.title ?? record.values.number ?? 'project'}`,
    subtitle: `Itemized budget in US dollars as of ${formatDate(asOf)}`,
    number: record.values.number ?? undefined,
    asOf,
    blocks: [
      heading(2, 'totals', 'Totals'),
      {
        block: 'facts',
        facts: [
          { label: 'APEC funding', kind: 'money', value: planned.apec },
          { label: 'Co-funding', kind: 'money', value: planned.self },
          { label: 'Total project value', kind: 'money', value: planned.total },
          { label: 'Co-funded', kind: 'percent', value: coFundingShare(totals.whole) },
        ],
      },
      verdict.ok ? note('good', 'The lines add up to the amounts on the record.') : note('wait', verdict.reason),
      fundingChart(totals),
      categoryTable(totals),
      heading(2, 'lines', 'Budget lines'),
      ...lineTables(totals),
      ...(totals.whole.reported > 0
        ? [heading(2, 'spending', 'Planned and actual'), ...spendingNotes(lines, totals), plannedActualTable(totals)]
        : []),
    ],
  }
}
