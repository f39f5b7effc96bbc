import type ExcelJS from 'exceljs'
import { legal } from '~/domain/workbook/legal'
import { columnLetter } from '~/domain/workbook/sheet'
import type { Column, Formula, Row, Table } from '../model'
import { cellValue, hrefOf, noteOf, totalsRow } from '../values'
import {
  colours,
  excelValue,
  font,
  footer,
  formatOf,
  formats,
  link,
  live,
  pageSetup,
  rowHeight,
  styleHeader,
  styleTotals,
  thin,
} from './excel.server'
import { isNumeric } from './format'
import { cellText, safeHref } from './inert'

/** The longest address that Excel follows. */
const longestLink = 2_079

/** The formula of a column in a row, in the words of a spreadsheet; empty where a part is missing, never an error. */
function inExcel(formula: Formula, at: (key: string) => string): string {
  if ('sum' in formula) {
    const cells = formula.sum.map(at).join(',')
    return `IF(COUNT(${cells})=0,"",SUM(${cells}))`
  }
  const [a, b] = ('minus' in formula ? formula.minus : formula.share).map(at)
  if ('minus' in formula) return `IF(COUNT(${a},${b})<2,"",${a}-${b})`
  return `IF(COUNT(${a},${b})<2,"",IF(${b}=0,"",${a}/${b}))`
}

/** The sum from a column's first row, which stays where it is when rows are sorted in, down to this one. */
const downTo = (first: string, here: string): string => `SUM(${first.replace(/\d+$/, row => `$${row}`)}:${here})`

const textIn = (table: Table, row: Row, column: Column) =>
  column.kind === 'text' ? cellValue(table.columns, row, column) : null

const asNumber = (value: string | number | Date | null) => (typeof value === 'number' ? value : null)

const addresses = (columns: readonly Column[], row: number) => (key: string) =>
  `${columnLetter(columns.findIndex(column => column.key === key) + 1)}${row}`

function writeRows(sheet: ExcelJS.Worksheet, table: Table, first: number): void {
  table.rows.forEach((row, index) => {
    const line = sheet.getRow(first + index)
    const at = addresses(table.columns, first + index)
    line.height = rowHeight(
      table.columns.map(column => ({ text: textIn(table, row, column), width: column.width ?? 16 })),
    )
    table.columns.forEach((column, place) => {
      const cell = line.getCell(place + 1)
      const raw = cellValue(table.columns, row, column)
      const value = excelValue(column.kind, raw)
      cell.value = column.formula
        ? live(inExcel(column.formula, at), asNumber(value))
        : column.running && value !== null
          ? live(downTo(addresses(table.columns, first)(column.running), at(column.running)), asNumber(value))
          : value
      const format = column.formula ? formats[column.kind] : formatOf(column.kind, raw)
      if (format) cell.numFmt = format
      const said = noteOf(row[column.key])
      if (said !== null) cell.note = cellText(said)
      cell.font = font()
      linkOut(cell, hrefOf(row[column.key]))
      cell.alignment = { vertical: 'top', wrapText: column.kind === 'text', ...alignment(column) }
      cell.border = { bottom: thin(colours.rule) }
    })
  })
}

/** A text that leads to a web address; addresses of Dossier itself stay behind in a file that travels. */
function linkOut(cell: ExcelJS.Cell, href: string | null): void {
  const safe = href === null ? null : safeHref(href)
  if (safe === null || !/^https?:/i.test(safe) || typeof cell.value !== 'string') return
  cell.value = { text: cell.value, hyperlink: legal(safe).slice(0, longestLink) }
  cell.font = font(link)
}

/** Text keeps a little distance from the number before it. */
const alignment = (column: Column) =>
  isNumeric(column.kind) ? ({ horizontal: 'right' } as const) : ({ horizontal: 'left', indent: 1 } as const)

function writeTotals(sheet: ExcelJS.Worksheet, table: Table, first: number, rowNumber: number): void {
  const values = totalsRow(table)
  if (!values || !table.totals) return
  const { sums } = table.totals
  const row = sheet.getRow(rowNumber)
  const at = addresses(table.columns, rowNumber)
  table.columns.forEach((column, place) => {
    const cell = row.getCell(place + 1)
    const value = excelValue(column.kind, values[place] ?? null)
    if (place === 0) cell.value = value
    else if (column.formula && value !== null) cell.value = live(inExcel(column.formula, at), asNumber(value))
    else if (sums.includes(column.key)) {
      const letter = columnLetter(place + 1)
      cell.value = live(`SUM(${letter}${first}:${letter}${Math.max(first, rowNumber - 1)})`, asNumber(value) ?? 0)
    }
    const format = formats[column.kind]
    if (format) cell.numFmt = format
    cell.alignment = { ...alignment(column), vertical: 'top' }
  })
  styleTotals(row, table.columns.length)
}

/** Writes one table with its caption from a row on; says where its header stands and which row comes next. */
function writeTable(
  sheet: ExcelJS.Worksheet,
  table: Table,
  from: number,
): { header: number; last: number; next: number } {
  const caption = sheet.getCell(from, 1)
  caption.value = excelValue('text', table.caption)
  caption.font = font({ bold: true, size: 13 })
  sheet.getRow(from).height = 22
  const header = from + 1
  const headerRow = sheet.getRow(header)
  table.columns.forEach((column, place) => {
    headerRow.getCell(place + 1).value = excelValue('text', column.header)
  })
  styleHeader(
    headerRow,
    table.columns.map(column => isNumeric(column.kind)),
  )
  const lines = table.columns.map(({ header: text, width = 16 }) => ({ text, width }))
  headerRow.height = Math.max(headerRow.height, rowHeight(lines))
  const first = header + 1
  if (table.rows.length === 0) {
    sheet.getCell(first, 1).value = excelValue('text', table.whenEmpty ?? 'There is nothing to show.')
    return { header, last: first, next: first + 2 }
  }
  writeRows(sheet, table, first)
  const last = first + table.rows.length - 1
  writeTotals(sheet, table, first, last + 1)
  return { header, last, next: last + (table.totals ? 3 : 2) }
}

/**
 * One sheet of one or more tables below each other: frozen header, filter over a single table, A4 fitted to the width
 * with its titles on every page.
 */
export function writeSheet(workbook: ExcelJS.Workbook, name: string, tables: readonly Table[], what: string): void {
  const sheet = workbook.addWorksheet(name)
  const widths: number[] = []
  for (const table of tables) {
    table.columns.forEach((column, place) => {
      widths[place] = Math.max(widths[place] ?? 0, column.width ?? 16)
    })
  }
  widths.forEach((width, place) => {
    sheet.getColumn(place + 1).width = width
  })
  let next = 1
  const written = tables.map(table => {
    const place = writeTable(sheet, table, next)
    next = place.next
    return { table, ...place }
  })
  const [first] = written
  if (!first) return
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: first.header, showGridLines: false }]
  if (written.length === 1 && first.table.rows.length > 1) {
    sheet.autoFilter = `A${first.header}:${columnLetter(first.table.columns.length)}${first.last}`
  }
  const last = written.at(-1)?.next ?? 2
  sheet.pageSetup.printArea = `A1:${columnLetter(widths.length)}${last - 1}`
  const wide = widths.reduce((sum, width) => sum + width, 0) > 100
  Object.assign(sheet.pageSetup, pageSetup(wide, `1:${first.header}`))
  Object.assign(sheet.headerFooter, footer(what))
}
