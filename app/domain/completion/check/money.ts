import { agreementOf } from '../../budget/agreement'
import { actualOf, budgetTotals, lacksExplanation, lineTotals, type VarianceRule } from '../../budget/totals'
import type { IsoDate } from '../../calendar'
import { implementationRulesOn } from '../../implementation/rules'
import { formatMoney } from '../../money'
import { type CompletionFacts, linesWithPaid } from '../facts'
import { ask, type Finding, must, named, when } from './finding'

/** Spending that is not known, not explained, above what was granted, or told otherwise in the last monitoring report. */
export function budgetFindings(facts: CompletionFacts, today: IsoDate): Finding[] {
  const rule = implementationRulesOn(today)
  const { record } = facts
  const lines = linesWithPaid(facts)
  const open = lines.filter(line => actualOf(line) === null)
  const unexplained = lines.filter(line => lacksExplanation(line, rule))
  const agreement = agreementOf(lines, record.values)
  const spent = budgetTotals(lines).whole.actual?.apec ?? 0
  const granted = record.values.apecFunding ?? 0
  return [
    ...when(lines.length === 0, must('budget', 'Enter the budget lines with what was planned and spent.')),
    ...when(
      open.length > 0,
      must('budget', `Enter what was spent on ${named(open.map(line => line.item))}; 0 where nothing was.`),
    ),
    ...when(
      unexplained.length > 0,
      must(
        'budget',
        `Explain why spending differs by ${rule.variancePercent} % or more from plan: ${named(unexplained.map(line => line.item))}.`,
      ),
    ),
    ...(lines.length > 0 && !agreement.verdict.ok ? [ask('budget', agreement.verdict.reason)] : []),
    ...when(
      spent > granted,
      ask(
        'budget',
        `APEC's part of the spending, ${formatMoney(spent)}, is more than APEC granted: ${formatMoney(granted)}.`,
      ),
    ),
    ...saidOnBudget(facts, rule),
  ]
}

/** “On budget: yes” in the last monitoring report, although lines are overspent by 20 % or more. */
function saidOnBudget(facts: CompletionFacts, rule: VarianceRule): Finding[] {
  const last = facts.monitoring.findLast(({ state }) => state === 'submitted' || state === 'accepted')
  const over = linesWithPaid(facts).filter(line => {
    const { variance } = lineTotals(line, rule)
    return variance !== null && variance.cents > 0 && variance.needsExplanation
  })
  return when(
    last?.answers.standing.budget.yes === true && over.length > 0,
    ask(
      'budget',
      `The last monitoring report says that the project is on budget, but these lines are overspent by ${rule.variancePercent} % or more: ${named(over.map(line => line.item))}.`,
    ),
  )
}
