import { z } from 'zod'
import type { ScoringEdition } from './template'

const longestComment = 4000

/** The form of a score: points under each criterion of the template, and a comment. */
export function scoreForm({ criteria, scale }: ScoringEdition) {
  const points = (title: string) =>
    z.string({ error: `Choose the points for “${title}”.` }).transform((text, context) => {
      const given = scale.find(step => String(step.points) === text)
      if (given) return given.points
      context.addIssue(`Choose the points for “${title}” from the list.`)
      return z.NEVER
    })
  const each = z.object(Object.fromEntries(criteria.map(({ key, title }) => [key, points(title)])))
  return z.object({
    // Where nothing was chosen a browser sends nothing of the group.
    points: z
      .record(z.string(), z.unknown())
      .optional()
      .transform(given => given ?? {})
      .pipe(each),
    comment: z
      .string()
      .trim()
      .max(longestComment, `Please use at most ${longestComment.toLocaleString('en-US')} characters.`)
      .default('')
      .transform(text => text.replace(/\r\n?/g, '\n')),
    economy: z.string().max(100, 'Choose the economy for which you score.').default(''),
    base: z
      .string()
      .regex(/^\d{1,12}$/, 'The form has lost its place. Please reload the page.')
      .transform(Number),
  })
}
