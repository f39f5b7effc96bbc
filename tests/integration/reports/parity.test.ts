import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { renderHtml } from '~/reports/render/html'
import { renderWorkbook } from '~/reports/render/workbook.server'
import { tablesOf } from '~/reports/values'
import { notesIn, notesOnPage, pageTables, sheetTable } from './said-in'
import { allReports } from './sample-reports'

describe.each(allReports().map(report => [report.title, report] as const))('%s', (_title, report) => {
  test('page and workbook say the same in every cell of every table', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await renderWorkbook(report)).buffer)
    const onPage = new Map(pageTables(renderHtml(report)))
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
