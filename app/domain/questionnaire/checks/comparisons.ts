import { isIsoDate } from '../../calendar'
import { type Comparison, type Condition, comparisons } from '../condition'
import type { Question, QuestionKind } from '../definition'
import { quoted } from './finding'

export type Comparing = Extract<Condition, { value: unknown }>
export type Atom = Extract<Condition, { question: string }>

const ordered: readonly Comparison[] = comparisons.filter(is => is !== 'includes')
const same: readonly Comparison[] = ['equal', 'unequal']

/** How answers of a kind can be compared; nothing for those of which only "answered" can be asked. */
export function comparisonsFor(kind: QuestionKind): readonly Comparison[] {
  switch (kind) {
    case 'text':
    case 'longText':
    case 'yesNo':
    case 'oneOf':
      return same
    case 'severalOf':
    case 'ranking':
      return [...same, 'includes']
    case 'whole':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'date':
    case 'rating':
      return ordered
    default:
      return []
  }
}

/** The single comparisons of which a condition is made. */
export function atomsOf(condition: Condition | null): Atom[] {
  if (condition === null) return []
  if ('all' in condition) return condition.all.flatMap(atomsOf)
  if ('any' in condition) return condition.any.flatMap(atomsOf)
  return 'not' in condition ? atomsOf(condition.not) : [condition]
}

export type Unfit = { rule: 'unfit-comparison' | 'unknown-choice'; text: string }

const isOfKind = ({ kind }: Question, value: Comparing['value']): boolean => {
  if (kind === 'yesNo') return typeof value === 'boolean'
  if (kind === 'date') return typeof value === 'string' && isIsoDate(value)
  return comparisonsFor(kind) === ordered ? typeof value === 'number' : typeof value === 'string'
}

const instead: Partial<Record<QuestionKind, string>> = {
  note: 'A note has no answer. Choose a question instead.',
  text: 'Texts can be asked whether they are the same, or whether there is an answer.',
  longText: 'Texts can be asked whether they are the same, or whether there is an answer.',
  yesNo: 'Ask whether it is Yes or No.',
  oneOf: 'Ask whether it is one of the choices.',
  severalOf: 'Ask whether it includes one of the choices.',
  ranking: 'Ask whether it includes one of the choices.',
  date: 'Compare it with a day.',
}

/** What is wrong with one comparison; null where the question can be asked this. */
export function unfitAtom(atom: Atom, question: Question): Unfit | null {
  const unfit = (): Unfit => {
    const ofNumbers = comparisonsFor(question.kind) === ordered ? 'Compare it with a number.' : null
    const way = instead[question.kind] ?? ofNumbers ?? 'Here it can only be asked whether there is an answer.'
    return { rule: 'unfit-comparison', text: `${quoted(question)} cannot be compared like this. ${way}` }
  }
  if (question.kind === 'note') return unfit()
  if (atom.is === 'answered') return null
  if (!comparisonsFor(question.kind).includes(atom.is) || !isOfKind(question, atom.value)) return unfit()
  if ('choices' in question && !question.choices.some(({ key }) => key === atom.value))
    return {
      rule: 'unknown-choice',
      text: `“${atom.value}” is not among the choices of ${quoted(question)}. Take one of them, or add it.`,
    }
  return null
}
