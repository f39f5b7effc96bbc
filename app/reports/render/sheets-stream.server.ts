import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { IsoDate } from '~/domain/calendar'
import type { CellKind, Column, Row, Table } from '../model'
import { cellValue } from '../values'
import { inTurns, type RowSource } from './csv.server'
import { excelDate, excelValue, font, footer, formatOf, pageSetup, sheetName, styleHeader } from './excel.server'
import { isNumeric } from './format'
import { cellText } from './inert'

/** A table whose rows come while it is written. Sums and formulas are values here, since rows are not seen twice. */
export type StreamedTable = Pick<Table, 'caption' | 'columns' | 'whenEmpty' | 'sheet'> & { rows: RowSource }
export type StreamedBook = { title: string; asOf: IsoDate; cover: readonly string[]; tables: readonly StreamedTable[] }

/** A row costs more here than anywhere: others are answered after every few. */
const rowsAtOnce = 40

const cellsOf = (columns: readonly Column[], row: Row) =>
  columns.map(column => excelValue(column.kind, cellValue(columns, row, column)))

/**
 * Waits while the target is full. Its own buffer says nothing of how much waits in the zip before it; that it was full
 * and has not been emptied does.
 */
async function untilTaken(target: Writable): Promise<void> {
  while (target.writableNeedDrain && !target.destroyed) {
    await new Promise<void>(resolve => {
      const goOn = () => {
        target.off('drain', goOn).off('close', goOn)
        resolve()
      }
      target.on('drain', goOn).on('close', goOn)
    })
  }
}

const addText = (sheet: ExcelJS.Worksheet, text: string, style: Partial<ExcelJS.Font>) => {
  const row = sheet.addRow([cellText(text)])
  row.getCell(1).font = font(style)
  row.commit()
}

/** Writes a table from the next row on; false where the reader has left. */
async function addTable(sheet: ExcelJS.Worksheet, table: StreamedTable, target: Writable): Promise<boolean> {
  const { caption, columns, whenEmpty = 'There is nothing to show.' } = table
  addText(sheet, caption, { bold: true, size: 13 })
  const header = sheet.addRow(columns.map(column => cellText(column.header)))
  styleHeader(
    header,
    columns.map(column => isNumeric(column.kind)),
  )
  header.commit()
  let written = 0
  for await (const page of inTurns(table.rows)) {
    for (const row of page) {
      const cells = cellsOf(columns, row)
      const line = sheet.addRow(cells)
      cells.forEach((value, index) => {
        const format = value === null ? null : formatIn(columns[index]?.kind ?? 'text', value)
        if (format) line.getCell(index + 1).numFmt = format
      })
      line.commit()
      written += 1
      if (written % rowsAtOnce === 0) await setImmediate()
    }
    await untilTaken(target)
    if (target.destroyed) return false
  }
  if (written === 0) addText(sheet, whenEmpty, {})
  sheet.addRow([]).commit()
  return true
}

/** The format of a cell's value as it stands there: a date is one already, a text is none. */
const formatIn = (kind: CellKind, value: string | number | Date): string | null =>
  value instanceof Date ? formatOf('date', value.toISOString()) : formatOf(kind, value)

/**
 * Writes tables as a workbook while their rows arrive, each on the sheet that it names, after a cover of sentences: for
 * reports whose rows are too many to be held. Memory stays flat, and other requests are answered meanwhile.
 */
export async function streamSheets(target: Writable, book: StreamedBook): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: target, useStyles: true, useSharedStrings: false })
  writer.title = cellText(book.title)
  writer.creator = 'Dossier'
  writer.lastModifiedBy = 'Dossier'
  writer.created = excelDate(book.asOf)
  writer.modified = excelDate(book.asOf)
  const cover = writer.addWorksheet('Report', { pageSetup: pageSetup(false), headerFooter: footer(book.title) })
  cover.getColumn(1).width = 110
  addText(cover, book.title, { bold: true, size: 18 })
  for (const text of book.cover) addText(cover, text, {})
  cover.commit()
  const names = ['Report']
  for (const wanted of new Set(book.tables.map(({ sheet }) => sheet))) {
    const tables = book.tables.filter(({ sheet }) => sheet === wanted)
    const name = sheetName(wanted, names)
    names.push(name)
    const sheet = writer.addWorksheet(name, { pageSetup: pageSetup(true), headerFooter: footer(book.title) })
    const widest = Math.max(...tables.map(({ columns }) => columns.length))
    for (let at = 0; at < widest; at += 1)
      sheet.getColumn(at + 1).width = Math.max(...tables.map(({ columns }) => columns[at]?.width ?? 10))
    for (const table of tables) if (!(await addTable(sheet, table, target))) return
    sheet.commit()
  }
  await writer.commit()
}
