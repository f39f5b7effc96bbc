import { z } from 'zod'
import { formatCents } from '../../money'
import {
  type Choice,
  columnKinds,
  type Definition,
  type Question,
  type QuestionKind,
  questionKinds,
} from '../definition'
import { asTypedCondition, typedConditionShape } from './typed-condition'

const text = z.string().default('')
const typedChoice = z.object({ key: text, label: text })
const typedColumn = z.object({ key: text, label: text, kind: z.enum(columnKinds).default('text'), choices: text })

/** The form of one question, as its boxes hold it. A box that the form does not show is empty. */
export const questionForm = z.object({
  kind: z.enum(questionKinds, { error: 'Choose what kind of answer is wanted.' }),
  ...{ key: text, ask: text, hint: text, tags: text },
  required: z.literal('on').optional(),
  ...{ limit: text, min: text, max: text, unit: text, atMost: text },
  /** A step a line; "-" for one without a label. */
  scale: text,
  choices: z.array(typedChoice).default([]),
  /** Labels to add, one a line. */
  more: text,
  rows: z.array(typedChoice).default([]),
  columns: z.array(typedColumn).default([]),
  ...typedConditionShape,
})
export type TypedQuestion = z.output<typeof questionForm>
export type TypedColumn = z.output<typeof typedColumn>

/** Which boxes a kind has besides those that all have. */
export type Part = 'limit' | 'bounds' | 'unit' | 'choices' | 'atMost' | 'scale' | 'rows' | 'columns'
export const partsOf: Record<QuestionKind, readonly Part[]> = {
  text: ['limit'],
  longText: ['limit'],
  whole: ['bounds', 'unit'],
  decimal: ['bounds', 'unit'],
  money: ['bounds'],
  percent: ['bounds'],
  date: ['bounds'],
  yesNo: [],
  oneOf: ['choices'],
  severalOf: ['choices', 'atMost'],
  ranking: ['choices', 'atMost'],
  rating: ['scale'],
  matrixScale: ['rows', 'scale'],
  matrixText: ['rows'],
  table: ['columns', 'atMost'],
  file: [],
  note: [],
}

const stepless = '-'
const asLines = (labels: readonly string[]): string => labels.map(label => label || stepless).join('\n')
export const linesIn = (lines: string): string[] =>
  lines
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
export const stepsIn = (lines: string): string[] => linesIn(lines).map(line => (line === stepless ? '' : line))

const asNumber = (value: number | string | null, kind: QuestionKind): string =>
  value === null ? '' : kind === 'money' && typeof value === 'number' ? formatCents(value) : String(value)

/** The form of a question as it is kept. */
export function asTypedQuestion(question: Question, definition: Definition): TypedQuestion {
  const { kind, key, ask, hint, required, tags, showIf, ...shape } = question
  return {
    ...{ kind, key, ask, hint, tags: tags.join(', '), required: required ? 'on' : undefined, more: '' },
    limit: 'limit' in shape ? asNumber(shape.limit, kind) : '',
    min: 'min' in shape ? asNumber(shape.min, kind) : '',
    max: 'max' in shape ? asNumber(shape.max, kind) : '',
    unit: 'unit' in shape ? shape.unit : '',
    atMost: 'atMost' in shape ? asNumber(shape.atMost, kind) : '',
    scale: 'scale' in shape ? asLines(shape.scale) : '',
    choices: 'choices' in shape ? shape.choices : [],
    rows: 'rows' in shape ? shape.rows : [],
    columns:
      'columns' in shape
        ? shape.columns.map(({ choices, ...column }) => ({ ...column, choices: asLines(choices.map(labelOf)) }))
        : [],
    ...asTypedCondition(showIf, definition),
  }
}

const labelOf = ({ label, key }: Choice) => label || key

/**
 * The form with another kind: what fits stays. Choices become rows or the steps of a scale and the other way round, rows
 * the columns of a table; limits of numbers stay with numbers.
 */
export function withKind(typed: TypedQuestion, kind: QuestionKind): TypedQuestion {
  const before = partsOf[typed.kind]
  const parts = partsOf[kind]
  const steps = stepsIn(typed.scale)
  const items = typed.choices.length > 0 ? typed.choices : typed.rows
  const lists = items.length > 0 ? items : steps.map((label, index) => ({ key: `step_${index + 1}`, label }))
  const isDate = (one: QuestionKind) => one === 'date'
  // Days and numbers bound each other never, and few bounds of a number are ones of a percentage.
  const isLike = isDate(typed.kind) === isDate(kind) && (kind !== 'percent' || typed.kind === 'percent')
  const keepsBounds = before.includes('bounds') && isLike
  return {
    ...typed,
    kind,
    ...(parts.includes('bounds') && !keepsBounds ? { min: '', max: '' } : {}),
    ...(parts.includes('choices') && typed.choices.length === 0 ? { choices: lists } : {}),
    ...(parts.includes('rows') && typed.rows.length === 0 ? { rows: lists } : {}),
    ...(parts.includes('scale') && steps.length === 0 ? { scale: asLines(typed.choices.map(labelOf)) } : {}),
    ...(parts.includes('columns') && typed.columns.length === 0
      ? { columns: items.map(({ key, label }) => ({ key, label, kind: 'text' as const, choices: '' })) }
      : {}),
  }
}
