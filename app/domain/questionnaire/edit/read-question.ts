import {
  type Choice,
  type Definition,
  isQuestionKey,
  longestKey,
  type Question,
  questionOf,
  type Shape,
  type TableColumn,
} from '../definition'
import { isChoiceKey } from '../definition-schema'
import { readAnswer } from '../read-answer'
import { freeKey, newKey } from './new-key'
import { readTypedCondition } from './typed-condition'
import { linesIn, stepsIn, type TypedQuestion } from './typed-question'

export type ReadQuestion = { ok: true; question: Question } | { ok: false; errors: Record<string, string[]> }

/** Collects what is wrong, by box. */
type Problems = Record<string, string[]>

/**
 * Reads the form of the question that is kept under `key`. Keys of choices, rows and columns that were left empty are made
 * of their labels. Says in a sentence beside its box what cannot be taken.
 */
export function readQuestion(typed: TypedQuestion, key: string, draft: Definition): ReadQuestion {
  const errors: Problems = {}
  const ask = typed.ask.trim()
  if (ask === '') errors.ask = [typed.kind === 'note' ? 'Enter the note.' : 'Enter the question.']
  const own = typed.key.trim() || key
  if (!isQuestionKey(own))
    errors.key = [`A key begins with a letter and has letters, digits and “_” only, at most ${longestKey} of them.`]
  else if (own !== key && questionOf(draft, own))
    errors.key = [`“${own}” is the key of another question. Choose another key.`]
  const condition = readTypedCondition(typed, draft)
  if (!condition.ok) Object.assign(errors, condition.errors)
  const shape = readShape(typed, columnsBefore(draft, key), errors)
  const tags = [...new Set(typed.tags.split(/[,;]/).map(tag => tag.trim().toLowerCase()))].filter(tag => tag !== '')
  if (Object.keys(errors).length > 0 || !condition.ok) return { ok: false, errors }
  const required = typed.required === 'on' && typed.kind !== 'note'
  const common = { key: own, ask, hint: typed.hint.trim(), required, showIf: condition.condition, tags }
  return { ok: true, question: { ...common, ...shape } }
}

function readShape(typed: TypedQuestion, kept: readonly TableColumn[], errors: Problems): Shape {
  const { kind } = typed
  switch (kind) {
    case 'text':
    case 'longText':
      return { kind, limit: readCount(typed.limit, 'limit', errors) }
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent':
      return {
        kind,
        ...readBounds(typed, errors),
        unit: kind === 'whole' || kind === 'decimal' ? typed.unit.trim() : '',
      }
    case 'date':
      return { kind, ...readDays(typed, errors) }
    case 'yesNo':
    case 'file':
    case 'note':
      return { kind }
    case 'oneOf':
      return { kind, choices: readChoices(typed, errors) }
    case 'severalOf':
    case 'ranking':
      return { kind, choices: readChoices(typed, errors), atMost: readCount(typed.atMost, 'atMost', errors) }
    case 'rating':
      return { kind, scale: stepsIn(typed.scale) }
    case 'matrixScale':
      return { kind, rows: readList(typed.rows, 'rows', errors), scale: stepsIn(typed.scale) }
    case 'matrixText':
      return { kind, rows: readList(typed.rows, 'rows', errors) }
    case 'table':
      return { kind, columns: readColumns(typed, kept, errors), atMost: readCount(typed.atMost, 'atMost', errors) }
  }
}

function readCount(text: string, box: string, errors: Problems): number | null {
  if (text.trim() === '') return null
  const bare = text.trim().replace(/[ ,]/g, '')
  if (/^[1-9]\d{0,5}$/.test(bare)) return Number(bare)
  errors[box] = ['Enter a whole number from 1 up, or leave it empty.']
  return null
}

const plain = { key: 'x', ask: '', hint: '', required: false, showIf: null, tags: [] }

function readBounds({ kind, min, max }: TypedQuestion, errors: Problems) {
  if (kind !== 'whole' && kind !== 'decimal' && kind !== 'money' && kind !== 'percent') return { min: null, max: null }
  const question: Question = { ...plain, kind, min: null, max: null, unit: '' }
  const bounds = { min: readBound(question, min, 'min', errors), max: readBound(question, max, 'max', errors) }
  const [least, most] = [Number(bounds.min ?? 0), Number(bounds.max ?? 0)]
  if (bounds.min !== null && bounds.max !== null && least > most)
    errors.max = ['The largest value is below the smallest one. Change one of them.']
  return { min: bounds.min === null ? null : least, max: bounds.max === null ? null : most }
}

