import type ExcelJS from 'exceljs'
import type { BudgetLine } from '~/domain/budget/line'
import { budgetTotals, coFundingShare, type Parts } from '~/domain/budget/totals'
import type { RecordValues } from '~/domain/record/record'
import { budgetSheet } from '~/domain/workbook/budget-sheet'
import { moneyContent, textContent } from '~/domain/workbook/content'
import { letterOf, type SheetLayout } from '~/domain/workbook/sheet'
import { dollars, lineRows } from './budget-sheet.server'
import { styleTotals } from './excel.server'
import { addFilledInSheet, type ColumnStyles, lock, putContent, putFormula, stylesOf } from './filled-in.server'

const totalsSheet: SheetLayout = {
  name: 'Totals',
  headerRow: 5,
  columns: [
    { key: 'what', header: 'Category', role: 'fixed', kind: 'text', width: 58 },
    { key: 'amount', header: 'Amount', role: 'computed', kind: 'money', width: 16 },
    { key: 'apec', header: 'APEC', role: 'computed', kind: 'money', width: 16 },
    { key: 'self', header: 'Self-funding', role: 'computed', kind: 'money', width: 16 },
    { key: 'share', header: 'Co-funded', role: 'computed', kind: 'percent', width: 12 },
  ],
}

/** `formula` is null for a number that stands by itself. */
type Line = { what: string; formula: (key: string, letter: string) => string | null; cents: Parts; isSum?: boolean }

type TotalsFacts = {
  number: string
  title: string
  values: Pick<RecordValues, 'apecFunding' | 'coFunding'>
  lines: readonly BudgetLine[]
}

const minus = (a: Parts, b: Parts): Parts => ({
  apec: a.apec - b.apec,
  self: a.self - b.self,
  total: a.total - b.total,
})

/** The rows of the sheet, with formulas over the sheet of lines and the results that they have now. */
function linesOf({ values, lines }: TotalsFacts): Line[] {
  const { whole, categories } = budgetTotals(lines)
  const { first, last } = lineRows(lines)
  const range = (key: string) => {
    const letter = letterOf(budgetSheet, key)
    return `Budget!$${letter}$${first}:$${letter}$${last}`
  }
  const start = totalsSheet.headerRow + 1
  const other = start + categories.length
  const [apec, self] = [values.apecFunding ?? 0, values.coFunding ?? 0]
  const record: Parts = { apec, self, total: apec + self }
  const onRecord = (key: string) => (key === 'amount' ? `SUM(C${other + 2}:D${other + 2})` : null)
  return [
    ...categories.map(({ title, planned }, index) => ({
      what: title,
      formula: (key: string) => `SUMIF(${range('category')},$A$${start + index},${range(key)})`,
      cents: planned,
    })),
    {
      what: 'Lines without a category',
      formula: (_, letter) => `ROUND(${letter}${other + 1}-SUM(${letter}${start}:${letter}${other - 1}),2)`,
      cents: { apec: 0, self: 0, total: 0 },
    },
    { what: 'Total', formula: key => `SUM(${range(key)})`, cents: whole.planned, isSum: true },
    { what: 'On the record', formula: onRecord, cents: record },
    {
      what: 'Budget minus record',
      formula: (_, letter) => `ROUND(${letter}${other + 1}-${letter}${other + 2},2)`,
      cents: minus(whole.planned, record),
    },
  ]
}

/** The sums by category and source, computed from the sheet of lines, and how far they are from the record. */
export async function writeTotalsSheet(workbook: ExcelJS.Workbook, facts: TotalsFacts): Promise<void> {
  const styles = stylesOf(totalsSheet)
  const { number, title } = facts
  const hint = 'Computed from the sheet “Budget”, in US dollars. Nothing is typed here.'
  const sheet = addFilledInSheet(workbook, totalsSheet, { number, title, hint }, { landscape: false })
  linesOf(facts).forEach(({ what, formula, cents, isSum }, index) => {
    const row = totalsSheet.headerRow + 1 + index
    const sums: Record<string, number> = { amount: cents.total, apec: cents.apec, self: cents.self }
    for (const { key } of totalsSheet.columns) {
      const letter = letterOf(totalsSheet, key)
      const cell = sheet.getCell(`${letter}${row}`)
      const style = ownStyle(styles.get(key), isSum === true)
      const computed = formula(key, letter)
      if (!style) continue
      if (key === 'what') putContent(cell, textContent(what), style)
      else if (key !== 'share' && computed === null) putContent(cell, moneyContent(sums[key] ?? null), style)
      else if (key !== 'share') putFormula(cell, computed ?? '', dollars(sums[key]), style)
      else if (what === 'Budget minus record') cell.style = style.plain
      else putFormula(cell, `IF(N(B${row})=0,"",D${row}/B${row})`, shareOf(cents), style)
    }
    if (isSum) styleTotals(sheet.getRow(row), totalsSheet.columns.length)
  })
  await lock(sheet)
}

/** The look of the sums is an object of its own: `styleTotals` changes it in place. */
const ownStyle = (style: ColumnStyles | undefined, isSum: boolean): ColumnStyles | undefined =>
  style && isSum ? { ...style, plain: { ...style.plain } } : style

const shareOf = (planned: Parts): number | null => {
  const percent = coFundingShare({ planned, actual: null, variance: null, lines: 0, reported: 0 })
  return percent === null ? null : percent / 100
}
