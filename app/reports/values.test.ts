import { expect, test } from 'vitest'
import type { Table } from './model'
import { formatAmount, formatValue, showsCents } from './render/format'
import { cellText, inertField, longestCell, looksLikeFormula, safeHref } from './render/inert'
import { cellValue, hrefOf, noteOf, rawValue, totalsRow } from './values'

const table: Table = {
  block: 'table',
  id: 't',
  caption: 'T',
  sheet: 'T',
  columns: [
    { key: 'item', header: 'Item', kind: 'text' },
    { key: 'planned', header: 'Planned', kind: 'money' },
    { key: 'actual', header: 'Actual', kind: 'money' },
    { key: 'variance', header: 'Variance', kind: 'money', formula: { minus: ['actual', 'planned'] } },
    { key: 'percent', header: '%', kind: 'percent', formula: { share: ['variance', 'planned'] } },
  ],
  rows: [
    { item: 'a', planned: 10_000, actual: 7_550 },
    { item: 'b', planned: 0, actual: 0 },
    { item: 'c', planned: 500, actual: null },
  ],
  totals: { label: 'Total', sums: ['planned', 'actual'] },
}

test('columns follow from others, and stay empty where a part is missing', () => {
  const values = table.rows.map(row => table.columns.map(column => cellValue(table.columns, row, column)))
  expect(values).toEqual([
    ['a', 10_000, 7_550, -2_450, -24.5],
    ['b', 0, 0, 0, null],
    ['c', 500, null, null, null],
  ])
})

test('totals add up what they are told to, and what follows follows from the sums', () => {
  expect(totalsRow(table)).toEqual(['Total', 10_500, 7_550, -2_950, (-2_950 * 100) / 10_500])
  expect(totalsRow({ ...table, totals: { label: 'Total', sums: ['planned'] } })).toEqual([
    'Total',
    10_500,
    null,
    null,
    null,
  ])
})

test('values are shown as readers know them', () => {
  expect(formatValue('money', 10_681_100)).toBe('106,811')
  expect(formatValue('money', -5)).toBe('\u22120.05')
  expect(formatAmount(125_050, true)).toBe('1,250.50')
  expect(formatValue('percent', 29.846)).toBe('29.8%')
  expect(formatValue('percent', -0.01)).toBe('0.0%')
  expect(formatValue('date', '2018-01-01')).toBe('1 January 2018')
  expect(formatValue('year', 2017)).toBe('2017')
  expect(formatValue('count', 1234.5)).toBe('1,234.50')
  expect(table.columns.map(column => showsCents(table, column))).toEqual([false, false, true, true, false])
})

test.each(['=1+1', '+1', '-2', '@SUM(A1)', '\tx', '\r=1', '\n=1', '  =1', '＝1', '＋1', '－1', '＠x', '\u200b=1'])(
  '%o is inert in CSV',
  text => {
    expect(inertField(text).startsWith("'")).toBe(true)
    expect(looksLikeFormula(text)).toBe(true)
  },
)

test('plain text is left alone', () => {
  for (const text of ['a=b', '3-day seminar', 'Hong Kong, China', "'quoted'"]) expect(inertField(text)).toBe(text)
})

test('a cell takes only what XML and Excel take', () => {
  expect(cellText('a\u0000b\u001fc\ud800d\ufffe')).toBe('abcd')
  expect(cellText('x_x0041_y')).toBe('x_x005F_x0041_y')
  expect(cellText('emoji 🌊')).toBe('emoji 🌊')
  const long = cellText('🌊'.repeat(20_000))
  expect(long.length).toBeLessThanOrEqual(longestCell)
  expect(long).toMatch(/🌊 … \[cut here/)
})

test('only addresses of this site and the web are linked', () => {
  for (const bad of ['javascript:alert(1)', ' data:text/html,x', '//evil.example', '/\\evil.example']) {
    expect(safeHref(bad)).toBeNull()
  }
  for (const good of ['/projects/CTI-32-2017A', '#profile', 'https://www.apec.org/x']) expect(safeHref(good)).toBe(good)
})

test('a remark on a value stands apart from it', () => {
  const remarked = { value: 5, note: 'The attendance list says 4.' }
  expect([rawValue(remarked), hrefOf(remarked), noteOf(remarked)]).toEqual([5, null, 'The attendance list says 4.'])
  expect([noteOf(5), noteOf(null), noteOf(undefined), noteOf({ value: 5, href: '/' })]).toEqual([
    null,
    null,
    null,
    null,
  ])
})
