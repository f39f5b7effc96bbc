import { originalLines } from '../../amendment/amendment'
import { type RevisedLine, revisedBudget } from '../../amendment/revised-budget'
import { type BudgetCategory, type BudgetLine, budgetCategories } from '../../budget/line'
import { paidByLine } from '../../budget/payment'
import type { Cents } from '../../money'
import type { CompletionFacts } from '../facts'
import type { FactNumber, NumberSource, Numbers } from './number'
import { shownSum } from './number'

const sources = ['apec', 'self'] as const
type Source = (typeof sources)[number]
const columns = ['planned', 'revised', 'actual'] as const
type Column = (typeof columns)[number]

const sourceWords = { apec: 'APEC', self: 'self-funding' } as const
const columnWords = { planned: 'planned', revised: 'revised', actual: 'spent' } as const

/** The key of an amount of a line by who pays: "budget.hosting.self.actual". */
export const amountKey = (line: string, source: Source, column: Column): string => `budget.${line}.${source}.${column}`

/** What was spent on a line, or null while nothing is known; payments win over what was typed. */
function spentOn(line: BudgetLine, source: Source, paid: ReturnType<typeof paidByLine>): Cents | null {
  const sums = paid.get(line.id)
  if (sums) return sums[source]
  return source === 'apec' ? line.actualApec : line.actualSelf
}

/** A line on which something was paid, and which is in no budget that is known: its spending counts all the same. */
const goneLine = (id: string): RevisedLine => ({
  line: {
    ...{ id, category: 'other', item: 'A line that is not in the budget any more', factors: [], rate: 0, note: '' },
    ...{ fundedBy: 'apec', apecPart: null, actualApec: null, actualSelf: null, explanation: '', traveller: null },
  },
  ...{ fate: 'removed', planned: nothing, revised: nothing },
})
const nothing = { apec: 0, self: 0, total: 0 }

/** The lines under their categories, first those of the budgets and then those that were only paid on. */
function revisedOf({ lines, amendments, payments }: CompletionFacts): { key: BudgetCategory; lines: RevisedLine[] }[] {
  const { categories } = revisedBudget(originalLines(amendments), lines)
  const known = new Set(categories.flatMap(category => category.lines.map(({ line }) => line.id)))
  const gone = [...paidByLine(payments).keys()].filter(id => !known.has(id)).map(goneLine)
  return categories.map(({ key, lines: own }) => ({ key, lines: key === 'other' ? [...own, ...gone] : own }))
}

function numbersOfLine(
  { line, fate, planned, revised }: RevisedLine,
  paid: ReturnType<typeof paidByLine>,
): FactNumber[] {
  return sources.flatMap(source => {
    const typed = fate === 'removed' && !paid.has(line.id) ? null : spentOn(line, source, paid)
    const amounts = { planned: planned[source], revised: revised[source], actual: typed }
    // Of two payers that one has no numbers who neither planned nor spent anything.
    if (columns.every(column => (amounts[column] ?? 0) === 0) && source !== mainSource(line)) return []
    const from: Record<Column, NumberSource> = {
      planned: { words: 'The budget as it was approved first', page: 'budget' },
      revised: { words: 'The budget in force', page: 'budget' },
      actual: paid.has(line.id)
        ? { words: 'The payments on this line', page: 'payments' }
        : { words: 'Entered as spent on the page of the budget', page: 'budget' },
    }
    return columns.map(
      (column): FactNumber => ({
        ...{ key: amountKey(line.id, source, column), part: 'budget', kind: 'money', fact: amounts[column] },
        label: `${line.item}, ${sourceWords[source]}: ${columnWords[column]}`,
        source: from[column],
        ...(column === 'actual' ? {} : { isFixed: true as const }),
      }),
    )
  })
}

const mainSource = ({ fundedBy }: BudgetLine): Source => (fundedBy === 'self' ? 'self' : 'apec')

/** What was planned first, is planned now and was spent, line by line and by who pays. */
export function budgetNumbers(facts: CompletionFacts): FactNumber[] {
  const paid = paidByLine(facts.payments)
  return revisedOf(facts).flatMap(({ lines }) => lines.flatMap(line => numbersOfLine(line, paid)))
}

/** Amounts as the report shows them; `actual` is null while nothing is known. */
export type Amounts = { planned: Cents; revised: Cents; actual: Cents | null }
export type ShownLine = Amounts & { line: BudgetLine; fate: RevisedLine['fate'] }
export type ShownCategory = Amounts & {
  key: BudgetCategory
  title: string
  lines: ShownLine[]
  /** Whether the spending of every line is known. */
  isComplete: boolean
}
export type ShownBudget = Amounts & {
  categories: ShownCategory[]
  bySource: Record<Source, Amounts>
  isComplete: boolean
}

const sum = (list: readonly Amounts[]): Amounts => {
  const known = list.flatMap(({ actual }) => actual ?? [])
  return {
    planned: list.reduce((total, { planned }) => total + planned, 0),
    revised: list.reduce((total, { revised }) => total + revised, 0),
    actual: known.length === 0 ? null : known.reduce((total, actual) => total + actual, 0),
  }
}

function amountsOf(numbers: Numbers, lines: readonly string[], payers: readonly Source[]): Amounts {
  const of = (column: Column) =>
    shownSum(
      numbers,
      lines.flatMap(line => payers.map(source => amountKey(line, source, column))),
    )
  return { planned: of('planned') ?? 0, revised: of('revised') ?? 0, actual: of('actual') }
}

/** The budget with the numbers that the report shows; lines add up to categories, categories and payers to the whole. */
export function shownBudget(facts: CompletionFacts, numbers: Numbers): ShownBudget {
  const revised = revisedOf(facts)
  const categories = budgetCategories.map(({ key, title }): ShownCategory => {
    const lines = (revised.find(one => one.key === key)?.lines ?? []).map(
      ({ line, fate }): ShownLine => ({ line, fate, ...amountsOf(numbers, [line.id], sources) }),
    )
    const isComplete = lines.every(({ actual, fate }) => actual !== null || fate === 'removed')
    return { key, title, lines, isComplete, ...sum(lines) }
  })
  const all = categories.flatMap(({ lines }) => lines.map(({ line }) => line.id))
  return {
    ...{ categories, ...sum(categories), isComplete: categories.every(one => one.isComplete) },
    bySource: { apec: amountsOf(numbers, all, ['apec']), self: amountsOf(numbers, all, ['self']) },
  }
}
