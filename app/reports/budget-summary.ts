import { budgetTotals, coFundingShare } from '~/domain/budget/totals'
import { formatDate } from '~/domain/calendar'
import { type BudgetFacts, categoryTable, fundingChart } from './budget'
import { heading, note, type Report } from './model'

/** The budget as the public reads it: categories and totals, and none of the lines. */
export function budgetSummary({ record, lines, asOf }: BudgetFacts): Report {
  const totals = budgetTotals(lines)
  const { planned } = totals.whole
  return {
    title: `Budget: ${record.values.title ?? record.values.number ?? 'project'}`,
    subtitle: `Budget by category in US dollars as of ${formatDate(asOf)}`,
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
      fundingChart(totals),
      categoryTable(totals),
      note('plain', 'The lines of a budget are shown to people who work on the project, after signing in.'),
    ],
  }
}
