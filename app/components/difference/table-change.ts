import type { RowChange, ValueChange } from '~/domain/difference/change'
import { matchInWords, matchRows, type TableRow } from '~/domain/difference/rows'
import { type Effort, wordsThatDiffer } from './words'

/** The columns that any of these rows fills, by their places: the others are left out. */
const filledColumns = (headers: readonly string[], rows: readonly TableRow[]): number[] =>
  headers.flatMap((_, at) => (rows.some(({ cells }) => (cells[at] ?? '') !== '') ? [at] : []))

/** What became of the rows of a table, cell by cell; null where every row is the same and in its place. */
export function tableChange(
  headers: readonly string[],
  before: readonly TableRow[],
  after: readonly TableRow[],
  effort: Effort,
): Extract<ValueChange, { as: 'table' }> | null {
  const matches = matchRows(before, after)
  const differing = matches.filter(({ kind, moved }) => kind !== 'kept' || moved)
  if (differing.length === 0) return null
  const columns = filledColumns(headers, [...before, ...after])
  const rows = differing.map((match): RowChange => {
    const was = match.before === null ? [] : (before[match.before]?.cells ?? [])
    const is = match.after === null ? [] : (after[match.after]?.cells ?? [])
    return { what: matchInWords(match), cells: columns.map(at => wordsThatDiffer(was[at] ?? '', is[at] ?? '', effort)) }
  })
  const shown = columns.map(at => headers[at] ?? '')
  return { as: 'table', headers: shown, rows, kept: matches.length - differing.length }
}
