import type { TableRow, Value } from '../answers'
import type { Choice, Question, QuestionOf, TableColumn } from '../definition'
import type { Heard } from './hearing'
import { rounded, type Spread, spreadOf, spreadOfSteps } from './spread'

export type ChoiceCount = { key: string; label: string; count: number }
/** A choice of a ranking: by how many it was placed at all, how often first, and its mean place. */
export type PlaceCount = { key: string; label: string; ranked: number; first: number; mean: number | null }
/** A row of a matrix of scales: its counts from step 1 up. */
export type RowCount = { key: string; label: string; counts: number[]; spread: Spread | null }
export type ColumnTally = Pick<TableColumn, 'key' | 'label' | 'kind'> & {
  filled: number
  spread: Spread | null
  choices: ChoiceCount[]
}

/** What was given to a question, by its kind. Texts and files are only counted: they are read elsewhere. */
export type ValueTally =
  | { by: 'choices'; choices: ChoiceCount[]; isSeveral: boolean }
  | { by: 'steps'; steps: ChoiceCount[]; spread: Spread | null }
  | { by: 'places'; places: PlaceCount[] }
  | { by: 'rows'; scale: string[]; rows: RowCount[] }
  | { by: 'texts-by-row'; rows: ChoiceCount[] }
  /** Whole cents for money; who gave which number, in the order in which they were asked. */
  | { by: 'numbers'; unit: string; spread: Spread | null; given: { name: string; value: number }[] }
  | { by: 'days'; earliest: string | null; latest: string | null; years: ChoiceCount[] }
  | { by: 'table'; rows: number; columns: ColumnTally[] }
  | { by: 'words' }

/** The values of those who gave one. */
function valuesAt(heard: readonly Heard[], at: number): Value[] {
  const given: Value[] = []
  for (const { values } of heard) {
    const value = values[at]
    if (value !== null && value !== undefined) given.push(value)
  }
  return given
}

const labelled = (choices: readonly Choice[], counts: ReadonlyMap<string, number>): ChoiceCount[] =>
  choices.map(({ key, label }) => ({ key, label, count: counts.get(key) ?? 0 }))

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** "3 (Good)" → its words for counting; a step without words is its number. */
export const stepLabel = (scale: readonly string[], step: number): string => {
  const words = scale[step - 1] ?? ''
  return words === '' ? String(step) : `${step} ${words}`
}

const steps = (scale: readonly string[]): Choice[] =>
  scale.map((_, index) => ({ key: String(index + 1), label: stepLabel(scale, index + 1) }))

function choicesOf(choices: readonly Choice[], values: readonly Value[]): ChoiceCount[] {
  const counts = new Map<string, number>()
  for (const value of values) {
    if (Array.isArray(value)) for (const key of value) add(counts, String(key))
    else add(counts, String(value))
  }
  return labelled(choices, counts)
}

function placesOf({ choices }: QuestionOf<'ranking'>, values: readonly Value[]): PlaceCount[] {
  const sums = new Map(choices.map(({ key }) => [key, { ranked: 0, first: 0, sum: 0 }]))
  for (const value of values) {
    if (!Array.isArray(value)) continue
    value.forEach((key, index) => {
      const known = sums.get(String(key))
      if (!known) return
      known.ranked += 1
      known.sum += index + 1
      if (index === 0) known.first += 1
    })
  }
  return choices.map(({ key, label }) => {
    const { ranked = 0, first = 0, sum = 0 } = sums.get(key) ?? {}
    return { key, label, ranked, first, mean: ranked === 0 ? null : sum / ranked }
  })
}

const cellOf = (value: Value, row: string): string | number | undefined =>
  typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, row) ? value[row] : undefined

function rowOf({ key, label }: Choice, scale: readonly string[], values: readonly Value[]): RowCount {
  const counts = scale.map(() => 0)
  for (const value of values) {
    const step = cellOf(value, key)
    if (typeof step === 'number' && counts[step - 1] !== undefined) counts[step - 1] = (counts[step - 1] ?? 0) + 1
  }
  return { key, label, counts, spread: spreadOfSteps(counts) }
}

function columnOf({ key, label, kind, choices }: TableColumn, rows: readonly TableRow[]): ColumnTally {
  const cells = rows.map(row => row[key] ?? null).filter(cell => cell !== null)
  const spread = spreadOf(cells.filter(cell => typeof cell === 'number'))
  return {
    ...{ key, label, kind, filled: cells.length, choices: kind === 'oneOf' ? choicesOf(choices, cells) : [] },
    spread: spread && kind === 'money' ? rounded(spread) : spread,
  }
}

function daysOf(values: readonly Value[]): ValueTally {
  const days = values.map(String).sort()
  const years = new Map<string, number>()
  for (const day of days) add(years, day.slice(0, 4))
  const counted = [...years].map(([key, count]) => ({ key, label: key, count }))
  return { by: 'days', earliest: days[0] ?? null, latest: days.at(-1) ?? null, years: counted }
}

type NumberQuestion = QuestionOf<'whole' | 'decimal' | 'money' | 'percent'>

function numbersOf({ kind, unit }: NumberQuestion, heard: readonly Heard[], at: number): ValueTally {
  const given = heard.flatMap(({ asked: { name }, values }) => {
    const value = values[at]
    return typeof value === 'number' ? [{ name, value }] : []
  })
  const spread = spreadOf(given.map(({ value }) => value))
  return { by: 'numbers', unit, spread: spread && kind === 'money' ? rounded(spread) : spread, given }
}

const yesAndNo: Choice[] = [
  { key: 'true', label: 'Yes' },
  { key: 'false', label: 'No' },
]

/** What was given to the question at a place, by its kind. */
export function valuesOf(question: Question, heard: readonly Heard[], at: number): ValueTally {
  const values = valuesAt(heard, at)
  switch (question.kind) {
    case 'yesNo':
      return { by: 'choices', choices: choicesOf(yesAndNo, values), isSeveral: false }
    case 'oneOf':
    case 'severalOf':
      return { by: 'choices', choices: choicesOf(question.choices, values), isSeveral: question.kind === 'severalOf' }
    case 'rating': {
      const counted = choicesOf(steps(question.scale), values)
      return { by: 'steps', steps: counted, spread: spreadOfSteps(counted.map(({ count }) => count)) }
    }
    case 'ranking':
      return { by: 'places', places: placesOf(question, values) }
    case 'matrixScale': {
      const scale = steps(question.scale).map(({ label }) => label)
      return { by: 'rows', scale, rows: question.rows.map(row => rowOf(row, scale, values)) }
    }
    case 'matrixText': {
      const filled = values.flatMap(value => question.rows.map(({ key }) => key).filter(key => cellOf(value, key)))
      return { by: 'texts-by-row', rows: choicesOf(question.rows, filled) }
    }
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent':
      return numbersOf(question, heard, at)
    case 'date':
      return daysOf(values)
    case 'table': {
      const rows = values.flatMap(value => (Array.isArray(value) ? value.filter(row => typeof row === 'object') : []))
      return { by: 'table', rows: rows.length, columns: question.columns.map(column => columnOf(column, rows)) }
    }
    default:
      return { by: 'words' }
  }
}
