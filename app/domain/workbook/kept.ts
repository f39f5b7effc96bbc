import { z } from 'zod'

/** JSON as a text; a text that is none is told as such, and never thrown. */
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('What was read from the workbook was lost on the way. Please load the workbook again.')
    return z.NEVER
  }
})

/**
 * What was read from a workbook, kept in a hidden field of the page between the look at it and its confirmation, as the
 * texts that a form would send. It is read by the same schema again: the page is not believed.
 */
export const keptIn = <Schema extends z.ZodType>(schema: Schema) => json.pipe(schema)
