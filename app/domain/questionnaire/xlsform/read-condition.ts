import { isIsoDate } from '../../calendar'
import { largestCents } from '../../money'
import type { Comparison, Condition } from '../condition'
import { conditionSchema } from '../condition-schema'
import type { Question } from '../definition'
import { type CompareSign, type Expression, readExpression } from './xpath'

/** A question of a form as expressions find it: how its choices are called there, and what they are here. */
export type Known = { question: Question; values: ReadonlyMap<string, string | number | boolean> }
/** By the name in the form; a reason where the form has that name and Dossier no question for it. */
export type Find = (name: string) => Known | string

/** `reason` ends a sentence: "… because it computes with “+”". */
export type ReadRelevant = { ok: true; condition: Condition } | { ok: false; reason: string }

class Beyond extends Error {}

const comparisonOf: Record<CompareSign, Exclude<Comparison, 'includes'>> = {
  '=': 'equal',
  '!=': 'unequal',
  '>': 'over',
  '<': 'under',
  '>=': 'at-least',
  '<=': 'at-most',
}
const turned: Record<CompareSign, CompareSign> = { '=': '=', '!=': '!=', '>': '<', '<': '>', '>=': '<=', '<=': '>=' }

/** Functions that only say what an answer is taken for. */
const wrappers = ['number', 'int', 'string', 'date', 'decimal-date-time']

const unwrapped = (expression: Expression): Expression => {
  if (expression.is === 'call' && wrappers.includes(expression.name) && expression.of.length === 1)
    return unwrapped(expression.of[0] ?? expression)
  if (expression.is === 'call' && expression.name === 'concat' && expression.of.every(part => part.is === 'text'))
    return { is: 'text', text: expression.of.map(part => (part.is === 'text' ? part.text : '')).join('') }
  return expression
}

const literalOf = (expression: Expression): string | number | null =>
  expression.is === 'text' ? expression.text : expression.is === 'number' ? expression.number : null

function known(name: string, find: Find): Known {
  const found = find(name)
  if (typeof found === 'string') throw new Beyond(found)
  return found
}

function numberOf(literal: string | number, { kind, key }: Question): number {
  const number = typeof literal === 'number' ? literal : literal.trim() === '' ? Number.NaN : Number(literal)
  if (!Number.isFinite(number)) throw new Beyond(`“${key}” is compared with “${literal}”, which is no number`)
  if (kind !== 'money') return number
  const cents = Math.round(number * 100)
  if (Math.abs(cents) > largestCents) throw new Beyond(`the amount ${literal} is too large`)
  return cents
}

/** What a question is compared with, in the unit of its answers. */
function valueFor({ question, values }: Known, literal: string | number, sign: CompareSign) {
  const isOrder = sign !== '=' && sign !== '!='
  switch (question.kind) {
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent':
      return numberOf(literal, question)
    case 'date':
      if (typeof literal === 'string' && isIsoDate(literal)) return literal
      throw new Beyond(`“${question.key}” is compared with “${literal}”, which is no day such as 2026-12-31`)
    case 'rating': {
      const areSteps = question.scale.every((_, index) => values.get(String(index + 1)) === index + 1)
      if (areSteps && typeof literal === 'number') return literal
      break
    }
    case 'text':
    case 'longText':
      if (!isOrder) return String(literal)
      break
    default:
  }
  if (isOrder) throw new Beyond(`it asks whether “${question.key}”, which is no number or day, is more or less`)
  const value = values.get(String(literal))
  if (value === undefined) throw new Beyond(`“${String(literal).slice(0, 60)}” is no choice of “${question.key}”`)
  return value
}

function comparing(name: string, sign: CompareSign, literal: string | number, find: Find): Condition {
  const found = known(name, find)
  const question = found.question.key
  if (literal === '' && (sign === '=' || sign === '!=')) {
    const answered: Condition = { question, is: 'answered' }
    return sign === '!=' ? answered : { not: answered }
  }
  return { question, is: comparisonOf[sign], value: valueFor(found, literal, sign) }
}

