import type ExcelJS from 'exceljs'
import { type BudgetLine, budgetCategories, type FundingSource } from '~/domain/budget/line'
import { type BudgetTotals, budgetTotals } from '~/domain/budget/totals'
import { formatDate, type IsoDate } from '~/domain/calendar'
import type { ProjectRecord } from '~/domain/record/record'
import { writeSpending } from './budget-spending.server'
import {
  colours,
  columnLetter,
  excelValue,
  font,
  footer,
  formatOf,
  groupTitle,
  live,
  newWorkbook,
  pageSetup,
  quiet,
  rowHeight,
  styleHeader,
  styleTotals,
  thin,
  workbookBytes,
} from './excel.server'

export type BudgetWorkbookFacts = { record: ProjectRecord; lines: readonly BudgetLine[]; asOf: IsoDate }

const sourceWords: Record<FundingSource, string> = { apec: 'APEC', self: 'Self-funding', split: 'Split' }
const money = '#,##0.00'
const headerRow = 5
const itemWidth = 44
const unitWidth = 11
const noteWidth = 40

/** Where a budget's columns stand: the counts take as many pairs as the longest line needs, at least two. */
function columnsFor(lines: readonly BudgetLine[]) {
  const pairs = Math.max(2, ...lines.map(line => line.factors.length))
  const after = (offset: number) => columnLetter(1 + pairs * 2 + offset)
  return {
    pairs,
    count: (pair: number) => columnLetter(2 + pair * 2),
    unit: (pair: number) => columnLetter(3 + pair * 2),
    rate: after(1),
    amount: after(2),
    source: after(3),
    part: after(4),
    apec: after(5),
    self: after(6),
    note: after(7),
    width: 1 + pairs * 2 + 7,
  }
}
export type BudgetColumns = ReturnType<typeof columnsFor>

/** Where the lines and sums were written, for the sheet of spending that refers to them. */
export type BudgetPlaces = {
  columns: BudgetColumns
  lineRows: number[]
  subtotalRows: { title: string; from: number; to: number; row: number }[]
  totalRow: number
}

const put = (sheet: ExcelJS.Worksheet, address: string, value: ExcelJS.CellValue, format?: string | null) => {
  const cell = sheet.getCell(address)
  cell.value = value
  cell.font = font()
  cell.alignment =
    typeof value === 'string' ? { vertical: 'top', horizontal: 'left', wrapText: true, indent: 1 } : { vertical: 'top' }
  if (format) cell.numFmt = format
  return cell
}

const asInput = (cell: ExcelJS.Cell) => {
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colours.input } }
}

function writeHead(sheet: ExcelJS.Worksheet, { record, asOf }: BudgetWorkbookFacts, columns: BudgetColumns): void {
  put(sheet, 'A1', excelValue('text', record.values.number)).font = font(quiet)
  put(sheet, 'A2', excelValue('text', record.values.title), formatOf('text', record.values.title)).font = font({
    bold: true,
    size: 16,
  })
  sheet.getRow(2).height = 26
  put(sheet, 'A3', `Itemized budget in US dollars as of ${formatDate(asOf)}. Tinted cells may be changed.`).font = {
    color: { argb: colours.quiet },
  }
  for (const row of [1, 2, 3]) sheet.getCell(`A${row}`).alignment = { wrapText: false }
  const titles = new Map([
    ['A', 'Item'],
    [columns.rate, 'Rate'],
    [columns.amount, 'Amount'],
    [columns.source, 'Funded by'],
    [columns.part, "APEC's part where split"],
    [columns.apec, 'APEC'],
    [columns.self, 'Self-funding'],
    [columns.note, 'Notes'],
  ])
  for (let pair = 0; pair < columns.pairs; pair++) {
    titles.set(columns.count(pair), pair === 0 ? 'Number' : '× Number')
    titles.set(columns.unit(pair), 'Unit')
  }
  for (const [letter, title] of titles) sheet.getCell(`${letter}${headerRow}`).value = title
  const right = [columns.rate, columns.amount, columns.part, columns.apec, columns.self]
  const counts = Array.from({ length: columns.pairs }, (_, pair) => columns.count(pair))
  const numeric = Array.from({ length: columns.width }, (_, index) =>
    [...right, ...counts].includes(columnLetter(index + 1)),
  )
  styleHeader(sheet.getRow(headerRow), numeric)
}

