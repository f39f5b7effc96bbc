import { z } from 'zod'
import { lineForm, mostLines } from '../budget/line-form'
import { isIsoDate } from '../calendar'
import { amendmentDecisions } from './amendment'

/** The longest texts of an amendment, in characters. */
export const amendmentLimits = { reason: 2_000, design: 10_000 } as const

const written = z
  .string()
  .default('')
  .transform(text => text.replace(/\r\n?/g, '\n').trim())

const atMost = (limit: number) =>
  written.refine(
    text => text.length <= limit,
    `This text is longer than ${limit.toLocaleString('en-US')} characters. Please shorten it.`,
  )

const reason = (ask: string) => atMost(amendmentLimits.reason).refine(text => text !== '', ask)

/** The form that asks for a later last day. `base` is the last day that its reader saw; empty where there was none. */
export const extensionForm = z.object({
  until: written.refine(isIsoDate, 'Enter the new last day of the project, such as 30 June 2020.'),
  base: z.string().max(10).default(''),
  reason: reason('Say why the project needs more time. Who decides reads it.'),
})

/** The form that asks for another budget or design. `base` is the version of the record whose budget its reader saw. */
export const reprogrammingForm = z.object({
  lines: z.array(lineForm).max(mostLines, `A budget has at most ${mostLines} lines.`).optional(),
  design: atMost(amendmentLimits.design),
  base: z.string().max(20).default(''),
  reason: reason('Say why the project is to be changed. Who decides reads it.'),
})

/** The forms of the page of one amendment: to decide on it, or to take it back. */
export const decisionForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('decide'),
    decision: z.enum(amendmentDecisions, { error: 'Choose whether you approve or refuse it.' }),
    reason: reason('Say why, in a sentence or two. The overseer reads it.'),
  }),
  z.object({ intent: z.literal('withdraw') }),
])
