import { type FieldKey, fieldOf } from '../record/catalogue'
import type { Held } from '../record/changed'
import type { RecordValues } from '../record/record'
import type { Reference } from '../reference'
import { type CellError, typedText } from './content'
import { type RecordTable, recordTables } from './record-tables'
import { questionFields, readQuestions, sectionsSheet, type TypedField, typedQuestion } from './sections-sheet'
import { chosen, letterOf, type ReadSheet, readTable, type TypedRow } from './sheet'

/** A field as a workbook holds it, and where: `cellOf` names the cell that a finding of its form is about. */
export type WrittenField = {
  key: FieldKey
  typed: TypedField
  cellOf: (path: readonly PropertyKey[]) => { sheet: string; cell: string }
}

/** The fields that a workbook of the whole proposal holds. */
export const writtenKeys: readonly FieldKey[] = [
  ...questionFields.map(({ key }) => key),
  ...recordTables.map(({ field }) => field),
]

const tableOf = (key: FieldKey): RecordTable | undefined => recordTables.find(({ field }) => field === key)

/** A field of the record as its form would send it, if nobody had touched the workbook that it was written to. */
export function typedAsWritten(key: FieldKey, held: Held): TypedField {
  const table = tableOf(key)
  if (!table) return typedQuestion(fieldOf(key), held)
  const contents = table.contents({ [key]: held.value } as RecordValues)
  const texts = contents.map(row =>
    Object.fromEntries(
      table.layout.columns.map(({ key: column, kind, choices }) => {
        const content = row[column]
        const text = content ? typedText(content, kind) : ''
        return [column, choices && text !== '' ? chosen(text, choices) : text]
      }),
    ),
  )
  return { value: texts.map(table.typed) }
}

/** Whoever copies a row copies its hidden key too: the second one is a new row. */
function withOwnKeys(rows: readonly TypedRow[]): TypedRow[] {
  const seen = new Set<string>()
  return rows.map(row => {
    const id = row.texts.id ?? ''
    const isTaken = id !== '' && seen.has(id)
    seen.add(id)
    return isTaken ? { ...row, texts: { ...row.texts, id: '' } } : row
  })
}

function readRecordTable(
  table: RecordTable,
  sheets: readonly ReadSheet[],
): { field: WrittenField; errors: CellError[] } {
  const { layout, field } = table
  const read = readTable(
    layout,
    sheets.find(({ name }) => name === layout.name),
  )
  const rows = withOwnKeys(read.rows.filter(({ blank }) => !blank))
  const cellOf: WrittenField['cellOf'] = ([index, column]) => {
    const row = typeof index === 'number' ? (rows[index]?.row ?? layout.headerRow) : layout.headerRow
    return { sheet: layout.name, cell: `${letterOf(layout, String(column ?? ''))}${row}` }
  }
  return {
    errors: read.errors,
    field: { key: field, typed: { value: rows.map(({ texts }) => table.typed(texts)) }, cellOf },
  }
}

/**
 * Every field that a workbook of the whole proposal holds, as its form would send it. Fields with a cell that cannot be
 * taken are left out and told in the errors; so are the tables that the workbook says it does not hold.
 */
export function readProposal(
  sheets: readonly ReadSheet[],
  reference: Reference,
  left: readonly string[],
): { fields: WrittenField[]; errors: CellError[] } {
  const { questions, errors } = readQuestions(sheets, reference)
  const fields: WrittenField[] = questions.map(({ key, typed, row }) => ({
    ...{ key, typed },
    cellOf: path => ({
      sheet: sectionsSheet.name,
      cell: `${letterOf(sectionsSheet, path[0] === 'reason' ? 'reason' : 'answer')}${row}`,
    }),
  }))
  for (const table of recordTables.filter(({ field }) => !left.includes(field))) {
    const read = readRecordTable(table, sheets)
    errors.push(...read.errors)
    if (read.errors.length === 0) fields.push(read.field)
  }
  return { fields, errors }
}
