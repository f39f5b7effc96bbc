import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { IsoDate } from '~/domain/calendar'
import { columnLetter } from '~/domain/workbook/sheet'
import type { Column, Row } from '../model'
import { cellValue } from '../values'
import { inTurns, type RowSource } from './csv.server'
import { excelDate, excelValue, footer, formats, pageSetup, sheetName, styleHeader } from './excel.server'
import { isNumeric } from './format'
import { cellText, looksLikeFormula } from './inert'

/** A row costs more here than anywhere: others are answered after every few. */
export const rowsAtOnce = 40

export type StreamedWorkbook = { title: string; sheet: string; asOf: IsoDate; columns: readonly Column[] }

export const cellsOf = (columns: readonly Column[], row: Row) =>
  columns.map(column => excelValue(column.kind, cellValue(columns, row, column)))

/** Formats are the column's, except for text that looks like a formula and for counts with a fraction. */
function markCells(line: ExcelJS.Row, columns: readonly Column[], cells: ReturnType<typeof cellsOf>): void {
  cells.forEach((value, index) => {
    if (typeof value === 'string' && looksLikeFormula(value)) line.getCell(index + 1).numFmt = '@'
    else if (columns[index]?.kind === 'count' && !Number.isInteger(value ?? 0))
      line.getCell(index + 1).numFmt = '#,##0.00'
  })
}

/**
 * Waits while the target is full. Its own buffer says nothing of how much waits in the zip before it; that it was full
 * and has not been emptied does.
 */
export async function untilTaken(target: Writable): Promise<void> {
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

/**
 * Writes a big table as a workbook while its rows arrive: one sheet, frozen header, filter, number formats, A4.
 * Memory stays flat and other requests are answered meanwhile. Ends `target`; stops when it is destroyed.
 */
export async function streamWorkbook(target: Writable, book: StreamedWorkbook, source: RowSource): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: target, useStyles: true, useSharedStrings: false })
  writer.title = cellText(book.title)
  writer.creator = 'Dossier'
  writer.lastModifiedBy = 'Dossier'
  writer.created = excelDate(book.asOf)
  writer.modified = excelDate(book.asOf)
  const sheet = writer.addWorksheet(sheetName(book.sheet, []), {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }],
    pageSetup: pageSetup(true, '1:1'),
    headerFooter: footer(book.title),
  })
  sheet.columns = book.columns.map(column => ({
    width: column.width ?? 16,
    style: formats[column.kind] === null ? {} : { numFmt: formats[column.kind] ?? 'General' },
  }))
  const header = sheet.addRow(book.columns.map(column => cellText(column.header)))
  styleHeader(
    header,
    book.columns.map(column => isNumeric(column.kind)),
  )
  header.commit()
  let written = 0
  for await (const page of inTurns(source)) {
    for (const row of page) {
      const cells = cellsOf(book.columns, row)
      const line = sheet.addRow(cells)
      markCells(line, book.columns, cells)
      line.commit()
      written += 1
      if (written % rowsAtOnce === 0) await setImmediate()
    }
    await untilTaken(target)
    if (target.destroyed) return
  }
  sheet.autoFilter = `A1:${columnLetter(book.columns.length)}${written + 1}`
  await writer.commit()
}
