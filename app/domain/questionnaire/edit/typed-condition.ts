import { z } from 'zod'
import { formatCents } from '../../money'
import { type Comparison, type Condition, questionsAskedBy } from '../condition'
import { parseCondition, printCondition } from '../condition-text'
import { type Definition, type Question, questionOf, questionsIn } from '../definition'
import { readAnswer } from '../read-answer'

/** The comparisons of a simple row, with those that are said with "not" in a formula. */
export const rowComparisons = {
  equal: 'is',
  unequal: 'is not',
  includes: 'includes',
  'not-includes': 'does not include',
  over: 'is more than, or after',
  'at-least': 'is at least, or on or after',
  under: 'is less than, or before',
  'at-most': 'is at most, or on or before',
  answered: 'has an answer',
  'not-answered': 'has no answer',
} as const satisfies Record<string, string>
type RowComparison = keyof typeof rowComparisons

const typedRow = z.object({
  question: z.string().default(''),
  is: z.string().default('equal'),
  value: z.string().default(''),
})
export type ConditionRow = z.output<typeof typedRow>

/** The boxes of the condition editor. */
export const typedConditionShape = {
  shown: z.enum(['always', 'rows', 'formula']).default('always'),
  join: z.enum(['all', 'any']).default('all'),
  conditions: z.array(typedRow).default([]),
  formula: z.string().default(''),
}
const typedCondition = z.object(typedConditionShape)
export type TypedCondition = z.output<typeof typedCondition>

export type ReadTypedCondition =
  | { ok: true; condition: Condition | null }
  | { ok: false; errors: Record<string, string[]> }

/** The questions that a condition at some place may ask: those before it. `before` is a section, or a question. */
export function questionsBefore(
  definition: Definition,
  before: { section: string } | { question: string },
): Question[] {
  const all = questionsIn(definition)
  const end = all.findIndex(({ section, question }) =>
    'section' in before ? section.key === before.section : question.key === before.question,
  )
  const sections = definition.sections.findIndex(({ key }) => 'section' in before && key === before.section)
  const upTo =
    end >= 0
      ? end
      : sections < 0
        ? all.length
        : all.filter(({ section }) => definition.sections.indexOf(section) < sections).length
  return all.slice(0, upTo).flatMap(({ question }) => (question.kind === 'note' ? [] : [question]))
}

const kindIn = (definition: Definition) => (key: string) => questionOf(definition, key)?.kind

/** Written as boxes: rows where it is a list of comparisons, else the formula. */
export function asTypedCondition(condition: Condition | null, definition: Definition): TypedCondition {
  const formula = printCondition(condition, kindIn(definition))
  const none: TypedCondition = { shown: 'always', join: 'all', conditions: [], formula }
  if (condition === null) return none
  const [join, parts] =
    'all' in condition
      ? (['all', condition.all] as const)
      : 'any' in condition
        ? (['any', condition.any] as const)
        : (['all', [condition]] as const)
  const rows = parts.map(part => asRow(part, definition))
  const simple = rows.flatMap(row => row ?? [])
  return simple.length < rows.length || rows.length === 0
    ? { ...none, shown: 'formula' }
    : { shown: 'rows', join, conditions: simple, formula }
}

function asRow(part: Condition, definition: Definition): ConditionRow | null {
  const inner = 'not' in part ? part.not : part
  if (!('question' in inner)) return null
  const { question, is } = inner
  if ('not' in part) {
    if (is === 'answered') return { question, is: 'not-answered', value: '' }
    return is === 'includes' ? { question, is: 'not-includes', value: valueAsTyped(inner, definition) } : null
  }
  return { question, is, value: is === 'answered' ? '' : valueAsTyped(inner, definition) }
}

function valueAsTyped(part: Extract<Condition, { value: unknown }>, definition: Definition): string {
  const { question: key, value } = part
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  const question = questionOf(definition, key)
  if (typeof value === 'number') return question?.kind === 'money' ? formatCents(value) : String(value)
  const labels = question && 'choices' in question ? question.choices : []
  return labels.find(choice => choice.key === value)?.label || value
}

