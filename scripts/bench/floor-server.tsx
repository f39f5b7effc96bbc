import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import ExcelJS from 'exceljs'
import { renderToString } from 'react-dom/server'
import { FloorRecord, FloorTable } from './floor-page'
import { type FloorLine, floorQueries } from './floor-queries'

/** What the same answers cost with nothing around them: no framework, no session, no layout. A process of its own. */
export function serveFloor(file: string): void {
  const queries = floorQueries(file)
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://floor')
    const asked = (name: string) => searchParams.get(name) ?? ''
    const years = [Number(asked('from')), Number(asked('until'))] as const
    if (pathname === '/list') sendPage(response, <FloorTable rows={queries.list(asked('status'), asked('forum'))} />)
    else if (pathname === '/project') sendPage(response, <FloorRecord {...queries.project(asked('number'))} />)
    else if (pathname === '/lines.csv') sendCsv(response, queries.lines(...years))
    else if (pathname === '/lines.xlsx') void sendWorkbook(response, queries.lines(...years))
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
  process.once('disconnect', () => process.exit(0))
}

function sendPage(response: ServerResponse, page: JSX.Element): void {
  const html = `<!DOCTYPE html><html lang="en"><body>${renderToString(page)}</body></html>`
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(html) })
  response.end(html)
}

const csvField = (value: string | number | null) =>
  value === null
    ? ''
    : typeof value === 'number'
      ? String(value)
      : /[",\r\n]/.test(value)
        ? `"${value.replaceAll('"', '""')}"`
        : value

/** The cells of a line as the download has them. */
function cellsOf([number, title, forum, fund, status, ...line]: FloorLine) {
  const [category, item, factors, rate, by, apec, self, actual, note] = line
  const parts: { count: number; unit: string }[] = JSON.parse(factors)
  const units = parts.map(({ count, unit }) => `${count} ${unit}`).join(' × ')
  const quantity = parts.reduce((product, { count }) => product * count, 1)
  return [
    ...[
      number,
      title,
      forum,
      fund,
      status,
      category,
      item,
      units,
      quantity,
      rate / 100,
      by,
      apec / 100,
      self / 100,
      (apec + self) / 100,
    ],
    ...[actual === null ? null : actual / 100, note === '' ? null : note],
  ]
}

function sendCsv(response: ServerResponse, lines: IterableIterator<FloorLine>): void {
  response.writeHead(200, { 'Content-Type': 'text/csv; charset=utf-8' })
  let piece = ''
  let waiting = 0
  for (const line of lines) {
    piece += `${cellsOf(line).map(csvField).join(',')}\r\n`
    waiting += 1
    if (waiting < 200) continue
    response.write(piece)
    piece = ''
    waiting = 0
  }
  response.end(piece)
}

const workbookFormats = [
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '#,##0.00',
  '',
  '#,##0.00',
  '#,##0.00',
  '#,##0.00',
  '#,##0.00',
  '',
]

async function sendWorkbook(response: ServerResponse, lines: IterableIterator<FloorLine>): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'application/octet-stream' })
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: response, useStyles: true, useSharedStrings: false })
  const sheet = writer.addWorksheet('Budget lines')
  sheet.columns = workbookFormats.map(numFmt => ({ width: 16, style: numFmt === '' ? {} : { numFmt } }))
  for (const line of lines) sheet.addRow(cellsOf(line)).commit()
  await writer.commit()
}
