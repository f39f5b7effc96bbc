import { type CellError, type Content, type ContentKind, contentProblem, empty, typedText } from './content'

/** "A" for 1, "AA" for 27. */
export const columnLetter = (index: number): string =>
  index <= 26
    ? String.fromCharCode(64 + index)
    : columnLetter(Math.floor((index - 1) / 26)) + columnLetter(((index - 1) % 26) + 1)

/** A row as it was read, with its cells by the letter of their column. */
export type ReadRow = { row: number; hidden: boolean; cells: Readonly<Record<string, Content>> }
/** A sheet as it was read; `merges` are ranges such as "B7:C7". */
export type ReadSheet = { name: string; rows: readonly ReadRow[]; merges: readonly string[] }

/** What may be chosen: a key of the record and how the workbook calls it. `name` names the list in formulas. */
export type Choices = { name: string; entries: readonly { value: string; title: string }[] }

/**
 * A column of a sheet that is filled in. `typed`: a person types here; `computed`: a formula; `fixed`: written by Dossier
 * and locked; `key`: likewise, and hidden.
 */
export type Column = {
  key: string
  header: string
  role: 'typed' | 'computed' | 'fixed' | 'key'
  kind: ContentKind
  width: number
  choices?: Choices
}

/** A sheet with one table: its name, the row of its headings, its columns from A on. */
export type SheetLayout = { name: string; headerRow: number; columns: readonly Column[] }

/**
 * A row by the keys of its columns: the text of each cell, as a person would type it into a form. `blank` where nothing
 * was typed.
 */
export type TypedRow = { row: number; blank: boolean; texts: Readonly<Record<string, string>> }

/** What a column holds in a certain row, where that differs from row to row. */
export type KindOf = (column: Column, row: ReadRow) => ContentKind
export type ReadTable = { rows: TypedRow[]; errors: CellError[] }

/** The letter of a column by its key; the first where the sheet has no such column. */
export const letterOf = (layout: SheetLayout, key: string): string =>
  columnLetter(
    Math.max(
      0,
      layout.columns.findIndex(column => column.key === key),
    ) + 1,
  )

/** What was chosen, by its key; a text that is not in the list stays as it is, so that the form can refuse it. */
export function chosen(text: string, choices: Choices): string {
  const same = (other: string) => other.trim().toLowerCase() === text.trim().toLowerCase()
  return choices.entries.find(({ value, title }) => same(title) || same(value))?.value ?? text
}

/** Which texts a row of a table holds, and which of its cells cannot be taken. */
export function typedRow(layout: SheetLayout, read: ReadRow, kindOf: KindOf): { typed: TypedRow; errors: CellError[] } {
  const errors: CellError[] = []
  const cells = layout.columns.map((column, index) => {
    const { key, role, choices } = column
    const letter = columnLetter(index + 1)
    const content = read.cells[letter] ?? empty
    const problem = role === 'typed' ? contentProblem(content) : null
    if (problem) errors.push({ sheet: layout.name, cell: `${letter}${read.row}`, message: problem })
    const text = typedText(content, kindOf(column, read))
    return { key, role, text: choices && text !== '' ? chosen(text, choices) : text }
  })
  const blank = errors.length === 0 && cells.every(({ role, text }) => role !== 'typed' || text.trim() === '')
  const texts = Object.fromEntries(cells.map(({ key, text }) => [key, text]))
  return { typed: { row: read.row, blank, texts }, errors }
}

/** Headings tell what stands below them; where one was changed, nobody knows what the column holds. */
function headerErrors(layout: SheetLayout, header: ReadRow | undefined): CellError[] {
  return layout.columns.flatMap((column, index) => {
    const letter = columnLetter(index + 1)
    const text = typedText(header?.cells[letter] ?? empty, 'choice')
    if (text === column.header) return []
    const was = text === '' ? 'is missing' : `was changed to “${text.slice(0, 60)}”`
    const message = `The heading “${column.header}” ${was}. Put it back, or download the workbook again.`
    return [{ sheet: layout.name, cell: `${letter}${layout.headerRow}`, message }]
  })
}

const rowsOfRange = (range: string): [number, number] => {
  const numbers = [...range.matchAll(/\d+/g)].map(match => Number(match[0]))
  return [numbers[0] ?? 0, numbers.at(-1) ?? 0]
}

const mergeErrors = ({ name, headerRow }: SheetLayout, { merges }: ReadSheet): CellError[] =>
  merges
    .filter(range => rowsOfRange(range)[1] > headerRow)
    .map(range => ({
      sheet: name,
      cell: range,
      message: 'These cells are merged, so it is not clear what stands in which. Undo the merge and load it again.',
    }))

/**
 * The rows of a table under its headings, blank ones too; a row with a cell that cannot be taken is told in the errors
 * only. Refuses a missing sheet, changed headings, merged cells over rows, and hidden rows with something in them.
 */
export function readTable(
  layout: SheetLayout,
  sheet: ReadSheet | undefined,
  kindOf: KindOf = ({ kind }) => kind,
): ReadTable {
  const { name, headerRow } = layout
  if (!sheet) {
    const message = `The sheet “${name}” is missing. Give it its name back, or download the workbook again.`
    return { rows: [], errors: [{ sheet: name, cell: 'A1', message }] }
  }
  const header = sheet.rows.find(({ row }) => row === headerRow)
  const wrongHeadings = headerErrors(layout, header)
  if (wrongHeadings.length > 0) return { rows: [], errors: wrongHeadings }
  const rows: TypedRow[] = []
  const errors = mergeErrors(layout, sheet)
  for (const read of sheet.rows.filter(({ row }) => row > headerRow)) {
    const { typed, errors: wrong } = typedRow(layout, read, kindOf)
    errors.push(...wrong)
    if (read.hidden && !typed.blank) {
      const message = 'This row is hidden but not empty. Show it, so that you see what you load, or empty it.'
      errors.push({ sheet: name, cell: `A${read.row}`, message })
    }
    if (wrong.length === 0) rows.push(typed)
  }
  return { rows, errors }
}

/** "Budget!D7: Enter how many …" */
export const errorInWords = ({ sheet, cell, message }: CellError): string => `${sheet}!${cell}: ${message}`