/** `string-length(${q}) > 0`, `count(${repeat}) >= 1`: whether there is an answer. */
function counting(name: string, sign: CompareSign, number: number, find: Find): Condition {
  const answered: Condition = { question: known(name, find).question.key, is: 'answered' }
  const [is, isNot] =
    number === 0
      ? [
          ['>', '!='],
          ['=', '<='],
        ]
      : [['>='], ['<']]
  if (number > 1 || number < 0) throw new Beyond('it compares how long or how many an answer is')
  if (is?.includes(sign)) return answered
  if (isNot?.includes(sign)) return { not: answered }
  throw new Beyond('it compares how long or how many an answer is')
}

const counters = ['string-length', 'count-selected', 'count']

function fromComparison(sign: CompareSign, leftSide: Expression, rightSide: Expression, find: Find): Condition {
  const [left, right] = [unwrapped(leftSide), unwrapped(rightSide)]
  const literal = literalOf(right)
  if (literal === null) {
    if (literalOf(left) !== null) return fromComparison(turned[sign], right, left, find)
    if (right.is === 'call') throw new Beyond(`it uses the function “${right.name}”`)
    throw new Beyond('it compares one answer with another')
  }
  if (left.is === 'question') return comparing(left.name, sign, literal, find)
  const counted = left.is === 'call' && left.of.length === 1 ? left.of[0] : undefined
  if (left.is === 'call' && counters.includes(left.name) && counted?.is === 'question' && typeof literal === 'number')
    return counting(counted.name, sign, literal, find)
  throw new Beyond(left.is === 'call' ? `it uses the function “${left.name}”` : 'it compares no answer of a question')
}

function fromSelected([asked, chosen]: readonly Expression[], find: Find): Condition {
  const literal = chosen ? literalOf(unwrapped(chosen)) : null
  if (asked?.is !== 'question' || literal === null)
    throw new Beyond('“selected” is not followed by a question and one of its choices')
  const found = known(asked.name, find)
  const value = valueFor(found, literal, '=')
  const { key: question, kind } = found.question
  const isSeveral = kind === 'severalOf' || kind === 'ranking'
  return { question, is: isSeveral ? 'includes' : 'equal', value }
}

function conditionOf(expression: Expression, find: Find): Condition {
  switch (expression.is) {
    case 'and':
      return { all: expression.parts.map(part => conditionOf(part, find)) }
    case 'or':
      return { any: expression.parts.map(part => conditionOf(part, find)) }
    case 'compare':
      return fromComparison(expression.sign, expression.left, expression.right, find)
    case 'call': {
      const { name, of } = expression
      if (name === 'not' && of[0] && of.length === 1) {
        const inner = conditionOf(of[0], find)
        return 'not' in inner ? inner.not : { not: inner }
      }
      if (name === 'true' && of.length === 0) return { all: [] }
      if (name === 'false' && of.length === 0) return { any: [] }
      if (name === 'selected') return fromSelected(of, find)
      throw new Beyond(`it uses the function “${name}”`)
    }
    case 'question':
      throw new Beyond(`it asks for “${expression.name}” and compares it with nothing`)
    default:
      throw new Beyond('it is no comparison')
  }
}

/** The `relevant` of a form as a condition. Says why where Dossier has no such condition; nothing of it counts then. */
export function readRelevant(text: string, find: Find): ReadRelevant {
  const read = readExpression(text)
  if (!read.ok) return read
  try {
    const checked = conditionSchema.safeParse(conditionOf(read.expression, find))
    if (checked.success) return { ok: true, condition: checked.data }
    return { ok: false, reason: 'it is longer or deeper than a condition may be' }
  } catch (problem) {
    if (problem instanceof Beyond) return { ok: false, reason: problem.message }
    throw problem
  }
}
