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

/** The rows after the request; a row that is not there changes nothing. */
export function applyRowsIntent<Row>(rows: readonly Row[], intent: RowsIntent, emptyRow: Row): Row[] {
  const { act, index } = intent
  if (act === 'add') return [...rows, emptyRow]
  if (act === 'remove') return rows.filter((_, at) => at !== index)
  const moved = rows[index]
  if (index < 1 || moved === undefined) return [...rows]
  return [...rows.slice(0, index - 1), moved, ...rows.slice(index - 1, index), ...rows.slice(index + 1)]
}
