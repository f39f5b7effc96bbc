/** What a button of `Rows` asks for when there is no script: the form comes back with one row more, less, or moved. */
export type RowsIntent = { act: 'add' | 'remove' | 'up'; rows: string; index: number }

const spelling = /^(add|remove|up):([\w.[\]-]+):(\d{1,6})$/

export const writeRowsIntent = ({ act, rows, index }: RowsIntent): string => `${act}:${rows}:${index}`

/** Reads the value of the pressed button, or null where it is no request of `Rows`. */
export function readRowsIntent(text: unknown): RowsIntent | null {
  const match = typeof text === 'string' ? spelling.exec(text) : null
  const act = match?.[1]
  if (!match || (act !== 'add' && act !== 'remove' && act !== 'up')) return null
  return { act, rows: match[2] ?? '', index: Number(match[3]) }
}

/** The rows with one of them moved to another place; a row or a place that is not there changes nothing. */
export function moveRow<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const moved = rows[from]
  if (moved === undefined || to < 0 || to >= rows.length) return [...rows]
  const others = rows.filter((_, at) => at !== from)
  return [...others.slice(0, to), moved, ...others.slice(to)]
}

/** The rows after the request; a row that is not there changes nothing. */
export function applyRowsIntent<Row>(rows: readonly Row[], intent: RowsIntent, emptyRow: Row): Row[] {
  const { act, index } = intent
  if (act === 'add') return [...rows, emptyRow]
  return act === 'remove' ? rows.filter((_, at) => at !== index) : moveRow(rows, index, index - 1)
}