/** Reads the boxes; says beside which of them something is wrong. */
export function readTypedCondition(typed: TypedCondition, definition: Definition): ReadTypedCondition {
  if (typed.shown === 'always') return { ok: true, condition: null }
  return typed.shown === 'formula' ? readFormula(typed.formula, definition) : readRows(typed, definition)
}

function readFormula(formula: string, definition: Definition): ReadTypedCondition {
  const read = parseCondition(formula, kindIn(definition))
  if (!read.ok) {
    const before = formula.slice(0, read.at).trim()
    const where =
      before === '' ? 'At the beginning' : `After “${before.length > 30 ? `…${before.slice(-30)}` : before}”`
    return { ok: false, errors: { formula: [`${where}: ${read.reason}`] } }
  }
  if (read.condition === null) return { ok: false, errors: { formula: ['Type the formula, or choose “always”.'] } }
  const unknown = questionsAskedBy(read.condition).find(key => !questionOf(definition, key))
  if (unknown !== undefined)
    return { ok: false, errors: { formula: [`No question has the key “${unknown}”. The keys are listed below.`] } }
  return { ok: true, condition: read.condition }
}

function readRows({ conditions, join }: TypedCondition, definition: Definition): ReadTypedCondition {
  const errors: Record<string, string[]> = {}
  const parts = conditions.flatMap((row, index) => {
    if (row.question === '' && row.value.trim() === '') return []
    const read = readRow(row, definition)
    if (read.ok) return [read.condition]
    errors[`conditions[${index}].${read.box}`] = [read.reason]
    return []
  })
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const [first] = parts
  if (!first) return { ok: false, errors: { conditions: ['Add a comparison, or choose “always”.'] } }
  return { ok: true, condition: parts.length === 1 ? first : join === 'all' ? { all: parts } : { any: parts } }
}

type ReadRow = { ok: true; condition: Condition } | { ok: false; box: 'question' | 'is' | 'value'; reason: string }

const isRowComparison = (text: string): text is RowComparison => Object.hasOwn(rowComparisons, text)
const ordered: readonly string[] = ['over', 'under', 'at-least', 'at-most']

function readRow({ question: key, is, value }: ConditionRow, definition: Definition): ReadRow {
  const question = questionOf(definition, key)
  if (!question) return { ok: false, box: 'question', reason: 'Choose a question.' }
  if (!isRowComparison(is)) return { ok: false, box: 'is', reason: 'Choose how the answer is compared.' }
  const answered: Condition = { question: key, is: 'answered' }
  if (is === 'answered') return { ok: true, condition: answered }
  if (is === 'not-answered') return { ok: true, condition: { not: answered } }
  const bare = comparable(question)
  if (!bare) return { ok: false, box: 'is', reason: 'Of this question it can only be asked whether it has an answer.' }
  const comparison: Comparison = is === 'not-includes' ? 'includes' : is
  const isSeveral = question.kind === 'severalOf' || question.kind === 'ranking'
  if (comparison === 'includes' && !isSeveral)
    return { ok: false, box: 'is', reason: 'Only several choices can include one. Choose “is” instead.' }
  if (ordered.includes(comparison) && 'choices' in question)
    return { ok: false, box: 'is', reason: 'Choices have no order. Choose “is”, “is not” or “includes”.' }
  if (value.trim() === '') return { ok: false, box: 'value', reason: 'Enter with what the answer is compared.' }
  const read = readAnswer(bare, { value })
  if (!read.ok) return { ok: false, box: 'value', reason: Object.values(read.problems).join(' ') }
  const given = read.given?.is === 'given' ? read.given.value : value.trim()
  if (typeof given === 'object') return { ok: false, box: 'value', reason: 'Enter one value.' }
  const condition: Condition = { question: key, is: comparison, value: given }
  return { ok: true, condition: is === 'not-includes' ? { not: condition } : condition }
}

/** A question as one value of its is read: without its limits; null where its answers are no single values. */
function comparable(question: Question): Question | null {
  switch (question.kind) {
    case 'text':
    case 'longText':
      return { ...question, limit: null }
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'date':
      return { ...question, min: null, max: null }
    case 'severalOf':
    case 'ranking':
      return { ...question, kind: 'oneOf' }
    case 'yesNo':
    case 'oneOf':
    case 'rating':
      return question
    default:
      return null
  }
}
