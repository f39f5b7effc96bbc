import { z } from 'zod'
import { isIsoDate } from '../calendar'
import { longestRemark } from './co-sponsors'
import { endorsementAnswers, silenceRules } from './round'

/** What is sent from the pages of the endorsement, as texts; the rules look at it afterwards. */

const words = z.string().max(longestRemark, `Please use at most ${longestRemark} characters.`).default('')
const economy = z
  .string({ error: 'Choose the economy that you answer for.' })
  .min(1, 'Choose the economy that you answer for.')
  .max(200, 'Choose the economy that you answer for.')

export const roundForm = z.object({
  day: z.string({ error: 'Enter the last day of the round.' }).refine(isIsoDate, 'Enter the last day of the round.'),
  silence: z.enum(silenceRules, { error: 'Choose what silence means.' }),
})

export const answerForm = z.object({
  economy,
  answer: z.enum(endorsementAnswers, { error: 'Choose an answer.' }),
  comment: words,
})

export const coSponsorForm = z.object({
  economy,
  answer: z.enum(['confirmed', 'declined'], { error: 'Choose an answer.' }),
  remark: words,
})
