import { z } from 'zod'
import { formatCents } from '../money'
import { optionalMoney, text } from './form-values'
import type { BudgetLine } from './line'

/** What was spent on a line, by its id. */
export type Spending = Pick<BudgetLine, 'id' | 'actualApec' | 'actualSelf' | 'explanation'>

/** The form of what was spent on a line: text as people type it in; an empty amount is nothing reported yet. */
export const spendingForm: z.ZodType<Spending> = z.object({
  id: text(64, 'the identifier'),
  actualApec: optionalMoney('what APEC really paid'),
  actualSelf: optionalMoney('what the economies really paid'),
  explanation: text(2_000, 'the explanation'),
})

const dollars = (cents: number | null) => (cents === null ? '' : formatCents(cents))

/** What was spent on a line as its form shows it. */
export const typedSpending = (line: BudgetLine) => ({
  id: line.id,
  actualApec: dollars(line.actualApec),
  actualSelf: dollars(line.actualSelf),
  explanation: line.explanation,
})

/** The lines with what was spent on those that are named; a line that is not there any more takes nothing. */
export function withSpending(lines: readonly BudgetLine[], spent: readonly Spending[]): BudgetLine[] {
  const known = new Map(spent.map(one => [one.id, one]))
  return lines.map(line => ({ ...line, ...known.get(line.id) }))
}
