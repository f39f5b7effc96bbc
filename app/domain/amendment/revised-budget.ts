import { type BudgetCategory, type BudgetLine, budgetCategories } from '../budget/line'
import { type Parts, plannedOf } from '../budget/totals'

/** What became of the money of a line since the budget was approved first: its words alone do not change it. */
export type LineFate = 'kept' | 'changed' | 'added' | 'removed'

/** A budget line with what was planned for it first and what is now; in whole cents. */
export type RevisedLine = {
  /** The line as it stands now; one that was removed, as it was. */
  line: BudgetLine
  fate: LineFate
  /** By the budget as it was approved first; nothing for a line that was added later. */
  planned: Parts
  /** By the budget in force; nothing for a line that was removed. */
  revised: Parts
}

export type RevisedCategory = {
  key: BudgetCategory
  title: string
  lines: RevisedLine[]
  planned: Parts
  revised: Parts
}

/** All lines under their categories in APEC's order (empty ones too), and the sums of each and of the whole. */
export type RevisedBudget = { categories: RevisedCategory[]; planned: Parts; revised: Parts }

const nothing: Parts = { apec: 0, self: 0, total: 0 }

const sumOf = (parts: readonly Parts[]): Parts =>
  parts.reduce(
    (sum, { apec, self }) => ({ apec: sum.apec + apec, self: sum.self + self, total: sum.total + apec + self }),
    nothing,
  )

const sums = (
  lines: readonly Pick<RevisedLine, 'planned' | 'revised'>[],
): Pick<RevisedLine, 'planned' | 'revised'> => ({
  planned: sumOf(lines.map(({ planned }) => planned)),
  revised: sumOf(lines.map(({ revised }) => revised)),
})

const sameParts = (a: Parts, b: Parts): boolean => a.apec === b.apec && a.self === b.self

function pairOf(line: BudgetLine, before: BudgetLine | undefined): RevisedLine {
  const revised = plannedOf(line)
  if (!before) return { line, fate: 'added', planned: nothing, revised }
  const planned = plannedOf(before)
  const isKept = line.category === before.category && sameParts(planned, revised)
  return { line, fate: isKept ? 'kept' : 'changed', planned, revised }
}

/**
 * The budget as it was approved first beside the budget in force, paired by the ids of the lines. `original` is what
 * `originalLines(amendments)` gives; null where no amendment changed the budget, and both columns are the same. A line
 * that was moved to another category stands where it is now with both of its amounts, so that every table adds up; lines
 * that were removed follow the others of their category.
 */
export function revisedBudget(original: readonly BudgetLine[] | null, current: readonly BudgetLine[]): RevisedBudget {
  const first = original ?? current
  const before = new Map(first.map(line => [line.id, line]))
  const now = new Set(current.map(line => line.id))
  const pairs = [
    ...current.map(line => pairOf(line, before.get(line.id))),
    ...first
      .filter(line => !now.has(line.id))
      .map((line): RevisedLine => ({ line, fate: 'removed', planned: plannedOf(line), revised: nothing })),
  ]
  const categories = budgetCategories.map(({ key, title }) => {
    const lines = pairs.filter(({ line }) => line.category === key)
    return { key, title, lines, ...sums(lines) }
  })
  return { categories, ...sums(categories) }
}

/** Whether the money of the whole differs from what was approved first. */
export const totalDiffers = ({ planned, revised }: Pick<RevisedBudget, 'planned' | 'revised'>): boolean =>
  !sameParts(planned, revised)

/** Whether money went from one line or category to another, or into or out of the budget. */
export const movesMoney = (before: readonly BudgetLine[], after: readonly BudgetLine[]): boolean =>
  revisedBudget(before, after).categories.some(({ lines }) => lines.some(({ fate }) => fate !== 'kept'))
