import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { renderBudgetWorkbook } from '~/reports/render/budget-workbook.server'
import { renderWorkbook } from '~/reports/render/workbook.server'
import { aBudget, aProject } from '../../factories/a-project'
import { recalculated } from './libreoffice'
import { allReports, asOf } from './sample-reports'

const open = async (bytes: ArrayBuffer) => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes)
  return workbook
}

/** Every formula of a workbook with its result; ExcelJS reads a result of 0 or of an empty text as none. */
function results(workbook: ExcelJS.Workbook): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const sheet of workbook.worksheets) {
    sheet.eachRow(row =>
      row.eachCell(cell => {
        if (cell.formula) found.set(`${sheet.name}!${cell.address}`, cell.result || 0)
      }),
    )
  }
  return found
}

/** Both programs' results, rounded to what money and percentages need. */
const rounded = (values: Map<string, unknown>) =>
  [...values].map(([where, value]) => [where, typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value])

const record = aProject().record()
const completion = allReports()[0]

/** The row of a sheet whose cell in a column says this. */
const rowSaying = (sheet: ExcelJS.Worksheet | undefined, words: string, column = 1): ExcelJS.Row | undefined => {
  let found: ExcelJS.Row | undefined
  sheet?.eachRow(row => {
    if (row.getCell(column).value === words) found ??= row
  })
  return found
}

describe('computed anew by LibreOffice', () => {
  test('the budget workbook has no error, and the same results in every formula', async () => {
    const bytes = await renderBudgetWorkbook({ record, lines: aBudget(), asOf })
    const again = await recalculated('Recalculation of budget.xlsx', bytes)
    if (!again) return
    const expected = results(await open(bytes.buffer))
    expect(expected.size).toBeGreaterThan(80)
    expect(rounded(results(await open(again)))).toEqual(rounded(expected))
  })

  test('the workbook of the completion report likewise', async () => {
    const bytes = await renderWorkbook(completion ?? { title: '', asOf, blocks: [] })
    const again = await recalculated('Recalculation of completion-report.xlsx', bytes)
    if (!again) return
    const expected = results(await open(bytes.buffer))
    expect(expected.size).toBeGreaterThan(30)
    expect(rounded(results(await open(again)))).toEqual(rounded(expected))
  })

  test('a changed count, payer and spending run through to every total', async () => {
    const workbook = await open((await renderBudgetWorkbook({ record, lines: aBudget(), asOf })).buffer)
    const plan = workbook.getWorksheet('Budget')
    const hosting = rowSaying(plan, 'Hosting', 3)?.number ?? 0
    if (plan) {
      plan.getCell(`D${hosting}`).value = 4
      plan.getCell(`L${hosting}`).value = 'APEC'
    }
    const spending = workbook.getWorksheet('Planned and actual')
    if (spending) spending.getCell(`D${hosting}`).value = null
    const again = await recalculated('A change in budget.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))
    if (!again) return
    const after = await open(again)
    const sums = (row: ExcelJS.Row | undefined, columns: number[]) => columns.map(column => row?.getCell(column).result)
    expect(sums(after.getWorksheet('Budget')?.getRow(5), [11, 14, 15])).toEqual([113_934, 103_424, 10_510])
    const totals = after.getWorksheet('Totals')
    expect(sums(rowSaying(totals, 'Total'), [2, 3, 4])).toEqual([113_934, 103_424, 10_510])
    expect(sums(rowSaying(totals, 'Budget minus record'), [2, 3, 4])).toEqual([7_123, 28_492, -21_369])
    const actual = after.getWorksheet('Planned and actual')?.getRow(5)
    expect(sums(actual, [2, 5])).toEqual([113_934, 75_410])
    expect(actual?.getCell(6).result || '').toBe('')
  })
})
