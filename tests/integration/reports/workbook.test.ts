import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { budgetWorkbookOf, renderBudgetWorkbook } from '~/reports/render/budget-workbook.server'
import { renderWorkbook } from '~/reports/render/workbook.server'
import { aBudget, aBudgetLine, aProject } from '../../factories/a-project'
import { allReports, asOf, linesSaying, reportsSaying } from './sample-reports'

const open = async (bytes: Uint8Array<ArrayBuffer>) => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer)
  return workbook
}

const cellsOf = (workbook: ExcelJS.Workbook) => {
  const cells: ExcelJS.Cell[] = []
  for (const sheet of workbook.worksheets) sheet.eachRow(row => row.eachCell(cell => cells.push(cell)))
  return cells
}

/** The XML of all sheets. */
const sheetsXml = async (bytes: Uint8Array) => {
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files).filter(name => /worksheets\/sheet\d+\.xml$/.test(name))
  return (await Promise.all(names.map(name => zip.file(name)?.async('string')))).join('\n')
}

const record = aProject().record()
const everyWorkbook = async () => [
  ...(await Promise.all(allReports().map(renderWorkbook))),
  await renderBudgetWorkbook({ record, lines: aBudget(), asOf }),
]

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe('every workbook', () => {
  test('is the same file for the same facts, and carries no clock', async () => {
    const first = await everyWorkbook()
    vi.useFakeTimers({ now: new Date('2031-07-14T23:30:00Z'), toFake: ['Date'] })
    vi.stubEnv('TZ', 'Pacific/Auckland')
    const second = await everyWorkbook()
    first.forEach((bytes, index) => {
      expect(Buffer.from(bytes).equals(Buffer.from(second[index] ?? []))).toBe(true)
    })
    for (const bytes of first) expect((await open(bytes)).created).toEqual(new Date('2019-03-01T00:00:00Z'))
  })

  test('keeps the result of each formula in the file', async () => {
    for (const bytes of await everyWorkbook()) {
      const cells = (await sheetsXml(bytes)).match(/<c [^>]*>(?:(?!<\/c>).)*<f>.*?<\/c>/gs) ?? []
      for (const cell of cells) expect(cell).toMatch(/<v>|<v\/>|<v><\/v>/)
    }
  })

  test('prints on A4, fitted to the width, with pages numbered and titles repeated', async () => {
    for (const bytes of await everyWorkbook()) {
      const seen = (await open(bytes)).worksheets.filter(sheet => sheet.state === 'visible')
      for (const [index, sheet] of seen.entries()) {
        expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
        expect(sheet.headerFooter.oddFooter).toContain('Page &P of &N')
        if (index > 0) expect(sheet.pageSetup.printTitlesRow).toBeTruthy()
        if (index > 0) expect(sheet.views[0]).toMatchObject({ state: 'frozen' })
      }
    }
  })
})

describe('the budget workbook', () => {
  test('computes with formulas and shows what the record says', async () => {
    const workbook = await open(await renderBudgetWorkbook({ record, lines: aBudget(), asOf }))
    const sheet = workbook.getWorksheet('Budget')
    expect(['K5', 'N5', 'O5'].map(cell => sheet?.getCell(cell).result)).toEqual([106_811, 74_932, 31_879])
    expect(sheet?.getCell('K5').formula).toMatch(/^SUM\(/)
    expect(sheet?.getCell('K7').formula).toBe('IF(COUNT(D7,F7,H7)=0,"",ROUND(ROUND(PRODUCT(D7,F7,H7),2)*N(J7),2))')
    const totals = workbook.getWorksheet('Totals')
    const rows = new Map<string, ExcelJS.Row>()
    totals?.eachRow(row => rows.set(String(row.getCell(1).value), row))
    expect(rows.get('Total')?.getCell(5).result).toBeCloseTo(0.29846, 4)
    expect(rows.get('Budget minus record')?.getCell(3).result ?? 0).toBe(0)
  })

  test('is open where something is typed, locked elsewhere, and offers the categories', async () => {
    const workbook = await open(await renderBudgetWorkbook({ record, lines: aBudget(), asOf }))
    const sheet = workbook.getWorksheet('Budget')
    const open7 = ['A7', 'B7', 'C7', 'D7', 'J7', 'K7', 'L7', 'N7', 'P7', 'K5'].filter(
      cell => sheet?.getCell(cell).protection?.locked === false,
    )
    expect(open7).toEqual(['B7', 'C7', 'D7', 'J7', 'L7', 'P7'])
    expect(sheet?.getCell(`B${6 + aBudget().length + 40}`).dataValidation).toMatchObject({ formulae: ['Categories'] })
    expect(workbook.definedNames.getRanges('Categories').ranges).toEqual(['Lists!$A$2:$A$5'])
    expect(workbook.getWorksheet('Dossier')?.state).toBe('veryHidden')
  })

  test('takes three counts, and a budget without lines', async () => {
    const factors = [2, 3, 4.5].map(count => ({ count, unit: 'units' }))
    const three = (await budgetWorkbookOf({ record, lines: [aBudgetLine({ factors })], asOf })).getWorksheet('Budget')
    expect(three?.getCell('K7').result).toBe(27_000)
    const none = await open(await renderBudgetWorkbook({ record, lines: [], asOf }))
    expect(none.getWorksheet('Budget')?.getCell('K5').result ?? 0).toBe(0)
  })
})

describe('text in workbooks', () => {
  test.each(['+cmd|"/c calc"!A1', '\t=1', '＝1+1', '=HYPERLINK("https://x.example")'])(
    '%o is a text in every cell, and stays one when it is edited',
    async hostile => {
      const books = [
        ...(await Promise.all(reportsSaying(hostile).map(renderWorkbook))),
        await renderBudgetWorkbook({ record: aProject().titled(hostile).record(), lines: linesSaying(hostile), asOf }),
      ]
      for (const bytes of books) {
        const cells = cellsOf(await open(bytes))
        for (const cell of cells) if (cell.formula) expect(cell.formula).toMatch(/^(IF|SUM|ROUND|Budget!|0$)/)
        const said = cells.filter(cell => cell.type === ExcelJS.ValueType.String && String(cell.value) === hostile)
        const body = said.filter(cell => !cell.font?.bold)
        expect(body.length).toBeGreaterThan(0)
        for (const cell of body) expect(cell.numFmt).toBe('@')
      }
    },
  )

  test('control characters are taken out, and a text longer than a cell is cut with a mark', async () => {
    const text = `a\u0000\u000b\ud800${'long '.repeat(8_000)}`
    for (const report of reportsSaying(text)) {
      const bytes = await renderWorkbook(report)
      const values = cellsOf(await open(bytes)).map(cell => String(cell.value))
      expect(values.some(value => value.startsWith('along') && value.endsWith('has the whole text]'))).toBe(true)
      expect(Math.max(...values.map(value => value.length))).toBeLessThanOrEqual(32_767)
    }
  })
})
