import type { Value } from '../answers'
import type { Choice, Question, QuestionOf, TableColumn } from '../definition'
import type { Heard } from './hearing'
import { rounded, type Spread, spreadOf } from './spread'

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

/** The value of each who gave one. */
const given = function* (heard: readonly Heard[], at: number): Generator<{ value: Value; name: string }> {
  for (const { values, asked } of heard) {
    const value = values[at]
    if (value !== null && value !== undefined) yield { value, name: asked.name }
  }
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

function choicesOf(choices: readonly Choice[], values: Iterable<{ value: Value }>, isSeveral: boolean): ValueTally {
  const counts = new Map<string, number>()
  for (const { value } of values)
    for (const key of Array.isArray(value) ? value : [value]) add(counts, typeof key === 'object' ? '' : String(key))
  return { by: 'choices', choices: labelled(choices, counts), isSeveral }
}

function placesOf({ choices }: QuestionOf<'ranking'>, values: Iterable<{ value: Value }>): ValueTally {
  const places = new Map<string, number[]>()
  for (const { value } of values)
    if (Array.isArray(value))
      value.forEach((key, index) => {
        const known = places.get(String(key)) ?? []
        known.push(index + 1)
        places.set(String(key), known)
      })
  return {
    by: 'places',
    places: choices.map(({ key, label }) => {
      const given = places.get(key) ?? []
      const first = given.filter(place => place === 1).length
      return { key, label, ranked: given.length, first, mean: spreadOf(given)?.mean ?? null }
    }),
  }
}

const cellOf = (value: Value, row: string): string | number | undefined =>
  typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, row) ? value[row] : undefined

function rowsOf({ rows, scale }: QuestionOf<'matrixScale'>, values: readonly { value: Value }[]): ValueTally {
  return {
    by: 'rows',
    scale: steps(scale).map(({ label }) => label),
    rows: rows.map(({ key, label }) => {
      const given = values.map(({ value }) => cellOf(value, key)).filter(cell => typeof cell === 'number')
      const counts = scale.map((_, index) => given.filter(step => step === index + 1).length)
      return { key, label, counts, spread: spreadOf(given) }
    }),
  }
}

function columnOf({ key, label, kind, choices }: TableColumn, rows: readonly Record<string, unknown>[]): ColumnTally {
  const cells = rows.map(row => row[key]).filter(cell => cell !== null && cell !== undefined)
  const numbers = cells.filter(cell => typeof cell === 'number')
  const counts = new Map<string, number>()
  if (kind === 'oneOf') for (const cell of cells) add(counts, String(cell))
  const spread = kind === 'text' || kind === 'date' || kind === 'oneOf' ? null : spreadOf(numbers)
  return {
    ...{ key, label, kind, filled: cells.length, choices: kind === 'oneOf' ? labelled(choices, counts) : [] },
    spread: spread && kind === 'money' ? rounded(spread) : spread,
  }
}

function daysOf(values: readonly { value: Value }[]): ValueTally {
  const days = values.map(({ value }) => String(value)).sort()
  const years = new Map<string, number>()
  for (const day of days) add(years, day.slice(0, 4))
  const counted = [...years].map(([key, count]) => ({ key, label: key, count }))
  return { by: 'days', earliest: days[0] ?? null, latest: days.at(-1) ?? null, years: counted }
}

function numbersOf(
  question: QuestionOf<'whole' | 'decimal' | 'money' | 'percent'>,
  values: readonly { value: Value; name: string }[],
): ValueTally {
  const numbers = values.flatMap(({ value, name }) => (typeof value === 'number' ? [{ name, value }] : []))
  const spread = spreadOf(numbers.map(({ value }) => value))
  const whole = spread && question.kind === 'money' ? rounded(spread) : spread
  return { by: 'numbers', unit: question.unit, spread: whole, given: numbers }
}

const yesAndNo: Choice[] = [
  { key: 'true', label: 'Yes' },
  { key: 'false', label: 'No' },
]

/** What was given to the question at a place, by its kind. */
export function valuesOf(question: Question, heard: readonly Heard[], at: number): ValueTally {
  const values = () => [...given(heard, at)]
  switch (question.kind) {
    case 'yesNo':
      return choicesOf(yesAndNo, given(heard, at), false)
    case 'oneOf':
      return choicesOf(question.choices, given(heard, at), false)
    case 'severalOf':
      return choicesOf(question.choices, given(heard, at), true)
    case 'rating': {
      const counted = choicesOf(steps(question.scale), given(heard, at), false)
      const numbers = values().flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
      return { by: 'steps', steps: counted.by === 'choices' ? counted.choices : [], spread: spreadOf(numbers) }
    }
    case 'ranking':
      return placesOf(question, given(heard, at))
    case 'matrixScale':
      return rowsOf(question, values())
    case 'matrixText': {
      const counts = new Map<string, number>()
      for (const { value } of given(heard, at))
        for (const { key } of question.rows) if (cellOf(value, key)) add(counts, key)
      return { by: 'texts-by-row', rows: labelled(question.rows, counts) }
    }
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent':
      return numbersOf(question, values())
    case 'date':
      return daysOf(values())
    case 'table': {
      const rows = values().flatMap(({ value }) =>
        Array.isArray(value) ? value.filter(row => typeof row === 'object') : [],
      )
      return { by: 'table', rows: rows.length, columns: question.columns.map(column => columnOf(column, rows)) }
    }
    default:
      return { by: 'words' }
  }
}
