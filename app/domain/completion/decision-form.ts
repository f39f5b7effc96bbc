import { z } from 'zod'
import { longestRemark } from './answers-form'

/** The Secretariat's decision on a submitted report. That a return needs a remark is asked by the operation. */
export const decisionForm = z.object({
  decision: z.enum(['accepted', 'returned'], { error: 'Choose whether you accept the report or return it.' }),
  remark: z
    .string()
    .optional()
    .transform(text => (text ?? '').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(longestRemark, `Shorten the remark to ${longestRemark.toLocaleString('en-US')} characters.`)),
})
