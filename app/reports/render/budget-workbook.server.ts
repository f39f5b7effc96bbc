import type ExcelJS from 'exceljs'
import type { BudgetLine } from '~/domain/budget/line'
import type { Traveller } from '~/domain/budget/traveller'
import type { IsoDate } from '~/domain/calendar'
import { baseOf, type ProjectRecord } from '~/domain/record/record'
import { categoryChoices, sourceChoices } from '~/domain/workbook/budget-sheet'
import { workbookEdition } from '~/domain/workbook/marker'
import { economyChoices, payerChoices, roleChoices } from '~/domain/workbook/travellers-sheet'
import { writeBudgetSheet } from './budget-sheet.server'
import { writeSpendingSheet } from './budget-spending.server'
import { writeTotalsSheet } from './budget-totals.server'
import { newWorkbook, workbookBytes } from './excel.server'
import { addLists, addMarker } from './filled-in.server'
import { writeTravellersSheet } from './travellers-sheet.server'

export type BudgetWorkbookFacts = {
  record: ProjectRecord
  lines: readonly BudgetLine[]
  travellers?: readonly Traveller[]
  /** The economies that may be chosen for a traveller. */
  economies?: readonly string[]
  asOf: IsoDate
}

/**
 * The budget of a project as a workbook that works and can be loaded back: a changed count, rate or payer recomputes
 * amounts, totals, shares and variances, and empty rows wait for new lines. All formulas carry the results that the page
 * shows.
 */
export async function budgetWorkbookOf(given: BudgetWorkbookFacts): Promise<ExcelJS.Workbook> {
  const { record, lines, travellers = [], economies = [], asOf } = given
  const number = record.values.number ?? ''
  const facts = { number, title: record.values.title ?? '', values: record.values, lines }
  const workbook = newWorkbook(`Budget: ${number}`, asOf)
  await writeBudgetSheet(workbook, facts)
  await writeTotalsSheet(workbook, facts)
  await writeSpendingSheet(workbook, facts)
  await writeTravellersSheet(workbook, { ...facts, travellers })
  addLists(workbook, [categoryChoices, sourceChoices, roleChoices, payerChoices, economyChoices(economies)])
  addMarker(workbook, { kind: 'budget', edition: workbookEdition, number, base: baseOf(record.keeping) })
  return workbook
}

export const renderBudgetWorkbook = async (facts: BudgetWorkbookFacts): Promise<Uint8Array<ArrayBuffer>> =>
  workbookBytes(await budgetWorkbookOf(facts))
