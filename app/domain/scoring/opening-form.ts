import { z } from 'zod'
import { isIsoDate } from '../calendar'

/** The form that opens a scoring: the fund, the responsible forum, and the last day in Singapore. */
export const openingForm = z.object({
  line: z.string({ error: 'Choose the fund or sub-fund.' }).min(1, 'Choose the fund or sub-fund.').max(200),
  forum: z.string({ error: 'Choose the responsible forum.' }).min(1, 'Choose the responsible forum.').max(40),
  lastDay: z
    .string({ error: 'Enter the last day of the scoring.' })
    .refine(isIsoDate, 'Enter the last day of the scoring as a day that exists.'),
})
