import type ExcelJS from 'exceljs'
import type { BudgetLine } from '~/domain/budget/line'
import { type BudgetTotals, budgetTotals, type LineTotals } from '~/domain/budget/totals'
import { budgetSheet, lineContents, spareRows } from '~/domain/workbook/budget-sheet'
import { empty } from '~/domain/workbook/content'
import { letterOf } from '~/domain/workbook/sheet'
import { rowHeight } from './excel.server'
import {
  addFilledInSheet,
  type ColumnStyles,
  dropDown,
  lock,
  putContent,
  putFormula,
  putLabel,
  putSum,
  stylesOf,
} from './filled-in.server'

export const dollars = (cents: number | null | undefined): number | null =>
  cents === null || cents === undefined ? null : cents / 100

const at = (key: string, row: number) => `${letterOf(budgetSheet, key)}${row}`
const counts = (row: number) => ['count1', 'count2', 'count3'].map(key => at(key, row)).join(',')

/** The rows of lines: those that are there, and the empty ones after them. */
export const lineRows = (lines: readonly BudgetLine[]) => ({
  first: budgetSheet.headerRow + 1,
  last: budgetSheet.headerRow + lines.length + spareRows,
})

/**
 * The amounts of a row, rounded as Dossier rounds them: the product of the counts to hundredths, then the money to cents.
 * A row without counts shows nothing.
 */
const formulas = (row: number): Record<string, string> => {
  const amount = at('amount', row)
  const [source, part, apec] = [at('fundedBy', row), at('apecPart', row), at('apec', row)]
  const shared = `IF(${source}="Split",MIN(N(${part}),${amount}),0)`
  return {
    amount: `IF(COUNT(${counts(row)})=0,"",ROUND(ROUND(PRODUCT(${counts(row)}),2)*N(${at('rate', row)}),2))`,
    apec: `IF(${amount}="","",IF(${source}="APEC",${amount},${shared}))`,
    self: `IF(${amount}="","",ROUND(${amount}-${apec},2))`,
  }
}

function writeRow(sheet: ExcelJS.Worksheet, row: number, totals: LineTotals | null, styles: Map<string, ColumnStyles>) {
  const contents = totals ? lineContents(totals.line) : {}
  const results: Record<string, number | null> = {
    amount: dollars(totals?.planned.total),
    apec: dollars(totals?.planned.apec),
    self: dollars(totals?.planned.self),
  }
  const formula = formulas(row)
  const written = sheet.getRow(row)
  budgetSheet.columns.forEach(({ key, header, choices }, index) => {
    const cell = written.getCell(index + 1)
    const style = styles.get(key)
    if (!style) return
    const computed = formula[key]
    if (computed) putFormula(cell, computed, results[key] ?? null, style)
    else putContent(cell, contents[key] ?? empty, style)
    if (choices) cell.dataValidation = dropDown(choices, header)
  })
  if (totals)
    written.height = rowHeight([
      { text: totals.line.item, width: 32 },
      { text: totals.line.note, width: 28 },
      { text: String(contents.category?.is === 'text' ? contents.category.text : ''), width: 24 },
    ])
}

/** The sums of the whole stand above the headings, where they stay in sight while lines are typed. */
function writeWhole(sheet: ExcelJS.Worksheet, { whole, lines }: BudgetTotals, styles: Map<string, ColumnStyles>): void {
  const row = budgetSheet.headerRow - 1
  const { first, last } = lineRows(lines.map(({ line }) => line))
  putLabel(sheet.getCell(at('item', row)), 'Total')
  const sums = { amount: whole.planned.total, apec: whole.planned.apec, self: whole.planned.self }
  for (const [key, cents] of Object.entries(sums)) {
    const style = styles.get(key)
    if (!style) continue
    putSum(sheet.getCell(at(key, row)), `SUM(${at(key, first)}:${at(key, last)})`, cents / 100, style)
  }
}

/** The sheet of budget lines: what is typed stands open and tinted, amounts and sums compute themselves. */
export async function writeBudgetSheet(
  workbook: ExcelJS.Workbook,
  { number, title, lines }: { number: string; title: string; lines: readonly BudgetLine[] },
): Promise<void> {
  const totals = budgetTotals(lines)
  const styles = stylesOf(budgetSheet)
  const hint = 'Itemized budget in US dollars. Type in the tinted cells; amounts and totals compute themselves.'
  const sheet = addFilledInSheet(workbook, budgetSheet, { number, title, hint }, { keptColumns: 3 })
  writeWhole(sheet, totals, styles)
  const { first, last } = lineRows(lines)
  for (let row = first; row <= last; row += 1) writeRow(sheet, row, totals.lines[row - first] ?? null, styles)
  await lock(sheet)
}
