import { z } from 'zod'
import { waiverDecisions } from './waiver'

const longestReason = 2_000

const reason = (ask: string) =>
  z
    .string({ error: ask })
    .trim()
    .min(1, ask)
    .max(longestReason, `Please give the reason in at most ${longestReason.toLocaleString('en-US')} characters.`)

/** The forms of the page of waivers: to ask for one, to take one back, to decide on one. */
export const waiverForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('request'),
    rule: z.string().max(100),
    /** What the finding is about; empty where it is about nothing in particular. */
    about: z.string().max(200).default(''),
    reason: reason('Say why the rule cannot be kept, in a sentence or two.'),
  }),
  z.object({ intent: z.literal('withdraw'), waiver: z.coerce.number().int() }),
  z.object({
    intent: z.literal('decide'),
    waiver: z.coerce.number().int(),
    decision: z.enum(waiverDecisions, { error: 'Choose whether you grant or refuse it.' }),
    reason: reason('Say why, in a sentence or two. The authors read it.'),
  }),
])
