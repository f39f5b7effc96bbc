import { budgetCategories } from '~/domain/budget/line'

/**
 * What a button of the budget's form asks for: a row more, a copy, a place up or down, a row less, or a line that follows
 * a traveller set free. `index` is the row; of a new line its category, of a line to be set free its place among those
 * that follow.
 */
export type BudgetIntent = {
  act: 'add' | 'copy' | 'up' | 'down' | 'remove' | 'free'
  rows: 'lines' | 'travellers'
  index: number
}

const spelling = /^(add|copy|up|down|remove|free):(lines|travellers):(\d{1,6})$/

export const writeBudgetIntent = ({ act, rows, index }: BudgetIntent): string => `${act}:${rows}:${index}`

/** Reads the value of the pressed button, or null where it is no request of the budget's rows. */
export function readBudgetIntent(text: unknown): BudgetIntent | null {
  const match = typeof text === 'string' ? spelling.exec(text) : null
  if (!match) return null
  const [, act, rows, index] = match
  return { act: act as BudgetIntent['act'], rows: rows as BudgetIntent['rows'], index: Number(index) }
}

/** Rows that stand under a category; rows of the traveller table stand under none. */
type Placed = { category?: string | undefined }

const categoryAt = (place: number) => budgetCategories[place]?.key

const placeOf = ({ category }: Placed) => budgetCategories.findIndex(({ key }) => key === category)

/** Rows under their categories, in APEC's order; within a category as they stood. A row without one comes last. */
export const byCategory = <Row extends Placed>(rows: readonly Row[]): Row[] => {
  const last = budgetCategories.length
  const place = (row: Row) => (placeOf(row) < 0 ? last : placeOf(row))
  return [...rows].sort((a, b) => place(a) - place(b))
}

/** One place up or down; at the edge of its category a line goes over into the next one. */
function moved<Row extends Placed>(rows: readonly Row[], index: number, by: -1 | 1): Row[] {
  const row = rows[index]
  if (row === undefined) return [...rows]
  const other = rows[index + by]
  if (other !== undefined && other.category === row.category) {
    const all = [...rows]
    all[index] = other
    all[index + by] = row
    return all
  }
  const next = row.category === undefined ? undefined : categoryAt(placeOf(row) + by)
  return next === undefined ? [...rows] : rows.map((one, at) => (at === index ? { ...one, category: next } : one))
}

/** How a row is made: a new one under a category, and the copy of one. */
type Making<Row> = { empty: (category: string | undefined) => Row; copy: (row: Row) => Row }

/** The rows after the request; a row that is not there changes nothing. */
export function applyBudgetIntent<Row extends Placed>(
  rows: readonly Row[],
  { act, rows: which, index }: BudgetIntent,
  { empty, copy }: Making<Row>,
): Row[] {
  switch (act) {
    case 'add':
      return byCategory([...rows, empty(which === 'lines' ? categoryAt(index) : undefined)])
    case 'copy':
      return rows.flatMap((row, at) => (at === index ? [row, copy(row)] : [row]))
    case 'remove':
      return rows.filter((_, at) => at !== index)
    case 'up':
      return moved(rows, index, -1)
    case 'down':
      return moved(rows, index, 1)
    case 'free':
      return [...rows]
  }
}
