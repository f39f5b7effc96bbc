import { z } from 'zod'
import type { CompletionAnswers } from './completion-report'

export const longestAnswer = 20_000
export const longestRemark = 2_000
export const mostRows = 200
export const largestCount = 1_000_000

const text = (longest: number) =>
  z
    .string()
    .optional()
    .transform(value => (value ?? '').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(longest, `Shorten this text to ${longest.toLocaleString('en-US')} characters.`))

const wholeNumber = z
  .string()
  .optional()
  .transform((written, context) => {
    const bare = (written ?? '').replace(/[\s\u00a0\u202f,]/g, '')
    if (bare === '') return null
    const value = /^\d+$/.test(bare) ? Number(bare) : Number.NaN
    if (value <= largestCount) return value
    context.addIssue(`Enter a whole number from 0 to ${largestCount.toLocaleString('en-US')}, or leave it empty.`)
    return z.NEVER
  })

/** An empty count of persons is nobody. */
const persons = wholeNumber.transform(value => value ?? 0)

const done = z
  .enum(['yes', 'partly', 'no', ''], { error: 'Choose whether the activity was done.' })
  .optional()
  .transform(value => (value === '' || value === undefined ? null : value))

const activity = z.object({
  activity: text(longestRemark),
  timeline: text(longestRemark),
  output: text(longestRemark),
  done,
  note: text(longestRemark),
})

const output = z.object({
  name: text(300),
  planned: wholeNumber,
  delivered: wholeNumber,
  note: text(longestRemark),
})

const isBlankOutput = (row: z.output<typeof output>) =>
  row.name === '' && row.planned === null && row.delivered === null && row.note === ''

const rows = <Row extends z.ZodType>(row: Row) =>
  z.array(row).max(mostRows, `Enter at most ${mostRows} rows.`).optional().default([])

/**
 * The form of a completion report: text as people type it in, `CompletionAnswers` out. What is missing may stay
 * missing while it is a draft (`readiness` asks for it); what is there must be readable. Refuses an economy that is
 * not on the list, and one that stands there twice.
 */
export const answersForm = (economies: readonly string[]) => {
  const participant = z.object({
    economy: text(100).pipe(
      z.string().refine(name => economies.includes(name), 'Choose one of the member economies from the list.'),
    ),
    women: persons,
    men: persons,
    speakersWomen: persons,
    speakersMen: persons,
  })
  const once = (list: { economy: string }[]) => new Set(list.map(row => row.economy)).size === list.length
  return z.object({
    description: text(longestAnswer),
    objectivesMet: text(longestAnswer),
    changesOfScope: text(longestAnswer),
    evaluation: text(longestAnswer),
    outcomes: text(longestAnswer),
    keyFindings: text(longestAnswer),
    nextSteps: text(longestAnswer),
    feedbackForSecretariat: text(longestAnswer),
    activities: rows(activity),
    outputs: rows(output).transform(list => list.filter(row => !isBlankOutput(row))),
    participants: rows(participant).refine(once, 'Each economy stands once in this table; add its numbers together.'),
  }) satisfies z.ZodType<CompletionAnswers>
}
