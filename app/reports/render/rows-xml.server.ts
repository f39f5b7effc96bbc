import { columnLetter } from '~/domain/workbook/sheet'
import type { Column, Row } from '../model'
import { cellValue } from '../values'
import { isDay } from './format'
import { cellText, looksLikeFormula } from './inert'

/** The numbers of cell styles in a workbook's list of styles; a column has that of its kind. */
export type CellStyles = { columns: readonly number[]; formulaLike: number; fraction: number }

/** Most texts are plain words, which need neither a guard nor an escape; one look finds them. */
const plain = /^[A-Za-z0-9][A-Za-z0-9 ().;:,/-]*$/
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string) =>
  plain.test(text) ? text : cellText(text).replace(/[&<>]/g, sign => escapes[sign] ?? '')

const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000 + 25_569

type CellOf = (row: Row, line: number) => string

/** How one column writes its cells, found once for all its rows. */
function writerOf(columns: readonly Column[], column: Column, place: number, styles: CellStyles): CellOf {
  const letter = columnLetter(place + 1)
  const own = styles.columns[place] ?? 0
  const isShare = column.kind === 'money' || column.kind === 'percent'
  const cell = (line: number, style: number, type: string, value: string | number) =>
    `<c r="${letter}${line}"${style === 0 ? '' : ` s="${style}"`}${type}><v>${value}</v></c>`
  const number = (value: number, line: number) =>
    column.kind === 'count' && !Number.isInteger(value)
      ? cell(line, styles.fraction, '', value)
      : cell(line, own, '', isShare ? value / 100 : value)
  const text = (value: string, line: number) =>
    cell(line, looksLikeFormula(value) ? styles.formulaLike : own, ' t="str"', escaped(value))
  return (row, line) => {
    const value = cellValue(columns, row, column)
    if (value === null || value === '') return ''
    if (typeof value === 'number') return number(value, line)
    return column.kind === 'date' && isDay(value) ? cell(line, own, '', dayNumber(value)) : text(value, line)
  }
}

/** The rows of a sheet as SpreadsheetML, in the same units and as inert as every other workbook of ours. */
export function rowWriter(columns: readonly Column[], styles: CellStyles): (row: Row, line: number) => string {
  const cells = columns.map((column, place) => writerOf(columns, column, place, styles))
  return (row, line) => {
    let xml = `<row r="${line}">`
    for (const cell of cells) xml += cell(row, line)
    return `${xml}</row>`
  }
}
