import { z } from 'zod'

const content = z.discriminatedUnion('is', [
  z.object({ is: z.literal('empty') }),
  z.object({ is: z.literal('text'), text: z.string() }),
  z.object({ is: z.literal('number'), number: z.number(), percent: z.boolean() }),
  z.object({ is: z.literal('date'), date: z.string() }),
  z.object({ is: z.literal('yesNo'), yes: z.boolean() }),
  z.object({ is: z.literal('error'), error: z.string() }),
  z.object({ is: z.literal('not computed') }),
])
const place = z.object({ sheet: z.string(), cell: z.string() })

/**
 * What was read from a workbook, kept until it is confirmed: every cell as it was typed, so that it can be judged again
 * and goes back in the same workbook.
 */
export const answerUpload = z.object({
  /** Who loaded it, as `authorKeyOf` tells people apart: nobody else sees it. */
  author: z.string(),
  out: z.record(z.string(), z.object({ print: z.string(), base: z.number() })),
  raw: z.object({
    cells: z.record(z.string(), z.record(z.string(), content)),
    places: z.record(z.string(), z.record(z.string(), place)),
    sections: z.array(z.string()),
    errors: z.array(place.extend({ message: z.string(), question: z.string().nullable() })),
  }),
})
export type AnswerUpload = z.infer<typeof answerUpload>
