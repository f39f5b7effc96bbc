import { may, type Person } from '~/domain/access/may'
import type { BudgetLine } from '~/domain/budget/line'
import { withPaid } from '~/domain/budget/spending'
import type { Traveller } from '~/domain/budget/traveller'
import { freeWhereChanged, withTravellers } from '~/domain/budget/traveller-lines'
import { type BudgetDifference, budgetDifference, budgetDiffers } from '~/domain/difference/budget'
import { mayChange } from '~/domain/lifecycle/editing'
import { same } from '~/domain/record/changed'
import type { Base, VersionNumber } from '~/domain/record/record'
import { type GoodLine, readBudget } from '~/domain/workbook/budget-sheet'
import type { CellError } from '~/domain/workbook/content'
import { readTravellers } from '~/domain/workbook/travellers-sheet'
import type { Database } from '~db/connect.server'
import { listLinesOf, listTravellersOf } from '~db/queries/budget.server'
import { listPayments } from '~db/queries/payments.server'
import { findSeq, getForChange } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
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
  /** The traveller table of the workbook, where somebody touched it there. */
  travellers?: Traveller[]
}
type Refusal = { ok: false; reason: string }
export type BudgetPreview = ({ ok: true } & BudgetComparison) | { ok: false; errors: CellError[]; good: GoodLine[] }

const named = <Row extends { id: string }>(rows: readonly Row[]): Row[] =>
  rows.map((row, index) => ({ ...row, id: row.id || `new ${index}` }))

/**
 * The budget as saving would leave it: travel lines in step with the traveller table there is now, or with the one that
 * was `written` in its place. New rows have no identifier yet; until they are saved they go by their place.
 */
export const linesAfter = (
  lines: readonly BudgetLine[],
  present: readonly Traveller[],
  written?: readonly Traveller[],
): BudgetLine[] =>
  written
    ? withTravellers(named(lines), named(written))
    : withTravellers(freeWhereChanged(named(lines), present), present)

type Compare = {
  number: string
  by: Person
  now: Date
  base: VersionNumber
  lines: BudgetLine[]
  travellers?: Traveller[]
}

/**
 * How a budget that was filled in elsewhere differs from the one there is now. Saves nothing. Refuses who may not edit
 * the budget, a project that is closed to changes, and a version that is not known.
 */
export async function compareBudget(
  db: Database,
  { number, by, now, base, lines, travellers }: Compare,
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
  const [present, rows, payments] = await Promise.all([
    listLinesOf(db, current.seq),
    listTravellersOf(db, current.seq),
    listPayments(db, number),
  ])
  const difference = budgetDifference(present, withPaid(linesAfter(lines, rows, travellers), payments))
  const { version } = current.record.keeping
  const differs = budgetDiffers(difference) || (travellers !== undefined && !same(travellers, rows))
  const comparison = { base: version, meanwhile: since.length > 0, differs, difference, lines }
  return { ok: true, comparison: travellers ? { ...comparison, travellers } : comparison }
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
  const { sheets, marker } = opened
  const known = await linesOfBase(db, number, marker.base)
  const rows = await travellersOfBase(db, number, marker.base)
  if (!known || !rows) return { ok: false, reason: 'The workbook was made from a version that is not known here.' }
  const { good, errors } = readBudget(sheets, known, { withSpending: true })
  const economies = (await reference(db)).economies.map(({ name }) => name)
  const travel = readTravellers(sheets, rows, { economies, day: dayOf(now) })
  const wrong = [...errors, ...travel.errors]
  if (wrong.length > 0) return { ok: true, preview: { ok: false, errors: wrong, good } }
  const lines = good.map(({ line }) => line)
  const travellers = same(travel.travellers, rows) ? undefined : travel.travellers
  const freed = travellers ? freeWhereChanged(lines, rows) : lines
  const compared = await compareBudget(db, {
    number,
    by,
    now,
    base: marker.base,
    lines: freed,
    ...(travellers ? { travellers } : {}),
  })
  return compared.ok ? { ok: true, preview: { ok: true, ...compared.comparison } } : compared
}

/** The traveller table that a workbook was made from; null where that version is not known. */
async function travellersOfBase(db: Database, number: string, base: Base): Promise<Traveller[] | null> {
  const seq = await findSeq(db, number)
  const since = seq === null ? null : await changesSince(db, seq, base, ['travellers'])
  if (seq === null || since === null) return null
  const before = since[0]?.before
  return before ? (before.value as Traveller[]) : listTravellersOf(db, seq)
}

/** The lines that a workbook was made from; null where that version is not known. */
export async function linesOfBase(db: Database, number: string, base: Base): Promise<BudgetLine[] | null> {
  const seq = await findSeq(db, number)
  const since = seq === null ? null : await changesSince(db, seq, base, ['budget'])
  if (seq === null || since === null) return null
  const before = since[0]?.before
  return before ? (before.value as BudgetLine[]) : listLinesOf(db, seq)
}