function writeLine(
  sheet: ExcelJS.Worksheet,
  row: number,
  totals: BudgetTotals['lines'][number],
  columns: BudgetColumns,
): void {
  const { line, planned } = totals
  const at = (letter: string) => `${letter}${row}`
  put(sheet, at('A'), excelValue('text', line.item), formatOf('text', line.item))
  for (let pair = 0; pair < columns.pairs; pair++) {
    const factor = line.factors[pair]
    asInput(put(sheet, at(columns.count(pair)), factor?.count ?? null, formatOf('count', factor?.count ?? null)))
    put(sheet, at(columns.unit(pair)), excelValue('text', factor?.unit ?? null), formatOf('text', factor?.unit ?? null))
  }
  const counts = Array.from({ length: columns.pairs }, (_, pair) => at(columns.count(pair))).join(',')
  const { amount, source, part } = columns
  asInput(put(sheet, at(columns.rate), line.rate / 100, money))
  put(sheet, at(amount), live(`ROUND(ROUND(PRODUCT(${counts}),2)*${at(columns.rate)},2)`, planned.total / 100), money)
  const chosen = put(sheet, at(source), sourceWords[line.fundedBy])
  asInput(chosen)
  chosen.dataValidation = {
    type: 'list',
    formulae: [`"${Object.values(sourceWords).join(',')}"`],
    allowBlank: false,
    showErrorMessage: true,
    errorTitle: 'Who pays',
    error: 'Choose APEC, Self-funding or Split.',
  }
  asInput(put(sheet, at(part), line.apecPart === null ? null : line.apecPart / 100, money))
  const apec = `IF(${at(source)}="APEC",${at(amount)},IF(${at(source)}="Split",MIN(N(${at(part)}),${at(amount)}),0))`
  put(sheet, at(columns.apec), live(apec, planned.apec / 100), money)
  put(sheet, at(columns.self), live(`ROUND(${at(amount)}-${at(columns.apec)},2)`, planned.self / 100), money)
  put(sheet, at(columns.note), excelValue('text', line.note || null), formatOf('text', line.note))
  sheet.getRow(row).height = rowHeight([
    { text: line.item, width: itemWidth },
    { text: line.note, width: noteWidth },
    ...line.factors.map(factor => ({ text: factor.unit, width: unitWidth })),
  ])
  for (let index = 1; index <= columns.width; index++)
    sheet.getRow(row).getCell(index).border = { bottom: thin(colours.rule) }
}

/** Three sums in a row: amount, APEC, self-funding. */
function writeSums(
  sheet: ExcelJS.Worksheet,
  row: number,
  title: string,
  {
    columns,
    sum,
    planned,
  }: {
    columns: BudgetColumns
    sum: (letter: string) => string
    planned: BudgetTotals['whole']['planned']
  },
): void {
  put(sheet, `A${row}`, title)
  put(sheet, `${columns.amount}${row}`, live(sum(columns.amount), planned.total / 100), money)
  put(sheet, `${columns.apec}${row}`, live(sum(columns.apec), planned.apec / 100), money)
  put(sheet, `${columns.self}${row}`, live(sum(columns.self), planned.self / 100), money)
  styleTotals(sheet.getRow(row), columns.width)
}

