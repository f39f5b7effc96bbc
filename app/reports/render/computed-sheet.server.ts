import type ExcelJS from 'exceljs'
import { columnLetter } from '~/domain/workbook/sheet'
import type { CellKind, CellValue } from '../model'
import {
  colours,
  excelValue,
  font,
  footer,
  formatOf,
  formats,
  live,
  pageSetup,
  quiet,
  rowHeight,
  styleHeader,
  styleTotals,
  thin,
} from './excel.server'
import { isNumeric } from './format'

/** Sheets whose formulas look at other sheets; the tables of a report compute only within themselves. */

/** A raw value as a report has it, or a formula with its result as a raw value. */
export type ComputedCell = CellValue | { formula: string; result: CellValue }
export type ComputedColumn = { header: string; kind: CellKind; width: number }

export type ComputedSheet = {
  name: string
  /** The number of the project and what the sheet is, above its headings. */
  number: string
  title: string
  hint: string
  columns: readonly ComputedColumn[]
  rows: readonly (readonly ComputedCell[])[]
  totals?: readonly ComputedCell[]
}

/** The row of the headings; the first row of values is the next one. */
export const headingRow = 5
export const firstRow = headingRow + 1

/** The cells of a column from the first row to the last of so many, as other sheets name them. */
export const rangeOf = (sheet: string, column: number, rows: number): string => {
  const letter = columnLetter(column)
  return `'${sheet}'!$${letter}$${firstRow}:$${letter}$${Math.max(firstRow, firstRow + rows - 1)}`
}

function writeCell(cell: ExcelJS.Cell, { kind }: ComputedColumn, given: ComputedCell): void {
  const isFormula = typeof given === 'object' && given !== null
  const raw = isFormula ? given.result : given
  const value = excelValue(kind, raw)
  cell.value = isFormula ? live(given.formula, typeof value === 'number' ? value : null) : value
  const format = isFormula ? formats[kind] : formatOf(kind, raw)
  if (format) cell.numFmt = format
  cell.font = font()
  cell.alignment = isNumeric(kind)
    ? { vertical: 'top', horizontal: 'right' }
    : { vertical: 'top', horizontal: 'left', wrapText: true, indent: 1 }
  cell.border = { bottom: thin(colours.rule) }
}

function writeHead(sheet: ExcelJS.Worksheet, { number, title, hint, columns }: ComputedSheet): void {
  const lines = [
    [number, quiet],
    [title, { bold: true, size: 16 }],
    [hint, quiet],
  ] as const
  lines.forEach(([text, style], index) => {
    const cell = sheet.getCell(index + 1, 1)
    cell.value = excelValue('text', text)
    cell.font = font(style)
  })
  sheet.getRow(2).height = 24
  const row = sheet.getRow(headingRow)
  columns.forEach(({ header, width }, index) => {
    sheet.getColumn(index + 1).width = width
    row.getCell(index + 1).value = header
  })
  styleHeader(
    row,
    columns.map(({ kind }) => isNumeric(kind)),
  )
}

/** Adds a sheet of our look: headings that stay in sight and repeat in print, a filter, A4, and a row of totals. */
export function addComputedSheet(workbook: ExcelJS.Workbook, content: ComputedSheet): void {
  const { name, number, columns, rows, totals } = content
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: headingRow, showGridLines: false }],
  })
  const isWide = columns.reduce((sum, { width }) => sum + width, 0) > 100
  Object.assign(sheet.pageSetup, pageSetup(isWide, `${headingRow}:${headingRow}`))
  Object.assign(sheet.headerFooter, footer(`${number} · ${name}`))
  writeHead(sheet, content)
  const all = totals ? [...rows, totals] : rows
  all.forEach((cells, index) => {
    const row = sheet.getRow(firstRow + index)
    columns.forEach((column, place) => {
      writeCell(row.getCell(place + 1), column, cells[place] ?? null)
    })
    const texts = columns.map(({ kind, width }, place) => ({
      text: kind === 'text' && typeof cells[place] === 'string' ? String(cells[place]) : null,
      width,
    }))
    row.height = rowHeight(texts)
  })
  if (totals) styleTotals(sheet.getRow(firstRow + rows.length), columns.length)
  const last = Math.max(firstRow, firstRow + rows.length - 1)
  if (rows.length > 1) sheet.autoFilter = `A${headingRow}:${columnLetter(columns.length)}${last}`
  sheet.pageSetup.printArea = `A1:${columnLetter(columns.length)}${last + (totals ? 1 : 0)}`
}
