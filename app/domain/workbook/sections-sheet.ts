import { type Field, type FieldKey, fieldOf, fields, isFieldKey, sections, sectionTitle } from '../record/catalogue'
import type { Held } from '../record/changed'
import { isManyValued } from '../record/empty'
import { mayNotApply } from '../record/not-applicable'
import type { FieldValue, Mark } from '../record/record'
import type { Reference } from '../reference'
import type { CellError, Content, ContentKind } from './content'
import { dateContent, empty, moneyContent, numberContent, textContent, typedText } from './content'
import { legal } from './legal'
import { longestCellText, recordTables, tickChoices } from './record-tables'
import { type Choices, chosen, type ReadSheet, readTable, type SheetLayout, type TypedRow } from './sheet'

/** The sheet of questions: each with its guidance, its answer in an open cell, and whether it does not apply. */
export const sectionsSheet: SheetLayout = {
  name: 'Sections',
  headerRow: 5,
  columns: [
    { key: 'key', header: 'Key', role: 'key', kind: 'text', width: 10 },
    { key: 'section', header: 'Section', role: 'fixed', kind: 'text', width: 20 },
    { key: 'question', header: 'Question', role: 'fixed', kind: 'text', width: 22 },
    { key: 'guidance', header: 'Guidance', role: 'fixed', kind: 'text', width: 32 },
    { key: 'answer', header: 'Answer', role: 'typed', kind: 'text', width: 90 },
    { key: 'notApplicable', header: 'Not applicable', role: 'typed', kind: 'choice', width: 11, choices: tickChoices },
    { key: 'reason', header: 'Why it does not apply', role: 'typed', kind: 'text', width: 30 },
  ],
}

const tableFields: readonly FieldKey[] = recordTables.map(({ field }) => field)

/** The questions of the sheet, in the record's order: not the tables, and not what the Secretariat alone writes. */
export const questionFields: readonly Field[] = sections
  .filter(({ audience }) => audience === 'public')
  .flatMap(({ key }) => fields.filter(field => field.section === key))
  .filter(
    ({ key, kind }) => key !== 'number' && key !== 'status' && kind !== 'proponents' && !tableFields.includes(key),
  )

/** How the cell of an answer is read. */
export function kindOfField({ kind }: Field): ContentKind {
  if (kind === 'money' || kind === 'date') return kind
  if (kind === 'percent') return 'measure'
  return kind === 'text' || kind === 'longText' ? 'text' : 'choice'
}

const between = '; '

/** The drop-down of an answer, where it is one of a list. */
export function choicesOf({ key, kind, choices }: Field, reference: Reference): Choices | null {
  const names = (list: readonly string[]): Choices => ({
    name: `Choices_${key}`,
    entries: list.map(name => ({ value: name, title: name })),
  })
  const lists: Partial<Record<Field['kind'], readonly string[]>> = {
    choice: choices ?? [],
    fund: reference.fundAccounts.map(({ name }) => name),
    subFund: reference.subFunds.map(({ name }) => name),
    forum: reference.fora.map(({ acronym }) => acronym),
    committee: reference.committees.map(({ acronym }) => acronym),
    initiative: reference.initiatives.map(({ name }) => name),
  }
  if (kind === 'yesNo') {
    const entries = [
      { value: 'yes', title: 'Yes' },
      { value: 'no', title: 'No' },
    ]
    return { name: 'YesNo', entries }
  }
  const list = lists[kind]
  return list && list.length > 0 ? names(list) : null
}

/** An answer as its cell holds it; a long text in several parts, each for a row of its own. */
export function answerContents({ kind }: Field, value: FieldValue): Content[] {
  if (typeof value === 'boolean') return [textContent(value ? 'Yes' : 'No')]
  if (typeof value === 'number') return [kind === 'money' ? moneyContent(value) : numberContent(value)]
  if (typeof value === 'string') return kind === 'date' ? [dateContent(value)] : partsOf(value).map(textContent)
  if (Array.isArray(value)) return [textContent(value.filter(item => typeof item === 'string').join(between))]
  return [empty]
}

