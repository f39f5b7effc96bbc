import type { ContentKind } from '../../workbook/content'
import { columnLetter } from '../../workbook/sheet'
import { permissions, permissionTitles, withoutValue, withoutValueTitles } from '../answers'
import type { Choice, ColumnKind, Definition, Question, QuestionOf, Section } from '../definition'
import { columnOf, type Option, optionsOf, stepOptions } from './sheet-options'
import { limitsOf, type Rule } from './sheet-rules'
import { insteadOfCell, onThePageOnly, wantedInCell } from './sheet-texts'

/**
 * A cell in which a respondent types. `part` says what of the answer: "" the whole, the key of a choice or row, "2.cost" a
 * cell of a table, and the two words below.
 */
export type Box = {
  part: string
  letter: string
  kind: ContentKind
  options: readonly Option[] | null
  rule: Rule | null
}

/** What a respondent chooses beside the answer. No key of a choice begins with this sign. */
export const insteadPart = '@instead'
export const permissionPart = '@permission'

export const insteadOptions: readonly Option[] = withoutValue.map(value => ({
  value,
  title: withoutValueTitles[value],
}))
export const permissionOptions: readonly Option[] = permissions.map(value => ({
  value,
  title: permissionTitles[value],
}))
export const markOptions: readonly Option[] = [{ value: 'x', title: 'x' }]

/**
 * A row of a section's sheet: its key in the hidden column, locked texts by letter, and the boxes. Rows are known by their
 * keys, so that it does not matter where they stand.
 */
export type SheetRow = {
  key: string
  look: 'question' | 'part' | 'heading' | 'line' | 'note'
  texts: Readonly<Record<string, string>>
  boxes: readonly Box[]
}

export const letters = {
  ...{ key: 'A', number: 'B', question: 'C', help: 'D', answer: 'E', instead: 'F', permission: 'G', by: 'H' },
} as const

/** The key of a part's row. A question's key has no "/", so that the first one divides. */
export const partRow = (question: string, part: string | number): string => `${question}/${part}`
/** The key in the row of the headings, by which a sheet is known whatever it is called. */
export const sectionRow = (section: string): string => `section:${section}`
/** The key of rows that are only read. */
export const noteRow = 'note:'

const kindOfCell: Record<ColumnKind, ContentKind> = {
  ...{ text: 'text', whole: 'number', decimal: 'number', money: 'money', date: 'date', oneOf: 'choice' },
}

/** How the answer cell of a question holds its answer; null where the answer stands in other rows, or in none. */
export function kindOfAnswer({ kind }: Question): ContentKind | null {
  switch (kind) {
    case 'text':
    case 'longText':
      return 'text'
    case 'whole':
    case 'decimal':
      return 'number'
    case 'money':
    case 'percent':
    case 'date':
      return kind
    case 'yesNo':
    case 'oneOf':
    case 'rating':
      return 'choice'
    default:
      return null
  }
}

const answerBox = (question: Question): Box[] => {
  const kind = kindOfAnswer(question)
  if (kind === null) return []
  return [{ part: '', letter: letters.answer, kind, options: optionsOf(question), rule: limitsOf(question) }]
}

const besideBoxes: readonly Box[] = [
  { part: insteadPart, letter: letters.instead, kind: 'choice', options: insteadOptions, rule: null },
  { part: permissionPart, letter: letters.permission, kind: 'choice', options: permissionOptions, rule: null },
]

/** The box in the row of one choice or row. */
function boxOfPart(question: Question, part: string): Box | null {
  const box = { part, letter: letters.answer, options: null, rule: null }
  switch (question.kind) {
    case 'severalOf':
      return { ...box, kind: 'choice', options: markOptions }
    case 'ranking': {
      const most = question.atMost ?? question.choices.length
      return { ...box, kind: 'number', rule: { is: 'whole', min: 1, max: most } }
    }
    case 'matrixScale':
      return { ...box, kind: 'choice', options: stepOptions(question.scale) }
    case 'matrixText':
      return { ...box, kind: 'text', rule: limitsOf(question) }
    default:
      return null
  }
}

/** What a question lists below itself. */
export const partsOf = (question: Question): readonly Choice[] =>
  question.kind === 'severalOf' || question.kind === 'ranking'
    ? question.choices
    : question.kind === 'matrixScale' || question.kind === 'matrixText'
      ? question.rows
      : []

const lineOf = ({ key, columns }: QuestionOf<'table'>, at: number): SheetRow => ({
  ...{ key: partRow(key, at), look: 'line', texts: {} },
  boxes: columns.map((column, index) => ({
    ...{ part: `${at}.${column.key}`, letter: tableLetter(index), kind: kindOfCell[column.kind] },
    ...{ options: column.kind === 'oneOf' ? columnOf(column) : null, rule: limitsOf(column) },
  })),
})

/** Tables stand under their question, from the column of the questions on. */
export const tableLetter = (index: number): string => columnLetter(index + 3)

/** What a row is drawn from beside its question. */
export type RowContext = {
  number: string
  help: string
  /** Rows of a table. */
  lines: number
  /** Whether its answer is too long for a cell. */
  isOnPageOnly: boolean
}

/** Whether a question is answered in a workbook at all. */
export const isInCells = ({ kind }: Question): boolean => kind !== 'note' && kind !== 'file'

/** The rows of one question. */
export function rowsOf(question: Question, { number, help, lines, isOnPageOnly }: RowContext): SheetRow[] {
  const { key, ask, kind } = question
  if (kind === 'note') return [{ key, look: 'note', texts: { [letters.question]: ask }, boxes: [] }]
  const wanted = [help, wantedInCell(question)].filter(Boolean).join('\n')
  const texts = { [letters.number]: number, [letters.question]: ask, [letters.help]: wanted }
  const isOpen = isInCells(question) && !isOnPageOnly
  const said = isOpen || kind === 'file' ? insteadOfCell[kind] : onThePageOnly
  const main: SheetRow = {
    ...{ key, look: 'question', texts: said ? { ...texts, [letters.answer]: said } : texts },
    boxes: isOpen ? [...answerBox(question), ...besideBoxes] : [],
  }
  if (!isOpen) return [main]
  const parts = partsOf(question).map(({ key: part, label }): SheetRow => {
    const box = boxOfPart(question, part)
    const row = { key: partRow(key, part), look: 'part', texts: { [letters.question]: label } } as const
    return { ...row, boxes: box ? [box] : [] }
  })
  return [main, ...parts, ...(kind === 'table' ? tableRows(question, lines) : [])]
}

const tableRows = (question: QuestionOf<'table'>, lines: number): SheetRow[] => [
  {
    ...{ key: partRow(question.key, ''), look: 'heading', boxes: [] },
    texts: Object.fromEntries(question.columns.map(({ label }, index) => [tableLetter(index), label])),
  },
  ...Array.from({ length: lines }, (_, at) => lineOf(question, at)),
]

/** "2.3" for the third question of the second section; notes have no number and are not counted. */
export function numbersIn({ sections }: Definition): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(({ questions }: Section, at) =>
      questions
        .filter(({ kind }) => kind !== 'note')
        .map(({ key }, place): [string, string] => [key, `${at + 1}.${place + 1}`]),
    ),
  )
}
