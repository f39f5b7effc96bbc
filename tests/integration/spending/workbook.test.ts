import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { drawdownProgress } from '~/domain/budget/drawdown-progress'
import type { Payment } from '~/domain/budget/payment'
import { apecMoney, spendingOf } from '~/domain/budget/spending'
import { renderPaymentsWorkbook } from '~/reports/render/payments-workbook.server'
import { aBudget } from '../../factories/a-project'
import { recalculated } from '../reports/libreoffice'

const asOf = '2018-09-01'
const aPayment = (seq: number, changes: Partial<Payment>): Payment => ({
  ...{
    seq,
    number: 'CTI 32 2017A',
    line: 'honoraria',
    source: 'apec',
    amount: 80_000,
    on: '2018-08-21',
    payee: 'A. Speaker',
  },
  ...{ reference: `V-${seq}`, note: '', at: '2018-08-22T00:00:00.000Z', by: 'X', voidedAt: null, voidedBy: null },
  ...{ voidReason: '', ...changes },
})
const inert = ['=HYPERLINK("http://evil.example","x")', '+1+1', '@SUM(A1)', '<script>alert(1)</script>']
const payments = [
  aPayment(1, { payee: inert[0] }),
  aPayment(2, { amount: 123_456, reference: inert[1], on: '2018-03-02' }),
  aPayment(3, { amount: -3_456 }),
  aPayment(4, { amount: 99_999, voidedAt: '2018-08-23T00:00:00.000Z', voidedBy: 'X', voidReason: inert[2] }),
  aPayment(5, { line: 'airfare-speakers', source: 'self', amount: 172_500, note: inert[3] }),
  aPayment(6, { line: 'gone', amount: 1_000 }),
]
const lines = aBudget()
const spending = spendingOf(lines, payments, { rule: { variancePercent: 20 }, hasEnded: true })
const rows = [
  { date: '2018-03-01', amount: 100_000, purpose: 'Contract' },
  { date: '2018-08-31', amount: 300_000, purpose: 'Seminar' },
  { date: '2018-12-31', amount: 200_000, purpose: 'Report' },
]
const facts = {
  ...{ number: 'CTI 32 2017A', title: '=1+1', asOf, lines, payments, spending },
  apec: apecMoney(7_493_200, spending.paid.apec, true),
  drawdown: drawdownProgress(rows, payments, asOf),
}

const open = async (bytes: ArrayBuffer) => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes)
  return workbook
}

/** Every formula with its result; ExcelJS reads a result of 0 or of an empty text as none. */
function results(workbook: ExcelJS.Workbook): [string, unknown][] {
  const found: [string, unknown][] = []
  for (const sheet of workbook.worksheets)
    sheet.eachRow(row =>
      row.eachCell(cell => {
        const { result } = cell
        const value = typeof result === 'number' ? Math.round(result * 10_000) / 10_000 : result
        if (cell.formula) found.push([`${sheet.name}!${cell.address}`, value || 0])
      }),
    )
  return found
}

describe('The workbook of payments', () => {
  test('computed anew by LibreOffice has no error and the results that the page shows', async () => {
    const bytes = await renderPaymentsWorkbook(facts)
    const again = await recalculated('Recalculation of payments.xlsx', bytes)
    if (!again) return
    const [expected, computed] = [results(await open(bytes.buffer)), results(await open(again))]
    expect(expected.length).toBeGreaterThan(60)
    expect(computed).toEqual(expected)
    const sheet = (await open(again)).getWorksheet('Spending')
    const total = sheet?.getRow(6 + lines.length + 1)
    expect([3, 5, 6, 7].map(column => total?.getCell(column).result)).toEqual(
      [spending.planned.apec, spending.planned.total, spending.paid.apec, spending.paid.self].map(cents => cents / 100),
    )
  })

  test('a payment that is void, or an amount that is changed, runs through to every sum', async () => {
    const workbook = await open((await renderPaymentsWorkbook(facts)).buffer)
    const list = workbook.getWorksheet('Payments')
    if (list) {
      list.getCell('H6').value = 1_000
      list.getCell('I7').value = 'Void'
    }
    const again = await recalculated('A change in payments.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))
    if (!again) return
    const after = await open(again)
    expect(after.getWorksheet('Spending')?.getCell('F6').result).toBe(965.44)
    expect(after.getWorksheet('Payments')?.getCell('H12').result).toBe(1_000 - 34.56 + 1_725 + 10)
  })

  test('what people typed stays text', async () => {
    const workbook = await open((await renderPaymentsWorkbook(facts)).buffer)
    const list = workbook.getWorksheet('Payments')
    expect(['E6', 'F7', 'J9', 'K10'].map(cell => list?.getCell(cell).value)).toEqual(inert)
    expect(['E6', 'F7', 'J9'].map(cell => list?.getCell(cell).numFmt)).toEqual(['@', '@', '@'])
    expect(workbook.getWorksheet('Summary')?.getCell('A2').type).toBe(ExcelJS.ValueType.String)
  })

  test('the same facts give the same bytes, and no payment and no timetable is a workbook too', async () => {
    expect(await renderPaymentsWorkbook(facts)).toEqual(await renderPaymentsWorkbook(facts))
    const bare = { ...facts, payments: [], drawdown: drawdownProgress([], [], asOf) }
    const typed = spendingOf(lines, [], { rule: { variancePercent: 20 }, hasEnded: false })
    const none = { ...bare, spending: typed, apec: apecMoney(7_493_200, typed.paid.apec, false) }
    const bytes = await renderPaymentsWorkbook(none)
    const again = await recalculated('payments.xlsx without payments', bytes)
    if (again) expect(results(await open(again))).toEqual(results(await open(bytes.buffer)))
  })
})