/** A text in parts that fit into cells, none of which begins or ends within a sign. */
export function partsOf(text: string): string[] {
  const clean = legal(text)
  const parts: string[] = []
  for (let from = 0; from < clean.length; ) {
    const end = from + longestCellText
    const splits = /[\ud800-\udbff]/.test(clean[end - 1] ?? '') && end < clean.length
    parts.push(clean.slice(from, splits ? end - 1 : end))
    from = splits ? end - 1 : end
  }
  return parts.length > 0 ? parts : ['']
}

/** What the form of a field would send: the texts of its boxes. */
export type TypedField = { value: unknown; mark?: { notApplicable?: 'on'; reason?: string } }

const typedAnswer = (field: Field, text: string): unknown =>
  isManyValued(field.kind)
    ? text
        .split(/[;\n]/)
        .map(item => item.trim())
        .filter(item => item !== '')
    : text

const markOf = (mark: Mark | undefined): TypedField['mark'] =>
  mark?.kind === 'not-applicable' ? { notApplicable: 'on', reason: legal(mark.reason ?? '') } : { reason: '' }

/** What was written into the sheet of a held answer, as it would be read back if nobody touched it. */
export function typedQuestion(field: Field, { value, mark }: Held): TypedField {
  const texts = answerContents(field, value as FieldValue).map(content => typedText(content, kindOfField(field)))
  const choices = field.kind === 'yesNo' ? texts.map(text => text.toLowerCase()) : texts
  return { value: typedAnswer(field, choices.join('')), ...(mayNotApply(field) ? { mark: markOf(mark) } : {}) }
}

/** Which row speaks of which field: "summary", or "summary 2/3" for the second of three parts of a long text. */
export const rowKey = (key: FieldKey, part: number, parts: number): string =>
  parts === 1 ? key : `${key} ${part + 1}/${parts}`

const keyIn = (text: string): { key: string; parts: number } => {
  const [, key = '', parts = '1'] = /^(\w+)(?: \d+\/(\d+))?$/.exec(text) ?? []
  return { key, parts: Number(parts) }
}

/** An answer that was read, with the row it stands in. */
export type ReadQuestion = { key: FieldKey; typed: TypedField; row: number }

const wrongAt = (row: number, message: string): CellError => ({ sheet: sectionsSheet.name, cell: `E${row}`, message })

function readQuestion(
  field: Field,
  own: readonly TypedRow[],
  choices: Choices | null,
): ReadQuestion | CellError | null {
  const [first] = own
  if (!first) return null
  if (own.length !== keyIn(first.texts.key ?? '').parts)
    return wrongAt(
      first.row,
      'A part of this long answer is missing, so it was left as it is. Download the workbook again.',
    )
  const text = own.map(({ texts }) => texts.answer ?? '').join('')
  const { notApplicable, reason = '' } = first.texts
  const mark = { ...(notApplicable ? { notApplicable: 'on' as const } : {}), reason }
  const value = typedAnswer(field, choices && text !== '' ? chosen(text, choices) : text)
  return { key: field.key, row: first.row, typed: { value, ...(mayNotApply(field) ? { mark } : {}) } }
}

/**
 * The answers of the sheet. A question whose row is missing or cannot be taken is left out, so that it stays as it is.
 */
export function readQuestions(
  sheets: readonly ReadSheet[],
  reference: Reference,
): { questions: ReadQuestion[]; errors: CellError[] } {
  const fieldIn = (text: string | undefined) => keyIn(text ?? '').key
  const { rows, errors } = readTable(
    sectionsSheet,
    sheets.find(({ name }) => name === sectionsSheet.name),
    (column, { cells }) => {
      const key = fieldIn(typedText(cells.A ?? empty, 'choice'))
      return column.key === 'answer' && isFieldKey(key) ? kindOfField(fieldOf(key)) : column.kind
    },
  )
  const questions: ReadQuestion[] = []
  for (const field of questionFields) {
    const own = rows.filter(({ texts }) => fieldIn(texts.key) === field.key)
    const read = readQuestion(field, own, choicesOf(field, reference))
    if (read && 'typed' in read) questions.push(read)
    else if (read) errors.push(read)
  }
  const strange = rows.filter(
    ({ blank, texts }) => !blank && !questionFields.some(({ key }) => key === fieldIn(texts.key)),
  )
  const words = 'This row belongs to no question. Write the answer beside its question, and empty this row.'
  errors.push(...strange.map(({ row }) => wrongAt(row, words)))
  return { questions, errors }
}

export const sectionOf = (field: Field): string => sectionTitle(field.section)
