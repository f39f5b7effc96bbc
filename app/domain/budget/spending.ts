import type { Cents } from '../money'
import type { BudgetLine } from './line'
import { type Payment, paidByLine } from './payment'
import {
  actualOf,
  lacksExplanation,
  type Parts,
  plannedOf,
  type Variance,
  type VarianceRule,
  varianceOf,
} from './totals'

/**
 * Spending that differs from plan by the percent of the rule or more: `now` where it is above its plan or the project has
 * ended, `at-end` where the rest may still be spent.
 */
export type ExplanationWanted = 'now' | 'at-end' | null

/** What was planned, paid and is left on a line, in whole cents by who pays. */
export type LineSpending = {
  line: Pick<BudgetLine, 'id' | 'item' | 'factors' | 'note' | 'explanation'>
  planned: Parts
  /** Null where nothing is known yet: neither a payment, nor an amount that was typed in. */
  paid: Parts | null
  left: Parts
  /** What was paid of the plan, as a percentage, unrounded; null without a plan or a payment. */
  share: number | null
  variance: Variance | null
  wanted: ExplanationWanted
  /** Its payments that count; without any, `paid` was typed in as spent. */
  payments: number
}

/** Payments on a line that is not in the budget any more: a reprogramming took it out. */
export type GoneSpending = { line: string; paid: Parts; payments: number }

export type Spending = {
  lines: LineSpending[]
  gone: GoneSpending[]
  planned: Parts
  paid: Parts
  left: Parts
}

const parts = (apec: Cents, self: Cents): Parts => ({ apec, self, total: apec + self })
const nothing = parts(0, 0)
const plus = (a: Parts, b: Parts): Parts => parts(a.apec + b.apec, a.self + b.self)
const minus = (a: Parts, b: Parts): Parts => parts(a.apec - b.apec, a.self - b.self)

function wantedOf(line: BudgetLine, variance: Variance | null, rule: VarianceRule, hasEnded: boolean) {
  if (!lacksExplanation(line, rule)) return null
  return hasEnded || (variance?.cents ?? 0) > 0 ? 'now' : 'at-end'
}

/** The number of payments of each line that count. */
function countByLine(payments: readonly Payment[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { line, voidedAt } of payments) if (voidedAt === null) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

/**
 * The spending of each line and of the whole against plan. A line without a payment counts with what was typed in as
 * spent; payments on lines that are gone count in the whole.
 */
export function spendingOf(
  budget: readonly BudgetLine[],
  payments: readonly Payment[],
  { rule, hasEnded }: { rule: VarianceRule; hasEnded: boolean },
): Spending {
  const counts = countByLine(payments)
  const paid = paidByLine(payments)
  const lines = withPaid(budget, payments).map((line): LineSpending => {
    const planned = plannedOf(line)
    const actual = actualOf(line)
    const variance = actual && varianceOf(planned.total, actual.total, rule)
    return {
      ...{ line, planned, paid: actual, left: minus(planned, actual ?? nothing), variance },
      share: actual && planned.total !== 0 ? (actual.total * 100) / planned.total : null,
      wanted: wantedOf(line, variance, rule, hasEnded),
      payments: counts.get(line.id) ?? 0,
    }
  })
  const there = new Set(budget.map(({ id }) => id))
  const gone = [...paid]
    .filter(([id]) => !there.has(id))
    .map(([line, { apec, self }]) => ({ line, paid: parts(apec, self), payments: counts.get(line) ?? 0 }))
  const whole = {
    planned: lines.reduce((sum, line) => plus(sum, line.planned), nothing),
    paid: [...lines, ...gone].reduce((sum, { paid: one }) => plus(sum, one ?? nothing), nothing),
  }
  return { lines, gone, ...whole, left: minus(whole.planned, whole.paid) }
}

/** The lines with what was paid on those that have payments; the others keep what was typed in as spent. */
export function withPaid(lines: readonly BudgetLine[], payments: readonly Payment[]): BudgetLine[] {
  const paid = paidByLine(payments)
  return lines.map(line => {
    const sums = paid.get(line.id)
    return sums ? { ...line, actualApec: sums.apec, actualSelf: sums.self } : line
  })
}

/** The APEC money of a project: what was approved, spent and is left, and what goes back once the project has ended. */
export type ApecMoney = { approved: Cents; spent: Cents; left: Cents; toReturn: Cents | null }

/** `toReturn` is null while the project may still spend; nothing goes back where more was spent than approved. */
export const apecMoney = (approved: Cents, spent: Cents, hasEnded: boolean): ApecMoney => ({
  ...{ approved, spent, left: approved - spent },
  toReturn: hasEnded ? Math.max(0, approved - spent) : null,
})
