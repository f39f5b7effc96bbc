import { z } from 'zod'
import { longestRemark } from './answers-form'

const words = z
  .string()
  .optional()
  .transform(text => (text ?? '').replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(longestRemark, `Shorten this text to ${longestRemark.toLocaleString('en-US')} characters.`))

/** A reply to a point, or that it is settled or open again; `before` is the reply that the form showed. */
export const pointForm = z.object({
  intent: z.enum(['reply', 'settle', 'open'], { error: 'Choose what to do with the point.' }),
  point: z.string().regex(/^\d{1,9}$/, 'The form has lost its place. Reload the page.'),
  reply: words,
  before: words,
})
