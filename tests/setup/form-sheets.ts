import type { Content } from '~/domain/workbook/content'
import { columnLetter, type ReadSheet } from '~/domain/workbook/sheet'

export type Cell = string | number | boolean | Content | null

const contentOf = (cell: Cell): Content | null => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { is: 'text', text: cell }
  if (typeof cell === 'number') return { is: 'number', number: cell, percent: false }
  return typeof cell === 'boolean' ? { is: 'yesNo', yes: cell } : cell
}

/** A sheet as the reader of workbooks gives it; the first row are its headings. */
export const formSheet = (name: string, rows: readonly (readonly Cell[])[]): ReadSheet => ({
  ...{ name, merges: [] },
  rows: rows.flatMap((cells, index) => {
    const filled = cells.flatMap((cell, column) => {
      const content = contentOf(cell)
      return content ? [[columnLetter(column + 1), content] as const] : []
    })
    return filled.length === 0 ? [] : [{ row: index + 1, hidden: false, cells: Object.fromEntries(filled) }]
  }),
})
