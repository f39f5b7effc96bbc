import type ExcelJS from 'exceljs'
import { type BudgetTotals, explanationFromPercent, type Totals } from '~/domain/budget/totals'
import type { BudgetPlaces, BudgetWorkbookFacts } from './budget-workbook.server'
import {
  colours,
  excelValue,
  font,
  footer,
  formatOf,
  groupTitle,
  live,
  pageSetup,
  rowHeight,
  styleHeader,
  styleTotals,
  thin,
} from './excel.server'

const money = '#,##0.00'
const percent = '0.0%'
const header = 3
const titles = [
  'Item',
  'Planned',
  'Actual: APEC',
  'Actual: self-funding',
  'Actual',
  'Variance',
  'Variance %',
  'Explanation',
]

const put = (sheet: ExcelJS.Worksheet, address: string, value: ExcelJS.CellValue, format: string) => {
  const cell = sheet.getCell(address)
  cell.value = value
  cell.numFmt = format
  cell.font = font()
  return cell
}

const dollars = (cents: number | null | undefined) => (cents === null || cents === undefined ? null : cents / 100)

/** Variance stays empty until something is reported; its percentage also where nothing was planned. */
function writeVariance(
  sheet: ExcelJS.Worksheet,
  row: number,
  complete: string,
  totals: Pick<Totals, 'planned' | 'variance'>,
): void {
  const { variance, planned } = totals
  put(sheet, `F${row}`, live(`IF(${complete},ROUND(E${row}-B${row},2),"")`, dollars(variance?.cents)), money)
  const share = variance && planned.total !== 0 ? variance.cents / planned.total : null
  put(sheet, `G${row}`, live(`IF(COUNT(F${row})=0,"",IF(B${row}=0,"",F${row}/B${row}))`, share), percent)
}

function writeLine(sheet: ExcelJS.Worksheet, row: number, source: string, totals: BudgetTotals['lines'][number]): void {
  const { line, planned, actual } = totals
  const item = sheet.getCell(`A${row}`)
  item.value = excelValue('text', line.item)
  item.font = font()
  item.alignment = { wrapText: true, vertical: 'top', horizontal: 'left', indent: 1 }
  const format = formatOf('text', line.item)
  if (format) item.numFmt = format
  put(sheet, `B${row}`, live(source, planned.total / 100), money)
  for (const [letter, cents] of [
    ['C', line.actualApec],
    ['D', line.actualSelf],
  ] as const) {
    const cell = put(sheet, `${letter}${row}`, dollars(cents), money)
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colours.input } }
  }
  put(sheet, `E${row}`, live(`IF(COUNT(C${row}:D${row})=0,"",SUM(C${row}:D${row}))`, dollars(actual?.total)), money)
  writeVariance(sheet, row, `COUNT(E${row})=1`, totals)
  const why = sheet.getCell(`H${row}`)
  why.value = excelValue('text', line.explanation)
  why.numFmt = formatOf('text', line.explanation) ?? 'General'
  why.font = font()
  why.alignment = { wrapText: true, vertical: 'top', horizontal: 'left', indent: 1 }
  sheet.getRow(row).height = rowHeight([
    { text: line.item, width: 44 },
    { text: line.explanation, width: 50 },
  ])
  for (const letter of 'ABCDEFGH') sheet.getCell(`${letter}${row}`).border = { bottom: thin(colours.rule) }
}

function writeSums(
  sheet: ExcelJS.Worksheet,
  row: number,
  title: string,
  totals: Totals,
  over: { cells: (letter: string) => string; complete: string },
): void {
  sheet.getCell(`A${row}`).value = title
  sheet.getCell(`A${row}`).alignment = { horizontal: 'left', indent: 1 }
  put(sheet, `B${row}`, live(`SUM(${over.cells('B')})`, totals.planned.total / 100), money)
  put(sheet, `C${row}`, live(`SUM(${over.cells('C')})`, dollars(totals.actual?.apec) ?? 0), money)
  put(sheet, `D${row}`, live(`SUM(${over.cells('D')})`, dollars(totals.actual?.self) ?? 0), money)
  put(sheet, `E${row}`, live(`SUM(${over.cells('E')})`, dollars(totals.actual?.total) ?? 0), money)
  writeVariance(sheet, row, over.complete, totals)
  styleTotals(sheet.getRow(row), titles.length)
}

/** The second sheet: what was spent, line by line, against the plan on the first; variances of sums once all is reported. */
export function writeSpending(
  workbook: ExcelJS.Workbook,
  facts: BudgetWorkbookFacts,
  totals: BudgetTotals,
  places: BudgetPlaces,
): void {
  const sheet = workbook.addWorksheet('Planned and actual', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: header, showGridLines: false }],
  })
  Object.assign(sheet.pageSetup, pageSetup(true, `${header}:${header}`))
  Object.assign(
    sheet.headerFooter,
    footer([facts.record.values.number, 'Planned and actual'].filter(Boolean).join(' · ')),
  )
  ;[44, 15, 15, 15, 15, 15, 12, 50].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  sheet.getCell('A1').value =
    `Planned and actual spending in US dollars; explain each line that differs by ${explanationFromPercent} % or more.`
  sheet.getCell('A1').font = font({ bold: true, size: 13 })
  sheet.getRow(1).height = 22
  titles.forEach((title, index) => {
    sheet.getRow(header).getCell(index + 1).value = title
  })
  styleHeader(
    sheet.getRow(header),
    titles.map((_, index) => index > 0 && index < 7),
  )
  const categories = totals.categories.filter(category => category.lines > 0)
  const sums: number[] = []
  let row = header + 1
  for (const category of categories) {
    const label = sheet.getCell(`A${row}`)
    label.value = category.title
    label.font = font(groupTitle)
    const from = row + 1
    row = from
    const planned = places.subtotalRows.find(each => each.title === category.title)
    for (const each of totals.lines.filter(({ line }) => line.category === category.key)) {
      writeLine(sheet, row, `Budget!${places.columns.amount}${(planned?.from ?? 0) + row - from}`, each)
      row += 1
    }
    const range = (letter: string) => `${letter}${from}:${letter}${row - 1}`
    writeSums(sheet, row, 'Subtotal', category, {
      cells: range,
      complete: `COUNT(${range('E')})=ROWS(${range('E')})`,
    })
    sums.push(row)
    row += 2
  }
  if (sums.length === 0) return
  const cells = (letter: string) => sums.map(each => `${letter}${each}`).join(',')
  writeSums(sheet, row, 'Total', totals.whole, { cells, complete: `COUNT(${cells('F')})=${sums.length}` })
}
