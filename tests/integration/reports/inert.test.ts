import ExcelJS from 'exceljs'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { csvPieces } from '~/reports/render/csv.server'
import { renderHtml } from '~/reports/render/html'
import { renderWord } from '~/reports/render/word.server'
import { renderWorkbook } from '~/reports/render/workbook.server'
import { tablesOf } from '~/reports/values'
import { wordXml } from './said-in'
import { reportsSaying } from './sample-reports'

/** What people type, by accident or not, into every text of every report. */
const typed: [string, string][] = [
  ['a formula', '=HYPERLINK("https://evil.example","Click")'],
  ['a command', '@SUM(1+1)*cmd|"/c calc"!A1'],
  ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a field of Word', '{ DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc" }'],
  ['control characters', 'a\u0000\u0007\u001b[31m\ud800\uffffb'],
  ['right to left', 'שלום \u202egnp.exe\u202c عالم'],
  ['a very long word', 'w'.repeat(3_000)],
]

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // A title is counted with its escapes, which readers never see.
  rules: { 'long-title': 'off' },
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no file may hold
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/

/** What a cell of a CSV file runs as a formula, where it stands at its beginning. */
const formula = /(?:^|[,\n])"?[=+@]/

describe.each(typed)('%s', (_what, text) => {
  const reports = reportsSaying(text)

  test('is only a text in HTML', async () => {
    for (const report of reports) {
      const html = renderHtml(report)
      expect(html).not.toMatch(/<script|<img|<iframe/i)
      expect(html).not.toMatch(forbidden)
      const { results } = await validator.validateString(html)
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
        [],
      )
    }
  })

  test('is only a text in Excel', async () => {
    for (const report of reports) {
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load((await renderWorkbook(report)).buffer)
      for (const sheet of workbook.worksheets)
        sheet.eachRow(row =>
          row.eachCell(cell => {
            if (cell.formula) expect(cell.formula).toMatch(/^(?:IF|SUM|ROUND)\(/)
            if (cell.hyperlink) expect(cell.hyperlink).toMatch(/^(?:#'|https?:\/\/(?!evil))/)
            expect(cell.text).not.toMatch(forbidden)
          }),
        )
    }
  })

  test('is only a text in Word', async () => {
    for (const report of reports) {
      const bytes = await renderWord(report)
      const xml = await wordXml(bytes)
      expect(xml).not.toMatch(/<w:instrText|<w:fldSimple|<w:object|<script/)
      expect(xml).not.toMatch(forbidden)
      const links = await wordXml(bytes, 'word/_rels/document.xml.rels')
      for (const [, target = ''] of links.matchAll(/Target="([^"]*)" TargetMode="External"/g))
        expect(target).toMatch(/^https?:\/\/(?!evil)/)
    }
  })

  test('is only a text in CSV', async () => {
    for (const table of reports.flatMap(tablesOf)) {
      let csv = ''
      for await (const piece of csvPieces(table.columns, table.rows)) csv += piece
      expect(csv).not.toMatch(formula)
      expect(csv).not.toMatch(forbidden)
    }
  })
})
