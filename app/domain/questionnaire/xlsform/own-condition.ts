import type { Condition } from '../condition'
import type { Question } from '../definition'
import { longestRelevant, type NameOf, printRelevant } from './print-condition'
import { type Find, type Known, readRelevant } from './read-condition'

const choices = (list: readonly { key: string }[]) => new Map(list.map(({ key }) => [key, key]))

/** How the choices of a question are called in a form that Dossier writes. */
function valuesOf(question: Question): Known['values'] {
  switch (question.kind) {
    case 'yesNo':
      return new Map([
        ['yes', true],
        ['no', false],
      ])
    case 'rating':
      return new Map(question.scale.map((_, index) => [String(index + 1), index + 1]))
    case 'oneOf':
    case 'severalOf':
    case 'ranking':
      return choices(question.choices)
    default:
      return new Map()
  }
}

/**
 * The condition itself, to stand beside its expression where the expression alone would not be read back to it: XLSForm
 * has no words for some, such as a group of one, or a question that is not there any more.
 */
export function ownConditionBeside(
  condition: Condition,
  relevant: string,
  nameOf: NameOf,
): { relevant?: string; 'dossier::show_if'?: string } {
  const find: Find = name => {
    const found = nameOf(name)
    return found ? { question: found.question, values: valuesOf(found.question) } : 'it is none'
  }
  const read = readRelevant(relevant, find)
  const isSame = read.ok && JSON.stringify(read.condition) === JSON.stringify(condition)
  if (isSame && relevant === printRelevant(read.condition, nameOf) && relevant.length <= longestRelevant) return {}
  const own = JSON.stringify(condition)
  return relevant.length > longestRelevant ? { relevant: '', 'dossier::show_if': own } : { 'dossier::show_if': own }
}
