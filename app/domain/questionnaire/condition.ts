import type { Answers, Value } from './answers'

export const comparisons = ['equal', 'unequal', 'over', 'under', 'at-least', 'at-most', 'includes'] as const
export type Comparison = (typeof comparisons)[number]

/**
 * When a question or section is shown, told by earlier answers. `value`: the key of a choice, a number in the unit of the
 * answer (whole cents for money), an ISO day, true or false for yes and no, or a text. `includes` asks whether a choice is
 * among several; `answered` whether there is an answer with a value.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { question: string; is: Comparison; value: string | number | boolean }
  | { question: string; is: 'answered' }

const asList = (value: Value): string[] => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : [])

function compares(value: Value | undefined, is: Comparison, wanted: string | number | boolean): boolean {
  if (is === 'unequal') return !compares(value, 'equal', wanted)
  if (value === undefined) return false
  if (is === 'includes') return asList(value).includes(String(wanted))
  if (is === 'equal') return value === wanted || (Array.isArray(value) && value.length === 1 && value[0] === wanted)
  if (typeof value !== typeof wanted || typeof value === 'object') return false
  if (is === 'over') return value > wanted
  if (is === 'under') return value < wanted
  return is === 'at-least' ? value >= wanted : value <= wanted
}

/**
 * Whether a condition holds. A question without a value ("not known" has none) equals nothing and is unequal to all, as in
 * XLSForm; "all" of nothing holds, "any" of nothing does not.
 */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every(part => holds(part, answers))
  if ('any' in condition) return condition.any.some(part => holds(part, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  const given = Object.hasOwn(answers, condition.question) ? answers[condition.question] : undefined
  const value = given?.is === 'given' ? given.value : undefined
  return condition.is === 'answered' ? value !== undefined : compares(value, condition.is, condition.value)
}

/** The keys of the questions that a condition asks about, each once. */
export function questionsAskedBy(condition: Condition | null): string[] {
  if (condition === null) return []
  if ('all' in condition) return [...new Set(condition.all.flatMap(questionsAskedBy))]
  if ('any' in condition) return [...new Set(condition.any.flatMap(questionsAskedBy))]
  return 'not' in condition ? questionsAskedBy(condition.not) : [condition.question]
}
