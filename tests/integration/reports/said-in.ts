import ExcelJS from 'exceljs'
import { Window } from 'happy-dom'
import JSZip from 'jszip'
import { monthNames } from '~/domain/calendar'

/** What the renderings of a report say, in the same words, so that they can be compared cell by cell. */
export type TableSaid = string[][]

/** What a cell says, as a number where it is one: "−16.7%" is -16.7%, "1 January 2018" its date, "US$ 5" is 5.00. */
export function said(text: string): string {
  const date = /^(\d{1,2}) (\w+) (\d{4})$/.exec(text)
  const month = monthNames.map(String).indexOf(date?.[2] ?? '')
  if (date && month >= 0) return new Date(Date.UTC(Number(date[3]), month, Number(date[1]))).toISOString().slice(0, 10)
  if (/^\u2212?[\d,]+(\.\d+)?%$/.test(text)) return `${text.slice(0, -1).replace('\u2212', '-').replaceAll(',', '')}%`
  const number = /^\u2212?[\d,]+(\.\d+)?$/.test(text) ? Number(text.replace('\u2212', '-').replaceAll(',', '')) : null
  return number === null ? text : number.toFixed(2)
}

/** What a cell of a workbook says; of a link, its words. */
export function written(cell: ExcelJS.Cell): string {
  if (cell.type === ExcelJS.ValueType.Hyperlink) return said(cell.text.trim())
  const value = cell.type === ExcelJS.ValueType.Formula ? (cell.result ?? 0) : cell.value
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'number') return said(String(value).trim())
  if (cell.numFmt === '0.0%') return `${(Math.round(value * 1000) / 10 + 0).toFixed(1)}%`
  return value.toFixed(2)
}

/** Captions are set larger than cells, which may hold the same words. */
const captionSize = 13

/** The rows from a caption's cell on, as many as are asked for. */
export function sheetTable(workbook: ExcelJS.Workbook, caption: string, rows: number, columns: number): TableSaid {
  for (const sheet of workbook.worksheets.slice(1)) {
    for (let at = 1; at <= sheet.rowCount; at++) {
      const cell = sheet.getCell(at, 1)
      if (cell.value !== caption || cell.font?.size !== captionSize) continue
      return Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => written(sheet.getCell(at + 1 + row, column + 1))),
      )
    }
  }
  return []
}

/** What stands below a value on the page; the workbook has it as a note of the cell. */
const noteOf = (cell: { querySelector: (selector: string) => { textContent: string | null } | null }) =>
  cell.querySelector('.report-cell-note')?.textContent ?? ''
const valueIn = (text: string, note: string) => text.slice(0, text.length - note.length).trim()

const opened = (html: string) => {
  const window = new Window()
  window.document.write(html)
  return window.document
}

/** The tables of a page or file by their captions, in order; bars that are drawn in cells are left out. */
export function pageTables(html: string): [string, TableSaid][] {
  return [...opened(html).querySelectorAll('table.report-table')].map(table => {
    const rows = [...table.querySelectorAll('tr')].map(row =>
      [...row.querySelectorAll('th,td')]
        .filter(cell => !/report-bar-(?:head|cell)/.test(cell.className))
        .map(cell => said(valueIn(cell.textContent ?? '', noteOf(cell)))),
    )
    return [table.querySelector('caption')?.textContent ?? '', rows]
  })
}

/** The facts of a page or file, what they are and what they say. */
export const pageFacts = (html: string): [string, string][] =>
  [...opened(html).querySelectorAll('.report-facts > div')].map(fact => [
    fact.querySelector('dt')?.textContent ?? '',
    said((fact.querySelector('dd')?.textContent ?? '').trim()),
  ])

/** The remarks on the cells of a page, and the notes in a workbook. */
export const notesOnPage = (html: string): string[] =>
  [...opened(html).querySelectorAll('.report-cell-note')].map(note => note.textContent ?? '')

export function notesIn(workbook: ExcelJS.Workbook): string[] {
  const found: string[] = []
  for (const sheet of workbook.worksheets)
    sheet.eachRow(row =>
      row.eachCell({ includeEmpty: true }, ({ note }) => {
        if (note !== undefined && note !== null)
          found.push(typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join(''))
      }),
    )
  return found
}

/** A part of a Word file, such as "word/document.xml". */
export const wordXml = async (bytes: Uint8Array, name = 'word/document.xml'): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file(name)?.async('string')) ?? ''

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([tag, text]) => text ?? (tag ? '\n' : '')).join('')

/** The words of each cell of a row. */
const cellsOf = (row: string): string[] =>
  [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) =>
    said(unescaped(wordsOf(/<w:p>.*?<\/w:p>/s.exec(cell)?.[0] ?? '')).trim()),
  )

/** The tables of a Word file with the captions above them, and its facts, in order. */
export function wordTables(xml: string): { tables: [string, TableSaid][]; facts: [string, string][] } {
  const tables: [string, TableSaid][] = []
  const facts: [string, string][] = []
  let caption = ''
  for (const [block] of xml.matchAll(
    /<w:tbl>.*?<\/w:tbl>|<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="Caption"\/>.*?<\/w:p>/gs,
  )) {
    if (block.startsWith('<w:p>')) caption = unescaped(wordsOf(block))
    else {
      const rows = [...block.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) => cellsOf(row))
      if (block.includes('<w:tblHeader/>')) tables.push([caption, rows])
      else for (const [label = '', value = ''] of rows) facts.push([label, value])
    }
  }
  return { tables, facts }
}
