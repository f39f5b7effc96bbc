import { z } from 'zod'

/** What the committee decides on one concept note of a ranking. */
export type DecisionInPrinciple = { number: string; step: 'approve-in-principle' | 'not-approve'; reason: string }

const longestReason = 5000

const text = z
  .string()
  .trim()
  .max(longestReason, `Please use at most ${longestReason.toLocaleString('en-US')} characters.`)
  .default('')
  .transform(typed => typed.replace(/\r\n?/g, '\n'))

const row = z.object({
  number: z.string().max(40),
  choice: z
    .enum(['', 'approve', 'not-approve'], { error: 'Choose approved, not approved, or not decided.' })
    .default(''),
  reason: text,
})

/**
 * The form of many decisions: each concept note approved, not approved, or left for later. What is not approved needs a
 * reason, its own or the one for all; a decision without its own carries the one for all only where it says no.
 */
export const decisionForm = z
  .object({ decisions: z.array(row).max(500).default([]), reason: text })
  .transform(({ decisions, reason }, context): DecisionInPrinciple[] => {
    decisions.forEach(({ number, choice, reason: own }, index) => {
      if (choice === 'not-approve' && own === '' && reason === '')
        context.addIssue({
          code: 'custom',
          path: ['decisions', index, 'reason'],
          message: `Say why ${number} is not approved, here or in the one reason for all.`,
        })
    })
    const decided = decisions.filter(({ choice }) => choice !== '')
    if (decided.length === 0) context.addIssue('Decide on at least one concept note.')
    return decided.map(({ number, choice, reason: own }) =>
      choice === 'approve'
        ? { number, step: 'approve-in-principle', reason: own }
        : { number, step: 'not-approve', reason: own || reason },
    )
  })
