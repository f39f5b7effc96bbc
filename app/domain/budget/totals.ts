import { type ImplementationRules, implementationEditions } from '../implementation/rules'
import type { Cents } from '../money'
import { amountBySource, type BudgetCategory, type BudgetLine, budgetCategories } from './line'

/** Money by who pays; `total` is always `apec + self`. */
export type Parts = { apec: Cents; self: Cents; total: Cents }

/** Actual minus planned. `percent` is of the plan, unrounded (−23.32…); null where nothing was planned. */
export type Variance = { cents: Cents; percent: number | null; needsExplanation: boolean }

export type Totals = {
  planned: Parts
  /** The sum of what has been reported; null while no line has been. */
  actual: Parts | null
  /** Null until every line is reported: a part of the actual against the whole plan would mislead. */
  variance: Variance | null
  lines: number
  reported: number
}

export type LineTotals = { line: BudgetLine; planned: Parts; actual: Parts | null; variance: Variance | null }
export type CategoryTotals = Totals & { key: BudgetCategory; title: string }
export type BudgetTotals = { lines: LineTotals[]; categories: CategoryTotals[]; whole: Totals }

/** How far spending may be from plan before it is explained; dated, as `implementationRulesOn` gives it for a day. */
export type VarianceRule = Pick<ImplementationRules, 'variancePercent'>

const latest: VarianceRule = implementationEditions.at(-1) ?? { variancePercent: 20 }

/**
 * A line under- or overspent by this share of its plan or more is explained (completion report, part C): the percent of
 * the edition now in force, which is taken where no day's rules are given.
 */
export const explanationFromPercent = latest.variancePercent

const parts = (apec: Cents, self: Cents): Parts => ({ apec, self, total: apec + self })
const plus = (a: Parts, b: Parts): Parts => parts(a.apec + b.apec, a.self + b.self)
const nothing = parts(0, 0)

/** Spending where nothing was planned always needs an explanation. */
export function varianceOf(planned: Cents, actual: Cents, { variancePercent }: VarianceRule = latest): Variance {
  const cents = actual - planned
  const needsExplanation = cents !== 0 && Math.abs(cents) * 100 >= planned * variancePercent
  return { cents, percent: planned === 0 ? null : (cents * 100) / planned, needsExplanation }
}

export const plannedOf = (line: BudgetLine): Parts => {
  const { apec, self } = amountBySource(line)
  return parts(apec, self)
}

/** What was spent on a line; null while neither part has been reported. */
export const actualOf = (line: BudgetLine): Parts | null =>
  line.actualApec === null && line.actualSelf === null ? null : parts(line.actualApec ?? 0, line.actualSelf ?? 0)

export function lineTotals(line: BudgetLine, rule: VarianceRule = latest): LineTotals {
  const planned = plannedOf(line)
  const actual = actualOf(line)
  return { line, planned, actual, variance: actual && varianceOf(planned.total, actual.total, rule) }
}

function totalsOf(lines: readonly LineTotals[], rule: VarianceRule): Totals {
  const reported = lines.flatMap(line => (line.actual ? [line.actual] : []))
  const planned = lines.reduce((sum, line) => plus(sum, line.planned), nothing)
  const actual = reported.length > 0 ? reported.reduce(plus, nothing) : null
  const complete = actual !== null && reported.length === lines.length
  return {
    planned,
    actual,
    variance: complete ? varianceOf(planned.total, actual.total, rule) : null,
    lines: lines.length,
    reported: reported.length,
  }
}

/** Every total of a budget: by line, by category in APEC's order (empty ones too), and of the whole. */
export function budgetTotals(lines: readonly BudgetLine[], rule: VarianceRule = latest): BudgetTotals {
  const each = lines.map(line => lineTotals(line, rule))
  return {
    lines: each,
    categories: budgetCategories.map(({ key, title }) => ({
      key,
      title,
      ...totalsOf(
        each.filter(({ line }) => line.category === key),
        rule,
      ),
    })),
    whole: totalsOf(each, rule),
  }
}

/** Whether a line's actual spending differs so much that its reason is asked for, and none has been written. */
export const lacksExplanation = (line: BudgetLine, rule: VarianceRule = latest): boolean =>
  lineTotals(line, rule).variance?.needsExplanation === true && line.explanation.trim() === ''

/** The economies' own part of the planned whole, as a percentage, unrounded; null without a plan. */
export const coFundingShare = (totals: Totals): number | null =>
  totals.planned.total === 0 ? null : (totals.planned.self * 100) / totals.planned.total
