import { formatDate } from '~/domain/calendar'
import { formatCents, formatMoney } from '~/domain/money'
import { type CellKind, type CellValue, type Column, type Fact, type NoteTone, notGiven, type Table } from '../model'
import { cellValue, totalsRow } from '../values'

/** A day stands in a column of dates; what is no day (“Not known”) stands there as its words. */
export const isDay = (value: CellValue): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)

const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ',')

function formatNumber(value: number, decimals: number): string {
  const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.')
  const shown = rest === undefined ? grouped(whole) : `${grouped(whole)}.${rest}`
  return value < 0 && Number(shown.replaceAll(',', '')) !== 0 ? `\u2212${shown}` : shown
}

/** "106,811" or, with `cents`, "106,811.00". A true minus sign, so that columns align and are read aloud. */
export const formatAmount = (cents: number, withCents = false): string =>
  withCents ? formatNumber(cents / 100, 2) : formatCents(cents).replace('-', '\u2212')

const formatCount = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2)

/** A raw value as readers see it; null is an empty text. */
export function formatValue(kind: CellKind, value: CellValue, withCents = false): string {
  if (value === null || value === '') return ''
  if (kind === 'date' && isDay(value)) return formatDate(value)
  if (typeof value === 'string') return value
  if (kind === 'money') return formatAmount(value, withCents)
  if (kind === 'percent') return `${formatNumber(value, 1)}%`
  return kind === 'year' ? String(value) : formatCount(value)
}

export const isNumeric = (kind: CellKind): boolean => kind === 'money' || kind === 'count' || kind === 'percent'

/** A column of money shows cents in every row as soon as one amount has any. */
export function showsCents(table: Table, column: Column): boolean {
  if (column.kind !== 'money') return false
  const values = table.rows.map(row => cellValue(table.columns, row, column))
  const total = totalsRow(table)?.[table.columns.indexOf(column)] ?? null
  return [...values, total].some(value => typeof value === 'number' && value % 100 !== 0)
}

/** A fact as it is read: its money with the currency, and words where it is not known. */
export function factInWords({ kind, value }: Fact): string {
  if (value === null || value === '') return notGiven
  return kind === 'money' && typeof value === 'number' ? formatMoney(value) : formatValue(kind, value)
}

/** A tone is never colour alone. */
export const toneWords: Record<NoteTone, string> = {
  plain: '',
  wait: 'To look at: ',
  good: 'In order: ',
  stop: 'Not in order: ',
}