function readDays({ min, max }: TypedQuestion, errors: Problems) {
  const question: Question = { ...plain, kind: 'date', min: null, max: null }
  const [first, last] = [readBound(question, min, 'min', errors), readBound(question, max, 'max', errors)]
  if (first !== null && last !== null && first > last)
    errors.max = ['The last day is before the first one. Change one of them.']
  return { min: first === null ? null : String(first), max: last === null ? null : String(last) }
}

function readBound(question: Question, text: string, box: 'min' | 'max', errors: Problems): string | number | null {
  const read = readAnswer(question, { value: text })
  if (!read.ok) errors[box] = Object.values(read.problems)
  const value = read.ok && read.given?.is === 'given' ? read.given.value : null
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** Items by their labels; empty ones are left out, missing keys are made. */
function readList(items: readonly Choice[], box: string, errors: Problems, most = 4): Choice[] {
  const given = items.map(({ key, label }) => ({ key: key.trim(), label: label.trim() }))
  const taken = new Set(given.map(({ key }) => key).filter(key => key !== ''))
  const seen = new Set<string>()
  return given.flatMap(({ key, label }, index) => {
    if (label === '' && key === '') return []
    if (label === '') errors[`${box}[${index}].label`] = ['Enter the words that are read, or remove the row.']
    if (key !== '' && !isChoiceKey(key))
      errors[`${box}[${index}].key`] = ['A key has letters, digits, “_” and “-” only. Change it, or leave it empty.']
    if (key !== '' && seen.has(key)) errors[`${box}[${index}].key`] = [`“${key}” stands above already. Change it.`]
    const own = key || newKey(label, taken, 'choice', most)
    taken.add(own)
    seen.add(own)
    return [{ key: own, label }]
  })
}

const readChoices = ({ choices, more }: TypedQuestion, errors: Problems): Choice[] =>
  readList([...choices, ...linesIn(more).map(label => ({ key: '', label }))], 'choices', errors)

/** The choices of columns stand as lines: one that is kept under the same label keeps its key. */
function readColumns({ columns }: TypedQuestion, kept: readonly TableColumn[], errors: Problems): TableColumn[] {
  const named = columns.flatMap((column, at) =>
    column.key.trim() === '' && column.label.trim() === '' ? [] : [{ ...column, at }],
  )
  return readList(columns, 'columns', errors).map((item, index) => {
    const { kind, choices, at } = named[index] ?? { kind: 'text' as const, choices: '', at: index }
    if (kind !== 'oneOf') return { ...item, kind, choices: [] }
    if (linesIn(choices).length === 0)
      errors[`columns[${at}].choices`] = ['Enter the choices of this column, one a line.']
    const known = kept.find(({ key }) => key === item.key)?.choices ?? []
    return { ...item, kind, choices: labelled(linesIn(choices), known) }
  })
}

function labelled(labels: readonly string[], known: readonly Choice[]): Choice[] {
  const taken = new Set(known.map(({ key }) => key))
  const used = new Set<string>()
  return labels.map(label => {
    const same = known.find(choice => choice.label === label && !used.has(choice.key))
    const key = same?.key ?? freeKey(newKey(label, taken, 'choice'), used)
    taken.add(key)
    used.add(key)
    return { key, label }
  })
}

const columnsBefore = (draft: Definition, key: string): TableColumn[] => {
  const before = questionOf(draft, key)
  return before?.kind === 'table' ? before.columns : []
}

/** A new question of a kind, with nothing but its words; the rest is filled in on its page. */
export function blankQuestion(kind: Question['kind'], ask: string): Question {
  const blank: TypedQuestion = {
    ...{ kind, key: '', ask, hint: '', tags: '', required: undefined, limit: '', min: '', max: '', unit: '' },
    ...{ atMost: '', scale: '', choices: [], more: '', rows: [], columns: [] },
    ...{ shown: 'always', join: 'all', conditions: [], formula: '' },
  }
  return { ...plain, key: 'question', ask, ...readShape(blank, [], {}) }
}