/** Below the total: who pays which share, and whether the budget agrees with the record. */
function writeChecks(
  sheet: ExcelJS.Worksheet,
  total: number,
  facts: BudgetWorkbookFacts,
  places: Pick<BudgetPlaces, 'columns'>,
): void {
  const { columns } = places
  const { planned } = budgetTotals(facts.lines).whole
  const share = (part: number) => (planned.total === 0 ? null : part / planned.total)
  const apecRecord = (facts.record.values.apecFunding ?? 0) / 100
  const selfRecord = (facts.record.values.coFunding ?? 0) / 100
  const both = [
    [columns.apec, planned.apec, apecRecord],
    [columns.self, planned.self, selfRecord],
  ] as const
  put(sheet, `A${total + 1}`, 'Share of the whole')
  put(sheet, `A${total + 2}`, 'On the record')
  put(sheet, `A${total + 3}`, 'Budget minus record')
  for (const [letter, cents, record] of both) {
    const whole = `${columns.amount}${total}`
    put(sheet, `${letter}${total + 1}`, live(`IF(${whole}=0,"",${letter}${total}/${whole})`, share(cents)), '0.0%')
    put(sheet, `${letter}${total + 2}`, record, money)
    const apart = Math.round(cents - record * 100) / 100
    put(sheet, `${letter}${total + 3}`, live(`ROUND(${letter}${total}-${letter}${total + 2},2)`, apart), money)
  }
  const { amount } = columns
  const recordSum = apecRecord + selfRecord
  put(
    sheet,
    `${amount}${total + 2}`,
    live(`SUM(${columns.apec}${total + 2},${columns.self}${total + 2})`, recordSum),
    money,
  )
  const apart = Math.round(planned.total - recordSum * 100) / 100
  put(sheet, `${amount}${total + 3}`, live(`ROUND(${amount}${total}-${amount}${total + 2},2)`, apart), money)
}

function setWidths(sheet: ExcelJS.Worksheet, columns: BudgetColumns): void {
  sheet.getColumn('A').width = itemWidth
  for (let pair = 0; pair < columns.pairs; pair++) {
    sheet.getColumn(columns.count(pair)).width = 10
    sheet.getColumn(columns.unit(pair)).width = unitWidth
  }
  for (const letter of [columns.rate, columns.amount, columns.part, columns.apec, columns.self]) {
    sheet.getColumn(letter).width = 14
  }
  sheet.getColumn(columns.source).width = 14
  sheet.getColumn(columns.note).width = noteWidth
}

function writePlan(workbook: ExcelJS.Workbook, facts: BudgetWorkbookFacts, totals: BudgetTotals): BudgetPlaces {
  const columns = columnsFor(facts.lines)
  const sheet = workbook.addWorksheet('Budget', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: headerRow, showGridLines: false }],
  })
  Object.assign(sheet.pageSetup, pageSetup(true, `${headerRow}:${headerRow}`))
  Object.assign(sheet.headerFooter, footer([facts.record.values.number, 'Budget'].filter(Boolean).join(' · ')))
  setWidths(sheet, columns)
  writeHead(sheet, facts, columns)
  const places: BudgetPlaces = { columns, lineRows: [], subtotalRows: [], totalRow: 0 }
  let row = headerRow + 1
  for (const category of totals.categories.filter(each => each.lines > 0)) {
    const label = sheet.getCell(`A${row}`)
    label.value = category.title
    label.font = font(groupTitle)
    const from = row + 1
    row = from
    for (const each of totals.lines.filter(({ line }) => line.category === category.key)) {
      writeLine(sheet, row, each, columns)
      places.lineRows.push(row)
      row += 1
    }
    const sum = (letter: string) => `SUM(${letter}${from}:${letter}${row - 1})`
    writeSums(sheet, row, 'Subtotal', { columns, sum, planned: category.planned })
    places.subtotalRows.push({ title: category.title, from, to: row - 1, row })
    row += 2
  }
  const subtotals = (letter: string) =>
    places.subtotalRows.length === 0 ? '0' : `SUM(${places.subtotalRows.map(each => `${letter}${each.row}`).join(',')})`
  writeSums(sheet, row, 'Total', { columns, sum: subtotals, planned: totals.whole.planned })
  places.totalRow = row
  writeChecks(sheet, row, facts, places)
  return places
}

/**
 * The budget of a project as a workbook that works: a changed count, rate or payer recomputes amounts, subtotals,
 * total, shares and variances. All formulas carry the results that the page shows.
 */
export function budgetWorkbookOf(facts: BudgetWorkbookFacts): ExcelJS.Workbook {
  const workbook = newWorkbook(`Budget: ${facts.record.values.number ?? ''}`, facts.asOf)
  const order = budgetCategories.map(category => category.key)
  const sorted = [...facts.lines].sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category))
  const totals = budgetTotals(sorted)
  const places = writePlan(workbook, facts, totals)
  writeSpending(workbook, facts, totals, places)
  return workbook
}

export const renderBudgetWorkbook = (facts: BudgetWorkbookFacts): Promise<Uint8Array<ArrayBuffer>> =>
  workbookBytes(budgetWorkbookOf(facts))
