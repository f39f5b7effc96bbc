import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { budgetLineColumns, budgetLineRow } from '~/reports/budget-lines'
import type { Column, Row } from '~/reports/model'
import { csvPieces, csvStream } from '~/reports/render/csv.server'
import { streamWorkbook } from '~/reports/render/workbook-stream.server'
import { aBudget, aBudgetLine } from '../../factories/a-project'

const columns: Column[] = [
  { key: 'text', header: 'Text', kind: 'text' },
  { key: 'money', header: 'Money (US$)', kind: 'money' },
  { key: 'date', header: 'Date', kind: 'date' },
  { key: 'share', header: 'Share', kind: 'percent' },
]

const csv = async (rows: Row[]) => {
  let text = ''
  for await (const piece of csvPieces(columns, rows)) text += piece
  return text
}

test('CSV is RFC 4180 with a mark for Excel, and formulas in it are inert', async () => {
  const text = await csv([
    { text: 'Hong Kong, China', money: 125_050, date: '2018-01-31', share: 29.5 },
    { text: 'He said "yes"\r\nand left', money: -5, date: null, share: null },
    { text: '=1+1', money: 0 },
    { text: ' @x', money: null },
  ])
  expect(text).toBe(
    '\ufeffText,Money (US$),Date,Share\r\n' +
      '"Hong Kong, China",1250.50,2018-01-31,0.295\r\n' +
      '"He said ""yes""\nand left",-0.05,,\r\n' +
      "'=1+1,0.00,,\r\n" +
      "' @x,,,\r\n",
  )
})

test('the header is sent before the first row is there, and a reader that leaves ends the query', async () => {
  let closed = false
  const source = async function* (): AsyncGenerator<Row[]> {
    try {
      for (;;) yield Array.from({ length: 200 }, () => ({ text: 'x' }))
    } finally {
      closed = true
    }
  }
  const reader = csvStream(columns, source()).getReader()
  expect(new TextDecoder().decode((await reader.read()).value)).toContain('Text,Money')
  await reader.read()
  await reader.cancel()
  expect(closed).toBe(true)
})

test('other work gets its turn while rows are written', async () => {
  let turns = 0
  const clock = setInterval(() => {
    turns += 1
  }, 0)
  const many = Array.from({ length: 20_000 }, () => ({ text: 'x', money: 1 }))
  const target = new PassThrough()
  await Promise.all([
    streamWorkbook(target, { title: 'Many', sheet: 'Many', asOf: '2019-03-01', columns }, many),
    buffer(target),
  ])
  clearInterval(clock)
  expect(turns).toBeGreaterThan(20)
})

test('a streamed workbook holds numbers, dates and texts, with formats, frozen header and filter', async () => {
  const project = { number: 'CTI 32 2017A', title: '=1+1', forum: 'IPEG', fund: 'APEC Support Fund', status: null }
  const lines = [...aBudget(), aBudgetLine({ item: '=HYPERLINK("x")', factors: [{ count: 2.5, unit: 'days' }] })]
  const target = new PassThrough()
  const rows = lines.map(line => budgetLineRow(project, line))
  const [, bytes] = await Promise.all([
    streamWorkbook(
      target,
      { title: 'Budget lines', sheet: 'Budget lines', asOf: '2019-03-01', columns: budgetLineColumns },
      rows,
    ),
    buffer(target),
  ])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const sheet = workbook.getWorksheet('Budget lines')
  expect(sheet?.rowCount).toBe(lines.length + 1)
  expect(sheet?.getCell('N2').value).toBe(4_800)
  expect(sheet?.getCell('N2').numFmt).toBe('#,##0.00')
  const last = sheet?.getRow(lines.length + 1)
  expect(last?.getCell(7).value).toBe('=HYPERLINK("x")')
  expect(last?.getCell(7).numFmt).toBe('@')
  expect(last?.getCell(9)).toMatchObject({ value: 2.5, numFmt: '#,##0.00' })
  expect(last?.getCell(2)).toMatchObject({ value: '=1+1', numFmt: '@' })
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(sheet?.autoFilter).toBe(`A1:P${lines.length + 1}`)
})
