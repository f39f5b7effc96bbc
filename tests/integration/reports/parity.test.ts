import ExcelJS from 'exceljs'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { monthNames } from '~/domain/calendar'
import { renderHtml } from '~/reports/render/html'
import { renderWorkbook } from '~/reports/render/workbook.server'
import { tablesOf } from '~/reports/values'
import { allReports } from './sample-reports'

/** What a cell of the page says, as a number where it is one: "−16.7%" is -0.167, "1 January 2018" its date. */
function said(text: string): string {
  const date = /^(\d{1,2}) (\w+) (\d{4})$/.exec(text)
  const month = monthNames.map(String).indexOf(date?.[2] ?? '')
  if (date && month >= 0) return new Date(Date.UTC(Number(date[3]), month, Number(date[1]))).toISOString().slice(0, 10)
  if (/^\u2212?[\d,]+(\.\d+)?%$/.test(text)) return `${text.slice(0, -1).replace('\u2212', '-').replaceAll(',', '')}%`
  const number = /^\u2212?[\d,]+(\.\d+)?$/.test(text) ? Number(text.replace('\u2212', '-').replaceAll(',', '')) : null
  return number === null ? text : number.toFixed(2)
}

/** What a cell of the workbook says, in the same words. */
function written(cell: ExcelJS.Cell): string {
  const value = cell.type === ExcelJS.ValueType.Formula ? (cell.result ?? 0) : cell.value
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'number') return said(String(value).trim())
  if (cell.numFmt === '0.0%') return `${(Math.round(value * 1000) / 10 + 0).toFixed(1)}%`
  return value.toFixed(2)
}

/** Captions are set larger than cells, which may hold the same words. */
const captionSize = 13

/** What stands below a value on the page; the workbook has it as a note of the cell. */
const noteOf = (cell: { querySelector: (selector: string) => { textContent: string | null } | null }) =>
  cell.querySelector('.report-cell-note')?.textContent ?? ''
const valueIn = (text: string, note: string) => text.slice(0, text.length - note.length).trim()

/** The remarks on the cells of the page, and the notes in the workbook. */
const notesOnPage = (html: string) => {
  const window = new Window()
  window.document.write(html)
  return [...window.document.querySelectorAll('.report-cell-note')].map(note => note.textContent ?? '')
}
function notesIn(workbook: ExcelJS.Workbook): string[] {
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

function pageTables(html: string): Map<string, string[][]> {
  const window = new Window()
  window.document.write(html)
  const tables = [...window.document.querySelectorAll('table.report-table')].map(table => {
    const rows = [...table.querySelectorAll('tr')].map(row =>
      [...row.querySelectorAll('th,td')].map(cell => said(valueIn(cell.textContent ?? '', noteOf(cell)))),
    )
    return [table.querySelector('caption')?.textContent ?? '', rows] as const
  })
  return new Map(tables)
}

/** The rows from a caption's cell on, as many as the page has. */
function sheetTable(workbook: ExcelJS.Workbook, caption: string, rows: number, columns: number): string[][] {
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

describe.each(allReports().map(report => [report.title, report] as const))('%s', (_title, report) => {
  test('page and workbook say the same in every cell of every table', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await renderWorkbook(report)).buffer)
    const onPage = pageTables(renderHtml(report))
    const filled = tablesOf(report).filter(table => table.rows.length > 0)
    expect([...onPage.keys()]).toEqual(filled.map(table => table.caption))
    for (const table of filled) {
      const rows = onPage.get(table.caption) ?? []
      expect(rows).toHaveLength(table.rows.length + (table.totals ? 2 : 1))
      expect(sheetTable(workbook, table.caption, rows.length, table.columns.length)).toEqual(rows)
    }
    expect(notesIn(workbook).sort()).toEqual(notesOnPage(renderHtml(report)).sort())
  })
})
