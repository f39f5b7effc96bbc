import { isIsoDate, parseDayFirst } from '../calendar'
import { formatCents, largestCents, parseMoney } from '../money'
import { type Given, type TableRow, type Value, type WithoutValue, withoutValue, withoutValueTitles } from './answers'
import { type Choice, mostRows, type Question, type QuestionOf, type TableColumn, textLimits } from './definition'
import { nearestChoice } from './nearest-choice'

/**
 * What was typed for a question, on a page or in a cell: `value` is a text, texts (several of), texts by row or by choice
 * (matrices; the places of a ranking), or rows of texts by column (table).
 */
export type TypedAnswer = { is?: unknown; value?: unknown }

/** What it says, null where nothing was typed; or what is wrong, by control: "" for the whole, else "row", "2.column". */
export type ReadAnswer = { ok: true; given: Given | null } | { ok: false; problems: Record<string, string> }

type Reading<T> = { ok: true; value: T | null } | { ok: false; problem: string }

const value = <T>(read: T | null): Reading<T> => ({ ok: true, value: read })
const problem = (sentence: string): Reading<never> => ({ ok: false, problem: sentence })
const textOf = (typed: unknown): string => (typeof typed === 'string' ? typed : '')
const entriesIn = (typed: unknown): [string, unknown][] =>
  typed !== null && typeof typed === 'object' && !Array.isArray(typed) ? Object.entries(typed) : []
const isWithoutValue = (text: unknown): text is WithoutValue => withoutValue.some(one => one === text)

function readText(typed: unknown, limit: number): Reading<string> {
  const text = textOf(typed).replace(/\r\n?/g, '\n').trim()
  if (text.length > limit)
    return problem(
      `This text has ${text.length} characters; ${limit} are the most. Shorten it by ${text.length - limit}.`,
    )
  return value(text === '' ? null : text)
}

/** "1,250.5", "1 250.5" → 1250.5; null where it is no number. */
function parseNumber(text: string): number | null {
  const bare = text.replace(/[\u00a0\u202f\s]+/g, ' ').trim()
  if (!/^-?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?$/.test(bare)) return null
  const number = Number(bare.replace(/[ ,]/g, ''))
  return Number.isFinite(number) && Math.abs(number) <= 1e15 ? number : null
}

type NumberKind = 'whole' | 'decimal' | 'money' | 'percent'
const wanted: Record<NumberKind, string> = {
  whole: 'Enter a whole number, such as 12.',
  decimal: 'Enter a number, such as 12 or 12.5.',
  money: 'Enter an amount in US dollars, such as 1,250 or 1,250.50.',
  percent: 'Enter a percentage from 0 to 100, such as 25 or 12.5.',
}

function readNumber(typed: unknown, kind: NumberKind, min: number | null, max: number | null): Reading<number> {
  const text = textOf(typed).trim()
  if (text === '') return value<number>(null)
  const number =
    kind === 'money' ? parseMoney(text) : parseNumber(kind === 'percent' ? text.replace(/\s*%$/, '') : text)
  if (number === null || (kind === 'whole' && !Number.isInteger(number))) return problem(wanted[kind])
  if (kind === 'percent' && (number < 0 || number > 100)) return problem(wanted.percent)
  if (kind === 'money' && Math.abs(number) > largestCents) return problem(wanted.money)
  const said = (limit: number) => (kind === 'money' ? `US$ ${formatCents(limit)}` : String(limit))
  if (min !== null && number < min) return problem(`Enter ${said(min)} or more.`)
  if (max !== null && number > max) return problem(`Enter ${said(max)} or less.`)
  return value(number)
}

