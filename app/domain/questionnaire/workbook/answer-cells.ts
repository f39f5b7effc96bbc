import {
  type Content,
  dateContent,
  empty,
  moneyContent,
  numberContent,
  textContent,
  typedText,
} from '../../workbook/content'
import type { Given, Permission, TableRow, Value } from '../answers'
import type { ColumnKind, Question, QuestionOf } from '../definition'
import {
  type Box,
  insteadOptions,
  insteadPart,
  isInCells,
  kindOfAnswer,
  markOptions,
  partsOf,
  permissionOptions,
  permissionPart,
} from './answers-sheet'
import { columnOf, type Option, optionChosen, optionsOf, stepOptions, titleOf } from './sheet-options'
import { fitsCell } from './sheet-texts'

/** What stands in the boxes of a question, by their parts; empty boxes may be left out. */
export type Cells = Readonly<Record<string, Content>>
export const contentAt = (cells: Cells, part: string): Content =>
  (Object.hasOwn(cells, part) ? cells[part] : undefined) ?? empty

/** Spreadsheets count days from 1900 on, and miscount its first two months: earlier days are written as words. */
const firstDay = '1900-03-01'
const dayContent = (day: string): Content => (day < firstDay ? textContent(day) : dateContent(day))

const optionContent = (value: string, options: readonly Option[]): Content => textContent(titleOf(value, options))
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null)

function cellContent(value: string | number | null, kind: ColumnKind, options: readonly Option[]): Content {
  if (value === null) return empty
  if (kind === 'money') return moneyContent(numberIn(value))
  if (kind === 'whole' || kind === 'decimal') return numberContent(numberIn(value))
  if (kind === 'date') return dayContent(textIn(value))
  return kind === 'oneOf' ? optionContent(textIn(value), options) : textContent(textIn(value))
}

const tableCells = ({ columns }: QuestionOf<'table'>, rows: readonly TableRow[]): Cells =>
  Object.fromEntries(
    columns.flatMap(column =>
      rows.map((row, at): [string, Content] => [
        `${at}.${column.key}`,
        cellContent(row[column.key] ?? null, column.kind, column.kind === 'oneOf' ? columnOf(column) : []),
      ]),
    ),
  )

const byRow = (value: Value, content: (cell: string | number) => Content): Cells =>
  typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, cell]) => [key, content(cell)]))
    : {}
const listed = (value: Value): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

function valueCells(question: Question, value: Value): Cells {
  switch (question.kind) {
    case 'money':
      return { '': moneyContent(numberIn(value)) }
    case 'percent':
      return { '': percentContent(numberIn(value)) }
    case 'whole':
    case 'decimal':
      return { '': numberContent(numberIn(value)) }
    case 'date':
      return { '': dayContent(textIn(value)) }
    case 'yesNo':
      return { '': textContent(value === true ? 'Yes' : 'No') }
    case 'oneOf':
    case 'rating':
      return { '': optionContent(String(value), optionsOf(question) ?? []) }
    case 'severalOf':
      return Object.fromEntries(listed(value).map(key => [key, textContent('x')]))
    case 'ranking':
      return Object.fromEntries(listed(value).map((key, at) => [key, numberContent(at + 1)]))
    case 'matrixScale':
      return byRow(value, step => optionContent(String(step), stepOptions(question.scale)))
    case 'matrixText':
      return byRow(value, cell => textContent(String(cell)))
    case 'table':
      return tableCells(
        question,
        Array.isArray(value) ? value.filter((row): row is TableRow => typeof row === 'object') : [],
      )
    default:
      return { '': textContent(textIn(value)) }
  }
}

const percentContent = (percent: number | null): Content =>
  percent === null ? empty : { is: 'number', number: percent / 100, percent: true }

/** An answer as the cells of its question hold it. */
export function cellsOf(question: Question, given: Given | null, permission: Permission | null): Cells {
  if (!isInCells(question)) return {}
  const beside = {
    ...(given !== null && given.is !== 'given' ? { [insteadPart]: optionContent(given.is, insteadOptions) } : {}),
    ...(permission === null ? {} : { [permissionPart]: optionContent(permission, permissionOptions) }),
  }
  return { ...(given?.is === 'given' ? valueCells(question, given.value) : {}), ...beside }
}

/** Whether every text of an answer fits into its cell. */
export const fitCells = (cells: Cells): boolean =>
  Object.values(cells).every(one => one.is !== 'text' || fitsCell(one.text))

/** What was typed in a box, as a form would send it. */
export const typedIn = ({ kind, options }: Pick<Box, 'kind' | 'options'>, content: Content): string => {
  const text = typedText(content, kind)
  return options === null || text === '' ? text : optionChosen(text, options)
}

/** What was typed for a question, in the shape that `readAnswer` takes, and the two words beside it. */
export type TypedCells = {
  is: string
  permission: string
  value: string | string[] | Record<string, string> | Record<string, string>[]
  /** The lines of a table that `value` holds, in their order. */
  lines: readonly number[]
}

const text = (cells: Cells, part: string, kind: Box['kind'], options: readonly Option[] | null = null): string =>
  typedIn({ kind, options }, contentAt(cells, part))

function typedLines({ columns }: QuestionOf<'table'>, cells: Cells) {
  const lines = [...new Set(Object.keys(cells).flatMap(part => /^(\d+)\./.exec(part)?.[1] ?? []))]
    .map(Number)
    .sort((a, b) => a - b)
  const kinds: Record<ColumnKind, Box['kind']> = {
    ...{ text: 'text', whole: 'number', decimal: 'number', money: 'money', date: 'date', oneOf: 'choice' },
  }
  const value = lines.map(line =>
    Object.fromEntries(
      columns.map(column => [
        column.key,
        text(cells, `${line}.${column.key}`, kinds[column.kind], column.kind === 'oneOf' ? columnOf(column) : null),
      ]),
    ),
  )
  return { lines, value }
}

/** The cells of a question as a form would send them. */
export function typedCells(question: Question, cells: Cells): TypedCells {
  const is = text(cells, insteadPart, 'choice', insteadOptions)
  const permission = text(cells, permissionPart, 'choice', permissionOptions)
  const beside = { is, permission, lines: [] }
  const parts = partsOf(question).map(({ key }) => key)
  const each = (kind: Box['kind'], options: readonly Option[] | null = null) =>
    Object.fromEntries(parts.map(key => [key, text(cells, key, kind, options)]))
  switch (question.kind) {
    case 'severalOf': {
      const marked = each('choice', markOptions)
      return { ...beside, value: parts.filter(key => isMark(marked[key] ?? '')) }
    }
    case 'ranking':
      return { ...beside, value: each('number') }
    case 'matrixScale':
      return { ...beside, value: each('choice', stepOptions(question.scale)) }
    case 'matrixText':
      return { ...beside, value: each('text') }
    case 'table':
      return { ...beside, ...typedLines(question, cells) }
    default:
      return { ...beside, value: text(cells, '', kindOfAnswer(question) ?? 'text', optionsOf(question)) }
  }
}

const marks = ['x', '×', 'yes', 'y', '1', '✓', '✔', 'true']
const noMarks = ['', 'no', 'n', '0', '-', 'false']
export const isMark = (typed: string): boolean => marks.includes(typed.trim().toLowerCase())
/** Whether a text beside a choice says neither yes nor no. */
export const isNoMark = (typed: string): boolean => !isMark(typed) && !noMarks.includes(typed.trim().toLowerCase())
