import type { Writable } from 'node:stream'
import JSZip from 'jszip'
import type { IsoDate } from '~/domain/calendar'
import { columnLetter } from '~/domain/workbook/sheet'
import type { Column } from '../model'
import { inTurns, type RowSource } from './csv.server'
import { excelDate, footer, formats, newWorkbook, pageSetup, sheetName, styleHeader } from './excel.server'
import { isNumeric } from './format'
import { cellText } from './inert'
import { type CellStyles, rowWriter } from './rows-xml.server'
import { writeZip, type ZipEntry } from './zip-stream.server'

export type StreamedWorkbook = { title: string; sheet: string; asOf: IsoDate; columns: readonly Column[] }

const sheetPath = 'xl/worksheets/sheet1.xml'
/** Holds the range of the filter, which is known when the last row is written. */
const bookPath = 'xl/workbook.xml'
/** The row of the shell that shows each style, and is taken out of it again. */
const sampleRow = 2

/** The workbook around its rows: what stands before and after them, its other parts, and the numbers of its styles. */
type Shell = {
  before: string
  after: string
  parts: { path: string; bytes: Uint8Array }[]
  book: string
  styles: CellStyles
}

/** The workbook with its header and, below it, a cell of each style; made by ExcelJS, like every workbook of ours. */
function sampleOf({ title, sheet: name, asOf, columns }: StreamedWorkbook) {
  const workbook = newWorkbook(title, asOf)
  const sheet = workbook.addWorksheet(sheetName(name, []), { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] })
  Object.assign(sheet.pageSetup, pageSetup(true, '1:1'))
  Object.assign(sheet.headerFooter, footer(title))
  sheet.columns = columns.map(column => ({ width: column.width ?? 16 }))
  const header = sheet.getRow(1)
  header.values = columns.map(column => cellText(column.header))
  styleHeader(
    header,
    columns.map(column => isNumeric(column.kind)),
  )
  const shown = [...columns.map(({ kind }) => formats[kind]), '@', '#,##0.00']
  shown.forEach((format, place) => {
    const cell = sheet.getRow(sampleRow).getCell(place + 1)
    cell.value = 1
    if (format !== null) cell.numFmt = format
  })
  sheet.autoFilter = `A1:${columnLetter(columns.length)}${sampleRow}`
  return workbook
}

const sample = new RegExp(`<row r="${sampleRow}".*?</row>`, 's')

function stylesIn(row: string, columns: number): CellStyles {
  const numbers = [...row.matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")?/g)].map(match => Number(match[1] ?? 0))
  return { columns: numbers.slice(0, columns), formulaLike: numbers[columns] ?? 0, fraction: numbers[columns + 1] ?? 0 }
}

async function shellOf(book: StreamedWorkbook): Promise<Shell> {
  const zip = await JSZip.loadAsync(await sampleOf(book).xlsx.writeBuffer({ zip: { compression: 'STORE' } }))
  const text = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
  const sheet = await text(sheetPath)
  const row = sample.exec(sheet)?.[0] ?? ''
  const [before = '', after = ''] = sheet.replace(/<dimension [^>]*>/, '').split(row)
  const others = Object.values(zip.files).filter(({ name, dir }) => !dir && name !== sheetPath && name !== bookPath)
  const parts = await Promise.all(
    others.map(async file => ({ path: file.name, bytes: await file.async('uint8array') })),
  )
  return { before, after, parts, book: await text(bookPath), styles: stylesIn(row, book.columns.length) }
}

/** Pieces of about this many letters go to the zip. */
const piece = 64 * 1024

/** The rows as pieces of text; tells how many lines the sheet has when all are written. */
async function* rowPieces(source: RowSource, write: ReturnType<typeof rowWriter>, line: { last: number }) {
  let text = ''
  for await (const page of inTurns(source))
    for (const row of page) {
      line.last += 1
      text += write(row, line.last)
      if (text.length < piece) continue
      yield Buffer.from(text)
      text = ''
    }
  yield Buffer.from(text)
}

async function* entriesOf(book: StreamedWorkbook, source: RowSource): AsyncGenerator<ZipEntry> {
  const { before, after, parts, book: words, styles } = await shellOf(book)
  const at = excelDate(book.asOf)
  const letter = columnLetter(book.columns.length)
  const line = { last: 1 }
  for (const { path, bytes } of parts) yield { path, at, content: bytes }
  async function* sheet() {
    yield Buffer.from(before)
    yield* rowPieces(source, rowWriter(book.columns, styles), line)
    yield Buffer.from(after.replace(`A1:${letter}${sampleRow}`, `A1:${letter}${line.last}`))
  }
  yield { path: sheetPath, at, content: sheet() }
  const range = words.replace(`$A$1:$${letter}$${sampleRow}`, `$A$1:$${letter}$${line.last}`)
  yield { path: bookPath, at, content: range }
}

/** Packed in a second core while rows are read; harder packing would hold the rows up. */
const level = 3

/**
 * Writes a big table as a workbook while its rows arrive: one sheet, frozen header, filter, number formats, A4. What
 * stands around the rows is made by ExcelJS, the rows are written as text, which costs a fraction of its cells. Memory
 * stays flat and other requests are answered meanwhile. Ends `target`; stops when it is destroyed. The same rows give
 * the same bytes.
 */
export const streamWorkbook = (target: Writable, book: StreamedWorkbook, source: RowSource): Promise<void> =>
  writeZip(target, entriesOf(book, source), level)
