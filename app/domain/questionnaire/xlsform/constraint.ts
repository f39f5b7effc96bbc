import { isIsoDate } from '../../calendar'
import type { Question } from '../definition'
import { plainMoney, plainNumber } from './literals'
import { type CompareSign, type Expression, readExpression } from './xpath'

/** What a constraint says that Dossier knows: numbers as written (dollars), days, characters, choices. */
export type Limits = {
  min?: number | string
  max?: number | string
  characters?: number
  choices?: number
  /** Ends of sentences about what it says beyond that: "only “. >= 0” of it was kept". */
  beyond: string[]
}

const turned: Record<CompareSign, CompareSign> = { '=': '=', '!=': '!=', '>': '<', '<': '>', '>=': '<=', '<=': '>=' }

/** `. >= 0 and . <= 100` of a number or day; nothing where it has no limits. */
function between(min: string | null, max: string | null): string {
  return [min === null ? '' : `. >= ${min}`, max === null ? '' : `. <= ${max}`]
    .filter(part => part !== '')
    .join(' and ')
}

/** The limits of a question as the `constraint` of an XLSForm. */
export function printConstraint(question: Question): string {
  switch (question.kind) {
    case 'text':
    case 'longText':
      return question.limit === null ? '' : `string-length(.) <= ${question.limit}`
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent': {
      const print = question.kind === 'money' ? plainMoney : plainNumber
      return between(
        question.min === null ? null : print(question.min),
        question.max === null ? null : print(question.max),
      )
    }
    case 'date':
      return between(question.min && `date('${question.min}')`, question.max && `date('${question.max}')`)
    case 'severalOf':
      return question.atMost === null ? '' : `count-selected(.) <= ${question.atMost}`
    default:
      return ''
  }
}

function boundOf(expression: Expression): number | string | null {
  if (expression.is === 'number') return expression.number
  if (expression.is === 'text' && isIsoDate(expression.text)) return expression.text
  if (expression.is === 'call' && expression.name === 'date' && expression.of[0]?.is === 'text')
    return boundOf(expression.of[0])
  return null
}

const counted = (expression: Expression): 'characters' | 'choices' | 'value' | null => {
  if (expression.is === 'self') return 'value'
  if (expression.is !== 'call' || expression.of[0]?.is !== 'self') return null
  if (expression.name === 'string-length') return 'characters'
  return expression.name === 'count-selected' ? 'choices' : null
}

/** A bound that excludes its own number is moved by one, which is right for whole numbers only. */
function takeComparison(
  limits: Limits,
  sign: CompareSign,
  left: Expression,
  right: Expression,
  isWhole: boolean,
): void {
  const what = counted(left)
  const bound = boundOf(right)
  if (what === null || bound === null) {
    if (counted(right) !== null && boundOf(left) !== null) {
      takeComparison(limits, turned[sign], right, left, isWhole)
      return
    }
    const call = [left, right].find(side => side.is === 'call')
    limits.beyond.push(call?.is === 'call' ? `it uses “${call.name}”` : 'it compares with more than a number or a day')
    return
  }
  const isStrict = sign === '>' || sign === '<'
  const counts = what !== 'value' || isWhole
  const step = sign === '>' ? 1 : -1
  const moved = isStrict && counts && typeof bound === 'number' ? bound + step : bound
  if (isStrict && !counts) limits.beyond.push(`“${sign}” became “${sign}=”, since a limit is allowed itself`)
  if (sign === '!=') limits.beyond.push('it forbids one value')
  else if (what === 'value') {
    if (sign !== '<' && sign !== '<=') limits.min = moved
    if (sign !== '>' && sign !== '>=') limits.max = moved
  } else if (typeof moved !== 'number' || sign === '>' || sign === '>=')
    limits.beyond.push(what === 'characters' ? 'it asks for a least length' : 'it asks for a least number of choices')
  else limits[what] = moved
}

function take(limits: Limits, expression: Expression, isWhole: boolean): void {
  if (expression.is === 'and') for (const part of expression.parts) take(limits, part, isWhole)
  else if (expression.is === 'compare')
    takeComparison(limits, expression.sign, expression.left, expression.right, isWhole)
  else if (expression.is === 'or') limits.beyond.push('it joins limits with “or”')
  else limits.beyond.push(expression.is === 'call' ? `it uses “${expression.name}”` : 'it is no limit')
}

/** The limits in a `constraint`, as far as Dossier has them, and what goes beyond. */
export function readConstraint(text: string, isWhole: boolean): Limits {
  const limits: Limits = { beyond: [] }
  const read = readExpression(text)
  if (read.ok) take(limits, read.expression, isWhole)
  else limits.beyond.push(read.reason)
  return limits
}
