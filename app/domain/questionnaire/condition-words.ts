import { formatDate, isIsoDate } from '../calendar'
import type { Comparison, Condition } from './condition'
import { type Definition, type Question, questionsIn } from './definition'
import { answerInWords } from './in-words'

type Comparing = Extract<Condition, { value: unknown }>

const ofNumbers: Record<Comparison, [string, string]> = {
  equal: ['is', 'is not'],
  unequal: ['is not', 'is'],
  over: ['is more than', 'is not more than'],
  under: ['is less than', 'is not less than'],
  'at-least': ['is at least', 'is not at least'],
  'at-most': ['is at most', 'is not at most'],
  includes: ['includes', 'does not include'],
}
const ofDays: typeof ofNumbers = {
  ...ofNumbers,
  over: ['is after', 'is not after'],
  under: ['is before', 'is not before'],
  'at-least': ['is on or after', 'is not on or after'],
  'at-most': ['is on or before', 'is not on or before'],
}

/** Longer questions are cut here: a condition must still be read as one sentence. */
const longestAsk = 90
const shortened = (text: string): string =>
  text.length <= longestAsk ? text : `${text.slice(0, longestAsk).replace(/\s+\S*$/, '')} …`

const nameOf = (question: Question | undefined, key: string): string => `“${shortened(question?.ask.trim() || key)}”`

function valueInWords(question: Question | undefined, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (question && 'choices' in question) {
    const label = question.choices.find(({ key }) => key === value)?.label.trim()
    return `“${label || value}”`
  }
  if (typeof value === 'number')
    return question ? answerInWords(question, { is: 'given', value }).join(' ') || String(value) : String(value)
  return isIsoDate(value) ? formatDate(value) : `“${value}”`
}

function comparisonInWords({ question: key, is, value }: Comparing, question: Question | undefined, isNot: boolean) {
  const words = question?.kind === 'date' ? ofDays : ofNumbers
  return `the answer to ${nameOf(question, key)} ${words[is][isNot ? 1 : 0]} ${valueInWords(question, value)}`
}

type Find = (key: string) => Question | undefined

function told(condition: Condition, find: Find, isInner: boolean): string {
  if ('all' in condition) return group(condition.all, { word: 'and', none: 'nothing has to hold', find, isInner })
  if ('any' in condition) return group(condition.any, { word: 'or', none: 'nothing can make it hold', find, isInner })
  if ('not' in condition) {
    const { not } = condition
    if (!('question' in not)) return `it is not so that ${told(not, find, true)}`
    const question = find(not.question)
    return not.is === 'answered'
      ? `${nameOf(question, not.question)} has no answer`
      : comparisonInWords(not, question, true)
  }
  const question = find(condition.question)
  return condition.is === 'answered'
    ? `${nameOf(question, condition.question)} has an answer`
    : comparisonInWords(condition, question, false)
}

function group(
  parts: Condition[],
  { word, none, find, isInner }: { word: string; none: string; find: Find; isInner: boolean },
): string {
  if (parts.length === 0) return none
  const words = parts.map(part => told(part, find, parts.length > 1)).join(` ${word} `)
  return isInner && parts.length > 1 ? `(${words})` : words
}

/** “the answer to “Does your office …?” is Yes and …”, with the words of the questions and choices. */
export function conditionInWords(condition: Condition, definition: Definition): string {
  const asked = new Map(questionsIn(definition).map(({ question }) => [question.key, question]))
  return told(condition, key => asked.get(key), false)
}

/** “Shown if the answer to “Does your office …?” is Yes.”; nothing where it is always shown. */
export const shownIfInWords = (condition: Condition | null, definition: Definition): string =>
  condition === null ? '' : `Shown if ${conditionInWords(condition, definition)}.`
