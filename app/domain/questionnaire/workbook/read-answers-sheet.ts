import { type CellError, type Content, contentProblem, empty, typedText } from '../../workbook/content'
import type { ReadRow, ReadSheet } from '../../workbook/sheet'
import { type Definition, mostRows, type Question, questionsIn } from '../definition'
import type { Cells } from './answer-cells'
import {
  type Box,
  isInCells,
  letters,
  noteRow,
  partRow,
  partsOf,
  rowsOf,
  type SheetRow,
  sectionRow,
} from './answers-sheet'

/** Where a part of an answer stands in the workbook that was loaded. */
export type Place = { sheet: string; cell: string }

/** What a workbook holds, as it was typed: nothing is judged yet but the order of its rows. */
export type RawAnswers = {
  /** By question, then by part. A question is here where its row is. */
  cells: Record<string, Cells>
  places: Record<string, Record<string, Place>>
  /** The sections whose sheets were found. */
  sections: string[]
  /** What is wrong with a row itself; `question` where that keeps a question from being read. */
  errors: RowError[]
}
export type RowError = CellError & { question: string | null }

/** More lines of a table than a workbook offers are read too, where somebody added rows with keys. */
const linesRead = (question: Question): number =>
  question.kind === 'table' ? Math.max(mostRows, question.atMost ?? 0) : 0

type Known = { question: Question; row: SheetRow }

const rowsIn = (definition: Definition, read: ReadonlySet<string>): ReadonlyMap<string, Known> =>
  new Map(
    questionsIn(definition)
      .filter(({ question }) => read.has(question.key))
      .flatMap(({ question }) =>
        rowsOf(question, { number: '', help: '', lines: linesRead(question), isOnPageOnly: false }).map(
          (row): [string, Known] => [row.key, { question, row }],
        ),
      ),
  )

const keyIn = ({ cells }: ReadRow): string => typedText(cells[letters.key] ?? empty, 'choice')

const rowsOfRange = (range: string): [number, number] => {
  const numbers = [...range.matchAll(/\d+/g)].map(match => Number(match[0]))
  return [numbers[0] ?? 0, numbers.at(-1) ?? 0]
}

/** Where sentences about a row stand: at its first box, else at its answer cell. */
const placeOf = (sheet: string, row: number, boxes: readonly Box[]): Place => ({
  sheet,
  cell: `${boxes[0]?.letter ?? letters.answer}${row}`,
})

const twice =
  'This row stands twice in the workbook, so it is not clear which one counts. Delete the copy, or download the workbook again.'
const strange =
  'This row was added, or its hidden name in column A was changed, so it was not read. Write in the tinted cells of the rows that were there.'
const merged = 'These cells are merged, so it is not clear what stands in which. Undo the merge and load it again.'

/** The sheets of the sections, each by the hidden name in the row of its headings, whatever it is called now. */
function sectionsIn(definition: Definition, sheets: readonly ReadSheet[]) {
  return definition.sections.flatMap(({ key }) => {
    const found = sheets.flatMap(sheet => {
      const header = sheet.rows.find(row => keyIn(row) === sectionRow(key))
      return header ? [{ key, sheet, from: header.row }] : []
    })
    return found
  })
}

/** A question of whose rows some were taken out cannot be read whole. */
function missingParts(definition: Definition, { cells, places }: RawAnswers, seen: ReadonlySet<string>): RowError[] {
  return questionsIn(definition).flatMap(({ question }): RowError[] => {
    const { key } = question
    const missing = partsOf(question).find(part => !seen.has(partRow(key, part.key)))
    const place = places[key]?.['']
    if (!isInCells(question) || !Object.hasOwn(cells, key) || !place || !missing) return []
    const message = `The row “${missing.label.slice(0, 60)}” of this question is missing. Download the workbook again and copy your answers over.`
    return [{ ...place, message, question: key }]
  })
}

/**
 * The cells of a workbook by question and part. Rows are found by their hidden keys, sheets by the key of their headings.
 * `readable` are the questions that the workbook holds in cells. Tells rows that were added, copied, merged or taken out.
 */
export function readAnswersSheets(
  definition: Definition,
  sheets: readonly ReadSheet[],
  readable: ReadonlySet<string>,
): RawAnswers {
  const known = rowsIn(definition, readable)
  const found = sectionsIn(definition, sheets)
  const raw: RawAnswers = { cells: {}, places: {}, sections: [...new Set(found.map(({ key }) => key))], errors: [] }
  const seen = new Set<string>()
  for (const { sheet, from } of found)
    for (const row of sheet.rows.filter(one => one.row > from)) readRow(row, sheet, { known, seen, raw, definition })
  raw.errors.push(...missingParts(definition, raw, seen))
  return raw
}

type Reading = { known: ReadonlyMap<string, Known>; seen: Set<string>; raw: RawAnswers; definition: Definition }

function readRow(read: ReadRow, { name, merges }: ReadSheet, { known, seen, raw, definition }: Reading): void {
  const key = keyIn(read)
  const here = known.get(key)
  const tell = (message: string, boxes: readonly Box[], question: string | null) =>
    raw.errors.push({ ...placeOf(name, read.row, boxes), message, question })
  if (!here) {
    const isOurs = questionsIn(definition).some(({ question }) => key.split('/')[0] === question.key)
    const typed = Object.entries(read.cells).some(([letter, { is }]) => letter !== letters.key && is !== 'empty')
    if (!isOurs && typed && key !== noteRow) tell(strange, [], null)
    return
  }
  const { question, row } = here
  if (seen.has(key)) return void tell(twice, row.boxes, question.key)
  seen.add(key)
  const covered = merges.some(range => rowsOfRange(range)[0] <= read.row && rowsOfRange(range)[1] >= read.row)
  if (covered && row.boxes.length > 0) tell(merged, row.boxes, question.key)
  const cells: Record<string, Content> = { ...raw.cells[question.key] }
  const places: Record<string, Place> = { ...raw.places[question.key] }
  if (row.look === 'question') places[''] = { sheet: name, cell: `${letters.answer}${read.row}` }
  for (const { part, letter } of row.boxes) {
    const content = read.cells[letter] ?? empty
    places[part] = { sheet: name, cell: `${letter}${read.row}` }
    if (content.is !== 'empty') cells[part] = content
  }
  raw.cells[question.key] = cells
  raw.places[question.key] = places
}

/** What cannot be taken of any cell, whatever its question wants. */
export const cellProblems = (cells: Cells): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([part, content]) => {
      const problem = contentProblem(content)
      return problem === null ? [] : [[part, problem]]
    }),
  )
