import { empty, typedText } from '../../workbook/content'
import { listsSheet, markerSheet } from '../../workbook/marker'
import type { ReadRow, ReadSheet } from '../../workbook/sheet'
import { explainedSheet, keyHeader, type PersonKey, peopleColumns } from './people-columns'

/** Where the columns of a list stand in a sheet. */
export type FoundColumns = {
  sheet: ReadSheet
  headerRow: number
  /** The letter of each column that there is. */
  letters: Partial<Record<PersonKey, string>>
  keyLetter: string | null
  /** Headings that the sheet does not have. */
  missing: string[]
  /** Headings that are not known, or stand twice: their columns are not read. */
  ignored: { cell: string; header: string; twice: boolean }[]
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

const headings = new Map<string, PersonKey | 'id'>([
  ...peopleColumns.flatMap(({ key, header, also }) =>
    [header, ...also].map((spelling): [string, PersonKey] => [plain(spelling), key]),
  ),
  [plain(keyHeader), 'id'],
])

/** A heading that is longer is none. */
const longestHeading = 60
const headingsIn = ({ cells }: ReadRow): { letter: string; header: string }[] =>
  Object.entries(cells)
    .map(([letter, content]) => ({ letter, header: typedText(content ?? empty, 'choice') }))
    .filter(({ header }) => header !== '' && header.length <= longestHeading)
    .sort((a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter))

/** Further down nobody looks for headings. */
const lastHeaderRow = 40

function columnsOf(sheet: ReadSheet, row: ReadRow): FoundColumns | null {
  const letters: Partial<Record<PersonKey, string>> = {}
  const ignored: FoundColumns['ignored'] = []
  let keyLetter: string | null = null
  for (const { letter, header } of headingsIn(row)) {
    const key = headings.get(plain(header))
    const cell = `${letter}${row.row}`
    if (key === 'id') keyLetter = keyLetter ?? letter
    else if (key === undefined) ignored.push({ cell, header, twice: false })
    else if (letters[key] !== undefined) ignored.push({ cell, header, twice: true })
    else letters[key] = letter
  }
  if (letters.name === undefined) return null
  const missing = peopleColumns.filter(({ key }) => letters[key] === undefined).map(({ header }) => header)
  return { sheet, headerRow: row.row, letters, keyLetter, missing, ignored }
}

/**
 * Finds the list in a workbook: the sheet and row with the most headings that are known, a name among them, in any order.
 * Null where no sheet has a column of names.
 */
export function findColumns(sheets: readonly ReadSheet[]): FoundColumns | null {
  const found = sheets
    .filter(({ name }) => ![listsSheet, markerSheet, explainedSheet].includes(name))
    .flatMap(sheet => sheet.rows.filter(({ row }) => row <= lastHeaderRow).flatMap(row => columnsOf(sheet, row) ?? []))
  return found.sort((a, b) => a.missing.length - b.missing.length)[0] ?? null
}

/** Said where there is no list in a workbook. */
export const noColumns = `No sheet of this workbook has a column with the heading “Name”. Download the list here and fill it in, or give your columns these headings: ${peopleColumns
  .map(({ header }) => header)
  .join(', ')}.`
