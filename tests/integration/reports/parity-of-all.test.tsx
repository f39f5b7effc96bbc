import ExcelJS from 'exceljs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { publicFacts } from '~/domain/completion/facts-for'
import { completionReport } from '~/reports/completion-report'
import type { Fact, Report } from '~/reports/model'
import { ReportBlocks } from '~/reports/render/blocks'
import { renderHtml } from '~/reports/render/html'
import { renderWord } from '~/reports/render/word.server'
import { renderWorkbook } from '~/reports/render/workbook.server'
import { tablesOf } from '~/reports/values'
import { referenceSeed } from '~db/seed/reference'
import { anOverride, aRunProject } from '../../factories/a-completion'
import { aCompletionReport } from '../../factories/a-project'
import { readAsPdf, recalculated } from './libreoffice'
import {
  notesOnPage,
  pageFacts,
  pageTables,
  said,
  sheetTable,
  type TableSaid,
  wordTables,
  wordXml,
  written,
} from './said-in'
import { asOf } from './sample-reports'

const facts = aRunProject()
const shared = { report: aCompletionReport(), names: referenceSeed, basis: null, asOf, overrides: [anOverride()] }
const reports: [string, Report][] = [
  ['the Secretariat', completionReport({ ...shared, facts, audience: 'secretariat' })],
  ['the public', completionReport({ ...shared, facts: publicFacts(facts), audience: 'public' })],
]

const amount = ([label, value]: [string, string]): [string, string] => [label, said(value.replace(/^US\$\s/, ''))]

/** The facts on the cover of a workbook, by the labels that the report gives them. */
function coverFacts(workbook: ExcelJS.Workbook, wanted: readonly Fact[]): [string, string][] {
  const cover = workbook.worksheets[0]
  const rows: [string, ExcelJS.Cell][] = []
  cover?.eachRow(row => rows.push([row.getCell(1).text, row.getCell(2)]))
  return wanted.map(({ label, kind }) => {
    const at = rows.findIndex(([text]) => text === (kind === 'money' ? `${label} (US$)` : label))
    const [found] = at < 0 ? [] : rows.splice(at, 1)
    return [label, found ? written(found[1]) : 'is not there']
  })
}

/** Charts are tables of their bars on a page, which adds nothing up. */
const withoutTotals = (rows: TableSaid, isChart: boolean) => (isChart ? rows.slice(0, -1) : rows)

describe.each(reports)('the completion report for %s', (_who, report) => {
  const tables = tablesOf(report).filter(table => table.rows.length > 0)
  const ownIds = new Set(report.blocks.flatMap(block => (block.block === 'table' ? [block.id] : [])))
  const wantedFacts = report.blocks.flatMap(block => (block.block === 'facts' ? block.facts : []))
  const file = renderHtml(report)
  const inFile = pageTables(file)

  test('says on the page what it says in the HTML file, in every table and fact', () => {
    const page = renderToStaticMarkup(<ReportBlocks blocks={report.blocks} />)
    expect(inFile.map(([caption]) => caption)).toEqual(tables.map(({ caption }) => caption))
    const drawn = report.blocks.filter(
      block => block.block === 'chart' || (block.block === 'table' && block.rows.length > 0),
    )
    const onPage = pageTables(page)
    expect(onPage).toHaveLength(drawn.length)
    // A chart whose numbers stand in a table shows them twice on a page; the file has them once.
    const once = onPage.filter((_, at) => !(drawn[at]?.block === 'chart' && 'numbersIn' in drawn[at]))
    const isChart = (at: number) => !ownIds.has(tables[at]?.id ?? '')
    expect(once.map(([, rows]) => rows)).toEqual(inFile.map(([, rows], at) => withoutTotals(rows, isChart(at))))
    expect(pageFacts(page)).toEqual(pageFacts(file))
    expect(pageFacts(file)).toHaveLength(wantedFacts.length)
  })

  test('says the same in Word', async () => {
    const xml = await wordXml(await renderWord(report))
    const word = wordTables(xml)
    expect(xml.match(/"DossierCellNote"/g)?.length ?? 0).toBe(notesOnPage(file).length)
    expect(word.tables).toEqual(inFile)
    expect(word.facts).toEqual(pageFacts(file))
  })

  test('says the same in the workbook, also after LibreOffice has computed it anew', async () => {
    const bytes = await renderWorkbook(report)
    const again = await recalculated('Parity of the completion report after recalculation', bytes)
    for (const content of [bytes.buffer, ...(again ? [again] : [])]) {
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(content)
      for (const [caption, rows] of inFile)
        expect([caption, sheetTable(workbook, caption, rows.length, rows[0]?.length ?? 0)]).toEqual([caption, rows])
      expect(coverFacts(workbook, wantedFacts)).toEqual(pageFacts(file).map(amount))
    }
  })

  test('is opened by LibreOffice, with every heading and caption on its pages', async () => {
    const read = await readAsPdf('A completion report in Word as PDF', await renderWord(report))
    if (read === null) return
    const words = read.replace(/\s+/g, ' ')
    for (const block of report.blocks) if (block.block === 'heading') expect(words).toContain(block.text)
    for (const { caption } of tables) expect(words).toContain(caption)
    expect(words).toMatch(/Page 1 of \d+/)
    expect(words).toContain('Facts as of 1 March 2019')
  })
})
