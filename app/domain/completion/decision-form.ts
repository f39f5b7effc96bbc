import { z } from 'zod'
import { longestRemark } from './answers-form'
import { partKeys } from './parts'

const mostPoints = 60

const text = (longest: number) =>
  z
    .string()
    .optional()
    .transform(value => (value ?? '').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(longest, `Shorten this text to ${longest.toLocaleString('en-US')} characters.`))

const point = z.object({
  part: z
    .enum([...partKeys, ''], { error: 'Choose the part of the report that the point is about.' })
    .optional()
    .default(''),
  text: text(longestRemark),
})

const isBlank = (one: z.output<typeof point>) => one.part === '' && one.text === ''

/** Points pinned to parts of the report; rows left empty are dropped, and half a row says what is missing. */
const points = z
  .array(point)
  .max(mostPoints, `Write at most ${mostPoints} points.`)
  .optional()
  .default([])
  .transform((rows, context) =>
    rows.flatMap((row, at) => {
      if (isBlank(row)) return []
      if (row.part === '')
        context.addIssue({
          code: 'custom',
          path: [at, 'part'],
          message: 'Choose the part of the report that the point is about.',
        })
      if (row.text === '')
        context.addIssue({ code: 'custom', path: [at, 'text'], message: 'Write what the overseer should change.' })
      return row.part === '' ? [] : [{ part: row.part, text: row.text }]
    }),
  )

/** The Secretariat's part of APEC's form; all of it may be missing until the report is accepted. */
export const assessmentForm = z.object({
  guidelinesFollowed: z
    .enum(['yes', 'partly', 'no', ''], { error: 'Choose whether the guidelines were followed.' })
    .optional()
    .transform(value => (value === '' || value === undefined ? null : value)),
  guidelinesNote: text(longestRemark),
  managedBetter: text(longestRemark),
  lessons: text(longestRemark),
})
export type AssessmentText = z.output<typeof assessmentForm>

/** The Secretariat's decision on a submitted report. That a return needs words is asked by the operation. */
export const decisionForm = z.object({
  decision: z.enum(['accepted', 'returned', 'kept'], {
    error: 'Choose whether you accept the report or return it.',
  }),
  remark: text(longestRemark),
  points,
  ...assessmentForm.shape,
  /** The moment of the assessment that the form showed; empty where there was none. */
  base: text(40),
})
