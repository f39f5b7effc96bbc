import type ExcelJS from 'exceljs'
import type { Content } from '~/domain/workbook/content'
import { listsSheet, type Marker, markerLines, markerSheet } from '~/domain/workbook/marker'
import { type Choices, type Column, columnLetter, type SheetLayout } from '~/domain/workbook/sheet'
import {
  colours,
  excelDate,
  font,
  footer,
  formats,
  groupTitle,
  live,
  pageSetup,
  quiet,
  styleHeader,
  thin,
} from './excel.server'
import { cellText, looksLikeFormula } from './inert'

/** What workbooks share that are filled in offline and loaded back: tinted open cells, drop-downs, locks, the marker. */

const formatOfKind = (kind: Column['kind']): string | undefined => {
  if (kind === 'money') return formats.money ?? undefined
  if (kind === 'percent') return formats.percent ?? undefined
  if (kind === 'date') return formats.date ?? undefined
  return kind === 'number' ? '#,##0.##' : undefined
}

const isRight = (kind: Column['kind']) => kind === 'number' || kind === 'money' || kind === 'percent'

/** The look of the cells of a column; one object for all of them, so that the file names it once. */
export function styleOfColumn({ kind, role }: Pick<Column, 'kind' | 'role'>, asText = false): Partial<ExcelJS.Style> {
  const isOpen = role === 'typed'
  const format = asText ? '@' : formatOfKind(kind)
  return {
    font: font(isOpen ? {} : quiet),
    alignment: isRight(kind)
      ? { vertical: 'top', horizontal: 'right' }
      : { vertical: 'top', horizontal: 'left', wrapText: true, indent: 1 },
    border: { bottom: thin(colours.rule) },
    protection: { locked: !isOpen },
    ...(isOpen ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: colours.input } } as const } : {}),
    ...(format ? { numFmt: format } : {}),
  }
}

export type ColumnStyles = { plain: Partial<ExcelJS.Style>; asText: Partial<ExcelJS.Style> }
export const stylesOf = (layout: SheetLayout): Map<string, ColumnStyles> =>
  new Map(layout.columns.map(one => [one.key, { plain: styleOfColumn(one), asText: styleOfColumn(one, true) }]))

/** A content in the units of a workbook. What cannot be an input of ours is not written. */
export function cellValueOf(content: Content): ExcelJS.CellValue {
  if (content.is === 'text') return cellText(content.text)
  if (content.is === 'number') return content.number
  if (content.is === 'date') return excelDate(content.date)
  return content.is === 'yesNo' ? content.yes : null
}

/** Writes a content with the look of its column; a text that looks like a formula stays a text when it is edited. */
export function putContent(cell: ExcelJS.Cell, content: Content, { plain, asText }: ColumnStyles): void {
  cell.style = content.is === 'text' && looksLikeFormula(content.text) ? asText : plain
  cell.value = cellValueOf(content)
}

export const putFormula = (
  cell: ExcelJS.Cell,
  formula: string,
  result: number | string | null,
  style: ColumnStyles,
) => {
  cell.style = style.plain
  cell.value = typeof result === 'string' ? { formula, result } : live(formula, result)
}

/** A drop-down from a list of the hidden sheet. */
export const dropDown = ({ name }: Choices, what: string): ExcelJS.DataValidation => ({
  type: 'list',
  formulae: [name],
  allowBlank: true,
  showErrorMessage: true,
  errorTitle: what.slice(0, 30),
  error: 'Choose one from the list.',
})

type Head = { number: string; title: string; hint: string }

/** A sheet of our look: title, headings that stay in sight and repeat in print, A4, page numbers. */
export function addFilledInSheet(
  workbook: ExcelJS.Workbook,
  layout: SheetLayout,
  { number, title, hint }: Head,
  { landscape = true, keptColumns = 0 }: { landscape?: boolean; keptColumns?: number } = {},
): ExcelJS.Worksheet {
  const { name, headerRow, columns } = layout
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: keptColumns, ySplit: headerRow, showGridLines: false }],
  })
  Object.assign(sheet.pageSetup, pageSetup(landscape, `${headerRow}:${headerRow}`))
  Object.assign(sheet.headerFooter, footer(`${number} · ${name}`))
  columns.forEach(({ width, role }, index) => {
    sheet.getColumn(index + 1).width = width
    if (role === 'key') sheet.getColumn(index + 1).hidden = true
  })
  const first = columnLetter(columns.findIndex(({ role }) => role !== 'key') + 1)
  writeTitle(sheet, first, { number, title, hint })
  columns.forEach(({ header }, index) => {
    sheet.getRow(headerRow).getCell(index + 1).value = header
  })
  styleHeader(
    sheet.getRow(headerRow),
    columns.map(({ kind }) => isRight(kind)),
  )
  return sheet
}

/** The first three rows of a sheet: the number, what it is, and how it is filled in. */
function writeTitle(sheet: ExcelJS.Worksheet, column: string, { number, title, hint }: Head): void {
  const lines: [string, Partial<ExcelJS.Font>][] = [
    [number, quiet],
    [title, { bold: true, size: 16 }],
    [hint, quiet],
  ]
  lines.forEach(([text, style], index) => {
    const cell = sheet.getCell(`${column}${index + 1}`)
    cell.value = cellText(text)
    cell.font = font(style)
    cell.alignment = { wrapText: false }
    if (looksLikeFormula(text)) cell.numFmt = '@'
  })
  sheet.getRow(2).height = 24
}

/** A sum in bold. Its look is an object of its own: a change in place would reach every cell of the column. */
export const putSum = (cell: ExcelJS.Cell, formula: string, result: number | null, { plain }: ColumnStyles): void => {
  cell.style = { ...plain, font: { ...plain.font, bold: true }, protection: { locked: true }, fill: noFill }
  cell.value = live(formula, result)
}
const noFill: ExcelJS.Fill = { type: 'pattern', pattern: 'none' }

/** A label that stands before sums. */
export const putLabel = (cell: ExcelJS.Cell, text: string): void => {
  cell.value = text
  cell.font = font(groupTitle)
  cell.alignment = { horizontal: 'left' }
}

/**
 * Nothing may be typed but in the open cells; widths may be changed. The lock has no password: it keeps from slips, not
 * from people.
 */
export const lock = (sheet: ExcelJS.Worksheet): Promise<void> =>
  sheet.protect('', {
    spinCount: 1000,
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  })

/** The lists that drop-downs choose from, each in a column of a hidden sheet, under its name. */
export function addLists(workbook: ExcelJS.Workbook, lists: readonly Choices[]): void {
  const sheet = workbook.addWorksheet(listsSheet, { state: 'hidden' })
  lists.forEach(({ name, entries }, index) => {
    const letter = columnLetter(index + 1)
    sheet.getCell(`${letter}1`).value = name
    entries.forEach(({ title }, at) => {
      sheet.getCell(`${letter}${at + 2}`).value = cellText(title)
    })
    workbook.definedNames.add(`${listsSheet}!$${letter}$2:$${letter}$${Math.max(entries.length, 1) + 1}`, name)
  })
}

/** The hidden sheet by which a workbook is known when it comes back. */
export function addMarker(workbook: ExcelJS.Workbook, marker: Marker): void {
  const sheet = workbook.addWorksheet(markerSheet, { state: 'veryHidden' })
  sheet.addRows(markerLines(marker))
}
