import { z } from 'zod'
import { legal } from '../workbook/legal'
import { type Condition, comparisons } from './condition'
import { isQuestionKey } from './definition'

/** How deep a condition may hold others, and how many comparisons it may make: more is no longer read by anybody. */
export const deepestCondition = 12
export const mostComparisons = 60
export const longestConditionText = 200

const asked = z.string().refine(isQuestionKey, 'A condition names a question by its key, such as “support_2”.')

const text = z
  .string()
  .max(longestConditionText)
  .transform(typed => legal(typed).replace(/\r\n?/g, '\n'))

const comparison = z.strictObject({
  question: asked,
  is: z.enum(comparisons),
  value: z.union([text, z.number(), z.boolean()]),
})
const answered = z.strictObject({ question: asked, is: z.literal('answered') })

function nestedTo(depth: number): z.ZodType<Condition> {
  if (depth === 0) return z.union([comparison, answered])
  const inner = nestedTo(depth - 1)
  return z.union(
    [
      comparison,
      answered,
      z.strictObject({ not: inner }),
      z.strictObject({ all: z.array(inner).max(mostComparisons) }),
      z.strictObject({ any: z.array(inner).max(mostComparisons) }),
    ],
    `A condition is not complete, or holds others more than ${deepestCondition} deep. Write it anew.`,
  )
}

const comparisonsIn = (condition: Condition): number => {
  if ('all' in condition) return condition.all.reduce((sum, part) => sum + comparisonsIn(part), 1)
  if ('any' in condition) return condition.any.reduce((sum, part) => sum + comparisonsIn(part), 1)
  return 'not' in condition ? comparisonsIn(condition.not) : 1
}

/** A condition from outside: a form, a workbook, what was kept in a page. Whether its questions exist is asked elsewhere. */
export const conditionSchema: z.ZodType<Condition> = nestedTo(deepestCondition).refine(
  condition => comparisonsIn(condition) <= mostComparisons,
  `A condition may make at most ${mostComparisons} comparisons. Shorten it.`,
)
