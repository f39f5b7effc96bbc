import { z } from 'zod'
import { type Judgement, qualityCriteria } from './criteria'
import { pointOf } from './points'
import { remarkAudiences } from './remarks'
import { spokenOf } from './sections'

/** The longest answer, point, remark or comment, in characters. */
export const longestWords = 5000

const words = z
  .string()
  .default('')
  .transform(text => text.replace(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .max(longestWords, `This text is longer than ${longestWords} characters. Please shorten it, or write another.`),
  )

const required = (ask: string) => words.refine(text => text !== '', ask)

const key = z
  .string()
  .regex(/^\d{1,9}$/, 'The form has lost its place. Please reload the page.')
  .transform(Number)

const rating = z
  .enum(['', '1', '2', '3', '4', '5'], 'Choose a rating from 1 to 5.')
  .default('')
  .transform(text => (text === '' ? null : Number(text)))

const judgement = z.object({ rating, comment: words }).optional()

/** The ratings with their comments; what is left out is not judged yet. `base` is the last judgement that was read. */
export const ratingForm = z
  .object({
    base: key,
    ratings: z.object({
      relevance: judgement,
      effectiveness: judgement,
      efficiency: judgement,
      impact: judgement,
      sustainability: judgement,
    }),
  })
  .transform(({ base, ratings }) => ({
    base,
    judgements: qualityCriteria.flatMap(({ key: criterion }): Judgement[] => {
      const given = ratings[criterion]
      return given ? [{ criterion, ...given }] : []
    }),
  }))

/** A point on a section; `replaces` is the point not sent yet in whose place it stands. */
export const pointForm = z.object({
  quote: words,
  text: required('Write what should be changed or explained.'),
  replaces: key.optional(),
})

/** What an assessor does about a point. */
export const pointActForm = z.object({
  point: key,
  intent: z.enum(['close', 'take-back', 'ask-again'], 'Choose what is to be done about the point.'),
  text: words,
})

/** Answers to points, each with how much of its course had been read; `at` is the point whose button was pressed. */
export const answerForm = z
  .object({
    answers: z.record(z.string(), words).default({}),
    read: z.record(z.string(), key).default({}),
    at: key.optional(),
  })
  .transform(({ answers, read, at }) => ({
    at,
    answers: Object.entries(answers).flatMap(([box, text]) => {
      const point = pointOf(box)
      return point === null ? [] : [{ point, text, read: read[box] ?? 0 }]
    }),
  }))

const audience = z.enum(remarkAudiences, 'Choose who may read the remark.')

/** A remark that begins a thread. */
export const remarkForm = z.object({
  section: z.enum(
    spokenOf.map(section => section.key),
    'Choose the section that the remark is about.',
  ),
  visibleTo: audience,
  text: required('Write your remark.'),
})

/** A reply in a thread, which is for the same readers. */
export const replyForm = z.object({ thread: key, text: required('Write your reply.') })
