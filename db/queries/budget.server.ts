import { asc, eq, getTableColumns } from 'drizzle-orm'
import { amountBySource, type BudgetLine } from '~/domain/budget/line'
import type { Traveller } from '~/domain/budget/traveller'
import type { Reader, Transaction } from '../database'
import { findSeq } from './records.server'

/** The columns that make a `BudgetLine`. */
export const lineColumns = ({ budgetLine: t }: Reader['tables']) => ({
  id: t.id,
  category: t.category,
  item: t.item,
  factors: t.factors,
  rate: t.rate,
  fundedBy: t.fundedBy,
  apecPart: t.apecPart,
  note: t.note,
  actualApec: t.actualApec,
  actualSelf: t.actualSelf,
  explanation: t.explanation,
  traveller: t.traveller,
})

/** The budget lines of a project by its key, in their order. */
export async function listLinesOf(source: Reader, project: number): Promise<BudgetLine[]> {
  const { budgetLine: t } = source.tables
  return source.select(lineColumns(source.tables)).from(t).where(eq(t.project, project)).orderBy(asc(t.position))
}

/** The budget lines of a project by its number; none where there is no such number. */
export async function listBudgetLines(source: Reader, number: string): Promise<BudgetLine[]> {
  const project = await findSeq(source, number)
  return project === null ? [] : listLinesOf(source, project)
}

/** Replaces the lines of a project, with their computed amounts beside them. */
export async function writeBudgetLines(tx: Transaction, project: number, lines: readonly BudgetLine[]): Promise<void> {
  const { budgetLine: t } = tx.tables
  await tx.delete(t).where(eq(t.project, project))
  if (lines.length === 0) return
  await tx.insert(t).values(
    lines.map((line, position) => {
      const { apec, self } = amountBySource(line)
      return { project, position, ...line, plannedApec: apec, plannedSelf: self }
    }),
  )
}

/** Who travels on a project by its key, in the order of the table. */
export async function listTravellersOf(source: Reader, project: number): Promise<Traveller[]> {
  const { traveller: t } = source.tables
  const { project: _, position, ...columns } = getTableColumns(t)
  return source.select(columns).from(t).where(eq(t.project, project)).orderBy(asc(position))
}

/** Who travels on a project by its number; nobody where there is no such number. */
export async function listTravellers(source: Reader, number: string): Promise<Traveller[]> {
  const project = await findSeq(source, number)
  return project === null ? [] : listTravellersOf(source, project)
}

/** Replaces the traveller table of a project. */
export async function writeTravellers(tx: Transaction, project: number, rows: readonly Traveller[]): Promise<void> {
  const { traveller: t } = tx.tables
  await tx.delete(t).where(eq(t.project, project))
  if (rows.length === 0) return
  await tx.insert(t).values(rows.map((row, position) => ({ project, position, ...row })))
}
