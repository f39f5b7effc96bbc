import { isIsoDate } from '../../calendar'
import type { Comparison, Condition } from '../condition'
import type { Question } from '../definition'
import { plainMoney, plainNumber, quoted } from './literals'

/** A question as an expression names it; `rows` are the names of the rows of a matrix. */
export type Named = { name: string; question: Question; rows: readonly string[] }
export type NameOf = (key: string) => Named | undefined

/** A longer one does not fit into a cell: then only the condition of Dossier stands beside it. */
export const longestRelevant = 32_000

const signs: Record<Exclude<Comparison, 'includes'>, string> = {
  equal: '=',
  unequal: '!=',
  over: '>',
  under: '<',
  'at-least': '>=',
  'at-most': '<=',
}

function literal(value: string | number | boolean, { kind }: Question): string {
  if (typeof value === 'number')
    return kind === 'money' && Number.isSafeInteger(value) ? plainMoney(value) : plainNumber(value)
  if (typeof value === 'boolean') return kind === 'yesNo' ? (value ? "'yes'" : "'no'") : `'${value}'`
  return kind === 'date' && isIsoDate(value) ? `date('${value}')` : quoted(value)
}

/** Answers that stand in one place of a form; a matrix is a group, a table a repeat. */
const isOnePlace = ({ kind }: Question) => kind !== 'table' && kind !== 'matrixScale' && kind !== 'matrixText'

function printAnswered(found: Named | undefined): string {
  if (!found) return 'false()'
  if (found.question.kind === 'table') return `count($\{${found.name}}) > 0`
  if (isOnePlace(found.question)) return `$\{${found.name}} != ''`
  const parts = found.rows.map(row => `$\{${row}} != ''`)
  return parts.length === 0 ? 'false()' : parts.length === 1 ? parts.join('') : `(${parts.join(' or ')})`
}

function printGroup(word: 'and' | 'or', parts: readonly Condition[], nameOf: NameOf): string {
  if (parts.length === 0) return word === 'and' ? 'true()' : 'false()'
  return parts
    .map(part => {
      const isGroup = ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1)
      const printed = printRelevant(part, nameOf)
      return isGroup && parts.length > 1 ? `(${printed})` : printed
    })
    .join(` ${word} `)
}

/**
 * A condition as the `relevant` of an XLSForm, for the programs that run one; amounts of money in dollars. What asks
 * about a question that is not there, or about a whole matrix, is said as it would turn out.
 */
export function printRelevant(condition: Condition, nameOf: NameOf): string {
  if ('all' in condition) return printGroup('and', condition.all, nameOf)
  if ('any' in condition) return printGroup('or', condition.any, nameOf)
  if ('not' in condition) return `not(${printRelevant(condition.not, nameOf)})`
  const found = nameOf(condition.question)
  if (condition.is === 'answered') return printAnswered(found)
  if (!found || !isOnePlace(found.question)) return condition.is === 'unequal' ? 'true()' : 'false()'
  if (condition.is === 'includes') return `selected($\{${found.name}}, ${quoted(String(condition.value))})`
  return `$\{${found.name}} ${signs[condition.is]} ${literal(condition.value, found.question)}`
}
