import type { Cell, CellValue, Chart, Column, Formula, Report, Row, Table } from './model'

export const rawValue = (cell: Cell | undefined): CellValue =>
  cell === undefined ? null : typeof cell === 'object' && cell !== null ? cell.value : cell

export const hrefOf = (cell: Cell | undefined): string | null =>
  typeof cell === 'object' && cell !== null ? (cell.href ?? null) : null

export const noteOf = (cell: Cell | undefined): string | null =>
  typeof cell === 'object' && cell !== null ? (cell.note ?? null) : null

const numberOf = (row: Row, key: string): number | null => {
  const value = rawValue(row[key])
  return typeof value === 'number' ? value : null
}

const computed = (formula: Formula, read: (key: string) => number | null): number | null => {
  if ('sum' in formula) {
    const parts = formula.sum.map(read)
    return parts.every(part => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  }
  if ('minus' in formula) {
    const [from, take] = formula.minus.map(read)
    return typeof from === 'number' && typeof take === 'number' ? from - take : null
  }
  const [part, whole] = formula.share.map(read)
  return typeof part === 'number' && typeof whole === 'number' && whole !== 0 ? (part * 100) / whole : null
}

/** A cell's number where columns may follow from columns that follow from others. */
const readerOf = (columns: readonly Column[], given: (key: string) => number | null) => {
  const read = (key: string): number | null => {
    const formula = columns.find(column => column.key === key)?.formula
    return formula ? computed(formula, read) : given(key)
  }
  return read
}

/** The value of one cell, computed where its column has a formula. */
export const cellValue = (columns: readonly Column[], row: Row, column: Column): CellValue =>
  column.formula ? readerOf(columns, key => numberOf(row, key))(column.key) : rawValue(row[column.key])

const sumOf = (table: Table, key: string): number | null => {
  const parts = table.rows.map(row => numberOf(row, key)).filter(part => part !== null)
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0)
}

/** The last row of a table, one value a column (the label in the first), or null where it has none. */
export function totalsRow(table: Table): CellValue[] | null {
  const totals = table.totals
  if (!totals) return null
  const read = readerOf(table.columns, key => (totals.sums.includes(key) ? sumOf(table, key) : null))
  return table.columns.map((column, index) => (index === 0 ? totals.label : read(column.key)))
}

/** The numbers of a chart as a table. */
export const numbersOf = (chart: Chart): Table => ({
  block: 'table',
  id: `${chart.id}-numbers`,
  caption: `${chart.title}: the numbers`,
  columns: [
    { key: 'label', header: chart.labelHeader, kind: 'text', width: 34 },
    ...chart.series.map(({ key, name }) => ({ key, header: name, kind: chart.kind, width: 18 })),
  ],
  rows: chart.rows,
  totals: { label: 'Total', sums: chart.series.map(({ key }) => key) },
  sheet: chart.sheet,
})

/** Every table of a report in order, those of its charts among them. */
export const tablesOf = (report: Report): Table[] =>
  report.blocks.flatMap(block => {
    if (block.block === 'table') return [block]
    return block.block === 'chart' && !block.numbersIn ? [numbersOf(block)] : []
  })
