import { type BudgetCategory, type BudgetLine, factorsInWords } from '../budget/line'
import { budgetTotals, type Parts, plannedOf } from '../budget/totals'
import type { Cents } from '../money'
import { matchRows, type RowMatch, type TableRow } from './rows'

/** Planned money of the same thing in two versions. */
export type Amounts = { before: Parts; after: Parts }

export type LineDifference = Pick<RowMatch, 'kind' | 'moved'> & {
  /** The line as it was and as it is; null where it is not there. */
  before: BudgetLine | null
  after: BudgetLine | null
  amounts: Amounts
}

export type CategoryDifference = {
  key: BudgetCategory
  title: string
  amounts: Amounts
  /** The lines that differ, under the category where they stand now; null where the reader is shown totals only. */
  lines: LineDifference[] | null
  /** How many lines are the same in both. */
  kept: number
}

export type BudgetDifference = { categories: CategoryDifference[]; whole: Amounts }

const nothing: Parts = { apec: 0, self: 0, total: 0 }

const numberOf = (amount: Cents | null): string => (amount === null ? '' : String(amount))

/** What a person sees of a line; its id and the traveller it follows name it and are no facts. */
const rowOf = (line: BudgetLine): TableRow => ({
  id: line.id,
  cells: [
    ...[line.category, line.item, factorsInWords(line), String(line.rate)],
    ...[line.fundedBy, numberOf(line.apecPart), line.note],
    ...[numberOf(line.actualApec), numberOf(line.actualSelf), line.explanation],
  ],
})

/** A line without an id in common with the other budget may still be the same line: its words say so. */
const nameless = (row: TableRow, names: ReadonlySet<string>): TableRow =>
  row.id !== null && names.has(row.id) ? row : { ...row, id: null }

function linesThatDiffer(before: readonly BudgetLine[], after: readonly BudgetLine[]): LineDifference[] {
  const [earlier, later] = [new Set(before.map(line => line.id)), new Set(after.map(line => line.id))]
  const matches = matchRows(
    before.map(line => nameless(rowOf(line), later)),
    after.map(line => nameless(rowOf(line), earlier)),
  )
  return matches.map(({ kind, moved, before: was, after: is }) => {
    const [lineBefore, lineAfter] = [
      was === null ? null : (before[was] ?? null),
      is === null ? null : (after[is] ?? null),
    ]
    const amounts = {
      before: lineBefore ? plannedOf(lineBefore) : nothing,
      after: lineAfter ? plannedOf(lineAfter) : nothing,
    }
    return { kind, moved, before: lineBefore, after: lineAfter, amounts }
  })
}

/**
 * What differs between two budgets: line by line (matched by id, then by what they say), and the planned totals of each
 * category and of the whole, in whole cents.
 */
export function budgetDifference(before: readonly BudgetLine[], after: readonly BudgetLine[]): BudgetDifference {
  const [earlier, later] = [budgetTotals(before), budgetTotals(after)]
  const lines = linesThatDiffer(before, after)
  return {
    categories: later.categories.map(({ key, title, planned }) => {
      const here = lines.filter(line => (line.after ?? line.before)?.category === key)
      const differing = here.filter(({ kind, moved }) => kind !== 'kept' || moved)
      const was = earlier.categories.find(category => category.key === key)?.planned ?? nothing
      return {
        key,
        title,
        amounts: { before: was, after: planned },
        lines: differing,
        kept: here.length - differing.length,
      }
    }),
    whole: { before: earlier.whole.planned, after: later.whole.planned },
  }
}

/** The difference as the public may see it: totals by category, none of the lines and not how many there are. */
export const totalsOnly = ({ categories, whole }: BudgetDifference): BudgetDifference => ({
  categories: categories.map(category => ({ ...category, lines: null, kept: 0 })),
  whole,
})

export const amountsDiffer = ({ before, after }: Amounts): boolean =>
  before.apec !== after.apec || before.self !== after.self

/** Whether anything that is told differs. */
export const budgetDiffers = ({ categories }: BudgetDifference): boolean =>
  categories.some(({ lines, amounts }) => (lines !== null && lines.length > 0) || amountsDiffer(amounts))
