import type { BudgetLine } from '../budget/line'
import type { Traveller } from '../budget/traveller'
import { freeWhereChanged, linesOf } from '../budget/traveller-lines'

/**
 * New lines with the traveller table that goes with them: a line that says something else than its row is set free, and a
 * row that misses a line goes with the others of its lines set free, so that the table makes no line anew.
 */
export function settled(
  lines: readonly BudgetLine[],
  travellers: readonly Traveller[],
): { lines: BudgetLine[]; travellers: Traveller[] } {
  const ids = new Set(lines.map(line => line.id))
  const kept = travellers.filter(row => linesOf(row).every(line => ids.has(line.id)))
  return { lines: freeWhereChanged(lines, kept), travellers: kept }
}
