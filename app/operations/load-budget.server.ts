import { may, type Person } from '~/domain/access/may'
import type { BudgetLine } from '~/domain/budget/line'
import type { Traveller } from '~/domain/budget/traveller'
import { freeWhereChanged, withTravellers } from '~/domain/budget/traveller-lines'
import { type BudgetDifference, budgetDifference, budgetDiffers } from '~/domain/difference/budget'
import { mayChange } from '~/domain/lifecycle/editing'
import type { Base, VersionNumber } from '~/domain/record/record'
import { type GoodLine, readBudget } from '~/domain/workbook/budget-sheet'
import type { CellError } from '~/domain/workbook/content'
import type { Database } from '~db/connect.server'
import { listLinesOf, listTravellersOf } from '~db/queries/budget.server'
import { findSeq, getForChange } from '~db/queries/records.server'
import { changesSince, partsChangedSince } from '~db/queries/versions.server'
import { dayOf } from './author'
import { type Load, openWorkbook } from './workbook/open-workbook.server'

/** What loading would change, compared with the budget as it is now. */
export type BudgetComparison = {
  /** The version that it was compared with: confirming replaces that one and no other. */
  base: VersionNumber
  /** Somebody has changed the budget since the workbook was made. */
  meanwhile: boolean
  differs: boolean
  difference: BudgetDifference
  lines: BudgetLine[]
}
type Refusal = { ok: false; reason: string }
export type BudgetPreview = ({ ok: true } & BudgetComparison) | { ok: false; errors: CellError[]; good: GoodLine[] }

/**
 * The budget as saving would leave it: travel lines in step with the traveller table. New lines have no identifier yet;
 * until they are saved they go by their place.
 */
export const linesAfter = (lines: readonly BudgetLine[], travellers: readonly Traveller[]): BudgetLine[] => {
  const named = lines.map((line, index) => ({ ...line, id: line.id || `new ${index}` }))
  return withTravellers(freeWhereChanged(named, travellers), travellers)
}

type Compare = { number: string; by: Person; now: Date; base: VersionNumber; lines: BudgetLine[] }

/**
 * How a budget that was filled in elsewhere differs from the one there is now. Saves nothing. Refuses who may not edit
 * the budget, a project that is closed to changes, and a version that is not known.
 */
export async function compareBudget(
  db: Database,
  { number, by, now, base, lines }: Compare,
): Promise<{ ok: true; comparison: BudgetComparison } | Refusal> {
  const allowed = may(by, 'budget.edit', { project: number }, dayOf(now))
  if (!allowed.ok) return allowed
  const current = await getForChange(db, number)
  if (!current) return { ok: false, reason: `There is no project ${number}.` }
  const standing = { state: current.state, session: null, now: now.toISOString() }
  const open = mayChange(standing, [], may(by, 'record.edit-secretariat', { project: number }, dayOf(now)).ok)
  if (!open.ok) return open
  const since = await partsChangedSince(db, current.seq, base, ['budget', 'travellers'])
  if (since === null) return { ok: false, reason: 'The workbook was made from a version that is not known here.' }
  const [present, travellers] = await Promise.all([listLinesOf(db, current.seq), listTravellersOf(db, current.seq)])
  const difference = budgetDifference(present, linesAfter(lines, travellers))
  const { version } = current.record.keeping
  const comparison = {
    base: version,
    meanwhile: since.length > 0,
    differs: budgetDiffers(difference),
    difference,
    lines,
  }
  return { ok: true, comparison }
}

/**
 * Reads a budget workbook that was filled in, and says what loading it would change, or which cells are wrong. Saves
 * nothing: that is `saveBudget`, once the person has looked.
 */
export async function previewBudget(db: Database, load: Load): Promise<{ ok: true; preview: BudgetPreview } | Refusal> {
  const { number, by, now } = load
  const allowed = may(by, 'budget.edit', { project: number }, dayOf(now))
  if (!allowed.ok) return allowed
  const opened = await openWorkbook(db, load, 'budget')
  if (!opened.ok) return opened
  const known = await linesOfBase(db, number, opened.marker.base)
  if (!known) return { ok: false, reason: 'The workbook was made from a version that is not known here.' }
  const { good, errors } = readBudget(opened.sheets, known, { withSpending: true })
  if (errors.length > 0) return { ok: true, preview: { ok: false, errors, good } }
  const lines = good.map(({ line }) => line)
  const compared = await compareBudget(db, { number, by, now, base: opened.marker.base, lines })
  return compared.ok ? { ok: true, preview: { ok: true, ...compared.comparison } } : compared
}

/** The lines that a workbook was made from; null where that version is not known. */
export async function linesOfBase(db: Database, number: string, base: Base): Promise<BudgetLine[] | null> {
  const seq = await findSeq(db, number)
  const since = seq === null ? null : await changesSince(db, seq, base, ['budget'])
  if (seq === null || since === null) return null
  const before = since[0]?.before
  return before ? (before.value as BudgetLine[]) : listLinesOf(db, seq)
}
