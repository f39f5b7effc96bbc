import { type CellError, contentProblem, empty, typedText } from '../../workbook/content'
import type { ReadSheet } from '../../workbook/sheet'
import { type FormColumn, readHeading } from './headings'

/** A place that a problem is about. */
export type Place = { sheet: string; cell: string }
/** Gathers what could not be taken as it stands, by sheet and cell. */
export type Tell = (at: Place, message: string) => void

export type FormRow = {
  row: number
  /** The trimmed text of a column, in the chosen language where it has several; "" where nothing stands. */
  text(key: string): string
  /** Where that text stands; the first column of the row where the form has no such column. */
  at(key: string): Place
  /** The columns of this row in which something stands. */
  filled: readonly FormColumn[]
}
export type FormTable = { name: string; columns: readonly FormColumn[]; rows: readonly FormRow[]; at: Place }

/** Columns of one meaning in the order in which they are looked at: the chosen language, without one, the others. */
function inOrder(columns: readonly FormColumn[], key: string, language: string | null): FormColumn[] {
  const rank = (column: FormColumn) => (column.language === language ? 0 : column.language === null ? 1 : 2)
  return columns.filter(column => column.key === key).sort((one, other) => rank(one) - rank(other))
}

/** The columns of a sheet of a form, by its first row with something in it. */
export const columnsOf = (sheet: ReadSheet): FormColumn[] =>
  Object.entries(sheet.rows[0]?.cells ?? {}).flatMap(([letter, content]) => {
    const heading = typedText(content, 'choice')
    return heading === '' ? [] : [{ ...readHeading(heading), letter }]
  })

/**
 * A sheet of a form as rows of texts. Tells of cells that hold no value at all, and of columns that stand twice: the
 * first one counts.
 */
export function readFormTable(sheet: ReadSheet, language: string | null, tell: Tell): FormTable {
  const [header, ...below] = sheet.rows
  const columns = columnsOf(sheet)
  const place = (letter: string, row: number): Place => ({ sheet: sheet.name, cell: `${letter}${row}` })
  columns.forEach((column, index) => {
    const isTwice = columns.slice(0, index).some(one => one.key === column.key && one.language === column.language)
    if (isTwice && column.key !== '')
      tell(
        place(column.letter, header?.row ?? 1),
        `The column “${column.heading}” stands twice; the first one is used.`,
      )
  })
  const byKey = new Map<string, FormColumn[]>()
  for (const { key } of columns) if (!byKey.has(key)) byKey.set(key, inOrder(columns, key, language))
  const rows = below.flatMap(({ row, cells }): FormRow[] => {
    const texts = new Map<string, string>()
    for (const { letter } of columns) {
      const content = cells[letter] ?? empty
      const problem = contentProblem(content)
      if (problem) tell(place(letter, row), problem)
      const text = typedText(content, 'text').trim()
      if (text !== '') texts.set(letter, text)
    }
    const found = (key: string) => {
      const all = byKey.get(key) ?? []
      return all.find(({ letter }) => texts.has(letter)) ?? all[0]
    }
    const filled = columns.filter(({ letter }) => texts.has(letter))
    if (filled.length === 0) return []
    return [
      {
        ...{ row, filled },
        text: key => texts.get(found(key)?.letter ?? '') ?? '',
        at: key => place(found(key)?.letter ?? columns[0]?.letter ?? 'A', row),
      },
    ]
  })
  return { name: sheet.name, columns, rows, at: place(columns[0]?.letter ?? 'A', header?.row ?? 1) }
}

export type { CellError }
