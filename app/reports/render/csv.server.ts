import { setImmediate } from 'node:timers/promises'
import type { Column, Row } from '../model'
import { cellValue } from '../values'
import { isDay } from './format'
import { inertField } from './inert'

/** Rows one at a time or by the page, as a query gives them. */
export type RowSource = AsyncIterable<Row | readonly Row[]> | Iterable<Row | readonly Row[]>

/** After so many rows other requests get their turn. */
export const rowsPerTurn = 200

const isPage = (item: Row | readonly Row[]): item is readonly Row[] => Array.isArray(item)

/** The rows of a source in pages of at most `rowsPerTurn`, giving way to other work after each. */
export async function* inTurns(source: RowSource): AsyncGenerator<readonly Row[]> {
  let waiting: Row[] = []
  for await (const item of source) {
    if (!isPage(item)) waiting.push(item)
    else for (const row of item) waiting.push(row)
    while (waiting.length >= rowsPerTurn) {
      yield waiting.slice(0, rowsPerTurn)
      waiting = waiting.slice(rowsPerTurn)
      await setImmediate()
    }
  }
  if (waiting.length > 0) yield waiting
}

/** RFC 4180: quoted where it holds a quote, a comma, a line end or blanks at its ends; quotes doubled. */
const quoted = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Most texts are plain words, which need neither quotes nor a guard; one look finds them. */
const plain = /^[A-Za-z0-9](?:[A-Za-z0-9 ().;:_/-]*[A-Za-z0-9).;:])?$/

const textField = (text: string) => (plain.test(text) ? text : quoted(inertField(text)))

/** "1250.50" from cents, without the cost of `toFixed` in a million rows. */
function dollars(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100)
  const rest = Math.abs(cents) % 100
  return `${cents < 0 ? '-' : ''}${whole}.${rest < 10 ? '0' : ''}${rest}`
}

/** Money in dollars with a point, percentages as fractions, dates as ISO: what a program reads without guessing. */
function field(columns: readonly Column[], row: Row, column: Column): string {
  const value = cellValue(columns, row, column)
  if (value === null) return ''
  if (typeof value === 'string')
    return column.kind === 'date' && isDay(value) ? quoted(value.slice(0, 10)) : textField(value)
  if (column.kind === 'money') return dollars(value)
  return String(column.kind === 'percent' ? value / 100 : value)
}

/** A table as CSV in pieces: UTF-8 with its mark (Excel needs it), CRLF. The header goes out before the first row is asked. */
export async function* csvPieces(columns: readonly Column[], source: RowSource): AsyncGenerator<string> {
  yield `\ufeff${columns.map(column => quoted(inertField(column.header))).join(',')}\r\n`
  for await (const rows of inTurns(source)) {
    let piece = ''
    for (const row of rows) piece += `${columns.map(column => field(columns, row, column)).join(',')}\r\n`
    yield piece
  }
}

/** `csvPieces` as the body of a response: read as fast as it is taken, ended when the reader leaves. */
export function csvStream(columns: readonly Column[], source: RowSource): ReadableStream<Uint8Array> {
  const pieces = csvPieces(columns, source)
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
