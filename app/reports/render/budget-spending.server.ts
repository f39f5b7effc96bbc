import type ExcelJS from 'exceljs'
import type { BudgetLine } from '~/domain/budget/line'
import { type BudgetTotals, budgetTotals, explanationFromPercent, type LineTotals } from '~/domain/budget/totals'
import { budgetSheet, lineContents, spendingSheet } from '~/domain/workbook/budget-sheet'
import { empty } from '~/domain/workbook/content'
import { letterOf } from '~/domain/workbook/sheet'
import { dollars, lineRows } from './budget-sheet.server'
import { rowHeight } from './excel.server'
import {
  addFilledInSheet,
  type ColumnStyles,
  lock,
  putContent,
  putFormula,
  putLabel,
  putSum,
  stylesOf,
} from './filled-in.server'

type Computed<Result = number | string | null> = { formula: string; result: Result }

const planAt = (key: string, row: number) => `Budget!${letterOf(budgetSheet, key)}${row}`

/** What a row computes: the item and amount of the same row of the plan, and how far spending is from it. */
function computedOf(row: number, totals: LineTotals | null): Record<string, Computed> {
  const { planned, actual, variance } = totals ?? { planned: null, actual: null, variance: null }
  const item = planAt('item', row)
  const share = variance && planned && planned.total !== 0 ? variance.cents / planned.total : null
  return {
    item: { formula: `IF(${item}="","",${item})`, result: totals?.line.item ?? '' },
    planned: { formula: planAt('amount', row), result: dollars(planned?.total) },
    actual: { formula: `IF(COUNT(C${row}:D${row})=0,"",SUM(C${row}:D${row}))`, result: dollars(actual?.total) },
    variance: { formula: `IF(COUNT(E${row})=0,"",ROUND(E${row}-N(B${row}),2))`, result: dollars(variance?.cents) },
    share: { formula: `IF(COUNT(F${row})=0,"",IF(N(B${row})=0,"",F${row}/B${row}))`, result: share },
  }
}

/** The sums stand above the headings; their variance waits until every line is reported. */
function writeWhole(sheet: ExcelJS.Worksheet, { whole, lines }: BudgetTotals, styles: Map<string, ColumnStyles>): void {
  const row = spendingSheet.headerRow - 1
  const { first, last } = lineRows(lines.map(({ line }) => line))
  const sum = (letter: string) => `SUM(${letter}${first}:${letter}${last})`
  const all = `AND(COUNT(E${first}:E${last})>0,COUNT(E${first}:E${last})=COUNT(B${first}:B${last}))`
  const share = whole.variance && whole.planned.total !== 0 ? whole.variance.cents / whole.planned.total : null
  const sums: Record<string, Computed<number | null>> = {
    planned: { formula: sum('B'), result: dollars(whole.planned.total) },
    actualApec: { formula: sum('C'), result: dollars(whole.actual?.apec ?? 0) },
    actualSelf: { formula: sum('D'), result: dollars(whole.actual?.self ?? 0) },
    actual: { formula: sum('E'), result: dollars(whole.actual?.total ?? 0) },
    variance: { formula: `IF(${all},ROUND(E${row}-B${row},2),"")`, result: dollars(whole.variance?.cents) },
    share: { formula: `IF(COUNT(F${row})=0,"",IF(B${row}=0,"",F${row}/B${row}))`, result: share },
  }
  putLabel(sheet.getCell(`A${row}`), 'Total')
  for (const [key, { formula, result }] of Object.entries(sums)) {
    const style = styles.get(key === 'share' ? 'share' : 'planned')
    if (!style) continue
    putSum(sheet.getCell(`${letterOf(spendingSheet, key)}${row}`), formula, result, style)
  }
}

/** What was spent, line by line, against the plan; each row speaks of the line in the same row of the plan. */
export async function writeSpendingSheet(
  workbook: ExcelJS.Workbook,
  { number, title, lines }: { number: string; title: string; lines: readonly BudgetLine[] },
): Promise<void> {
  const totals = budgetTotals(lines)
  const styles = stylesOf(spendingSheet)
  const hint = `What was spent, in US dollars; explain each line that differs by ${explanationFromPercent} % or more.`
  const sheet = addFilledInSheet(workbook, spendingSheet, { number, title, hint }, { keptColumns: 1 })
  writeWhole(sheet, totals, styles)
  const { first, last } = lineRows(lines)
  for (let row = first; row <= last; row += 1) {
    const line = totals.lines[row - first] ?? null
    const computed = computedOf(row, line)
    const contents = line ? lineContents(line.line) : {}
    spendingSheet.columns.forEach(({ key }, index) => {
      const cell = sheet.getRow(row).getCell(index + 1)
      const style = styles.get(key)
      const formula = computed[key]
      if (!style) return
      if (formula) putFormula(cell, formula.formula, formula.result, style)
      else putContent(cell, contents[key] ?? empty, style)
    })
    if (line)
      sheet.getRow(row).height = rowHeight([
        { text: line.line.item, width: 44 },
        { text: line.line.explanation, width: 50 },
      ])
  }
  await lock(sheet)
}