function readDay(typed: unknown, min: string | null, max: string | null): Reading<string> {
  const text = textOf(typed).trim()
  if (text === '') return value<string>(null)
  const day = isIsoDate(text) ? text : parseDayFirst(text)
  if (day === null) return problem('Enter a day that exists, such as 31/12/2026.')
  if (min !== null && day < min) return problem(`Enter ${min} or a later day.`)
  if (max !== null && day > max) return problem(`Enter ${max} or an earlier day.`)
  return value(day)
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

/** A choice by its key, or by its label, as a workbook or a person writes it. */
const choiceIn = (choices: readonly Choice[], text: string): Choice | undefined =>
  choices.find(({ key }) => key === text.trim()) ??
  choices.find(({ label, key }) => same(label, text) || same(key, text))

function readChoice(typed: unknown, choices: readonly Choice[]): Reading<string> {
  const text = textOf(typed)
  if (text.trim() === '') return value<string>(null)
  const choice = choiceIn(choices, text)
  if (choice) return value(choice.key)
  const near = nearestChoice(text, choices)
  const offer = near ? `Did you mean “${near.label.trim()}”?` : 'Choose one of the list.'
  return problem(`“${text.trim().slice(0, 60)}” is none of the choices. ${offer}`)
}

function readSeveral(typed: unknown, { choices, atMost }: { choices: readonly Choice[]; atMost: number | null }) {
  const texts = (Array.isArray(typed) ? typed : [typed]).map(textOf).filter(text => text.trim() !== '')
  const unknown = texts.find(text => !choiceIn(choices, text))
  if (unknown !== undefined) return readChoice(unknown, choices) as Reading<never>
  const chosen = choices
    .filter(({ key }) => texts.some(text => choiceIn(choices, text)?.key === key))
    .map(({ key }) => key)
  if (atMost !== null && chosen.length > atMost) return problem(`You chose ${chosen.length}; choose at most ${atMost}.`)
  return value(chosen.length === 0 ? null : chosen)
}

/** Places 1, 2, 3 … by choice: each place once, without a gap; choices without a place are left out. */
function readRanking(typed: unknown, { choices, atMost }: QuestionOf<'ranking'>): Reading<string[]> {
  const places = entriesIn(typed).filter(([key]) => choices.some(choice => choice.key === key))
  const placed = places
    .map(([key, text]) => ({ key, place: textOf(text).trim() }))
    .filter(({ place }) => place !== '')
    .map(({ key, place }) => ({ key, place: Number(place) }))
  if (placed.length === 0) return value<string[]>(null)
  const most = atMost ?? choices.length
  if (placed.some(({ place }) => !Number.isInteger(place) || place < 1 || place > most))
    return problem(`Give places from 1 to ${most}.`)
  const ordered = placed.sort((a, b) => a.place - b.place)
  if (ordered.some(({ place }, index) => place !== index + 1))
    return problem('Give each place once and leave none out: 1 for the first, 2 for the second, and so on.')
  return value(ordered.map(({ key }) => key))
}

/** A step of a scale by its number, else by its label: labels may be numbers of their own, as on a scale from 0 to 10. */
function readStep(typed: unknown, scale: readonly string[]): Reading<number> {
  const text = textOf(typed).trim()
  if (text === '') return value<number>(null)
  const isStep = /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= scale.length
  const byNumber = /^\d+/.exec(text)
  const byLabel = scale.findIndex(label => label !== '' && same(label, text)) + 1
  const step = isStep ? Number(text) : byLabel || Number(byNumber?.[0] ?? 0)
  if (step >= 1 && step <= scale.length) return value(step)
  const near = nearestChoice(
    text,
    scale.map(label => ({ key: label, label })),
  )
  const offer = near ? ` Did you mean “${near.label.trim()}”?` : ''
  return problem(`Choose a step of the scale, from 1 to ${scale.length}.${offer}`)
}

function readRows<T extends string | number>(
  typed: unknown,
  rows: readonly Choice[],
  read: (text: unknown) => Reading<T>,
): ReadAnswer {
  const given: Record<string, T> = {}
  const problems: Record<string, string> = {}
  for (const [key, text] of entriesIn(typed)) {
    if (!rows.some(row => row.key === key)) continue
    const cell = read(text)
    if (!cell.ok) problems[key] = cell.problem
    else if (cell.value !== null) given[key] = cell.value
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return { ok: true, given: Object.keys(given).length === 0 ? null : { is: 'given', value: given } }
}

function readCell(typed: unknown, { kind, choices }: TableColumn): Reading<string | number> {
  if (kind === 'text') return readText(typed, textLimits.text)
  if (kind === 'date') return readDay(typed, null, null)
  return kind === 'oneOf' ? readChoice(typed, choices) : readNumber(typed, kind, null, null)
}

function readTable(typed: unknown, { columns, atMost }: QuestionOf<'table'>): ReadAnswer {
  const problems: Record<string, string> = {}
  const rows: TableRow[] = []
  const typedRows = Array.isArray(typed) ? typed : []
  typedRows.forEach((typedRow, index) => {
    const cells = new Map(entriesIn(typedRow))
    const row: TableRow = {}
    for (const column of columns) {
      const cell = readCell(cells.get(column.key), column)
      if (cell.ok) row[column.key] = cell.value
      else problems[`${index}.${column.key}`] = cell.problem
    }
    if (Object.values(row).some(cell => cell !== null)) rows.push(row)
  })
  const most = atMost ?? mostRows
  if (rows.length > most) problems[''] = `There are ${rows.length} rows; ${most} are the most.`
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return { ok: true, given: rows.length === 0 ? null : { is: 'given', value: rows } }
}

function readValue(question: Question, typed: unknown): ReadAnswer {
  const whole = (read: Reading<Value>): ReadAnswer => {
    if (!read.ok) return { ok: false, problems: { '': read.problem } }
    return { ok: true, given: read.value === null ? null : { is: 'given', value: read.value } }
  }
  switch (question.kind) {
    case 'text':
    case 'longText':
      return whole(readText(typed, question.limit ?? textLimits[question.kind]))
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent':
      return whole(readNumber(typed, question.kind, question.min, question.max))
    case 'date':
      return whole(readDay(typed, question.min, question.max))
    case 'yesNo': {
      const chosen = readChoice(typed, [
        { key: 'yes', label: 'Yes' },
        { key: 'no', label: 'No' },
      ])
      return whole(chosen.ok ? value(chosen.value === null ? null : chosen.value === 'yes') : chosen)
    }
    case 'oneOf':
      return whole(readChoice(typed, question.choices))
    case 'severalOf':
      return whole(readSeveral(typed, question))
    case 'ranking':
      return whole(readRanking(typed, question))
    case 'rating':
      return whole(readStep(typed, question.scale))
    case 'matrixScale':
      return readRows(typed, question.rows, text => readStep(text, question.scale))
    case 'matrixText':
      return readRows(typed, question.rows, text => readText(text, textLimits.longText))
    case 'table':
      return readTable(typed, question)
    case 'file':
      return whole(readText(typed, 100))
    case 'note':
      return { ok: true, given: null }
  }
}

/**
 * Reads what was typed for a question. An empty box is no answer. Refuses, with a sentence for the person who typed, what
 * is not of the question's kind or outside its limits, and a value beside "not applicable", "not known" or "will follow".
 */
export function readAnswer(question: Question, { is, value: typed }: TypedAnswer): ReadAnswer {
  const read = readValue(question, typed)
  if (!isWithoutValue(is) || question.kind === 'note') return read
  if (read.ok && read.given === null) return { ok: true, given: { is } }
  const said = `You answered, and chose “${withoutValueTitles[is]}”. Keep one of the two.`
  return { ok: false, problems: { '': said } }
}
