import { z } from 'zod'
import { longestName } from '../access/authors'
import { permissions } from './answers'

const longestReason = 2_000

/** Words that are asked for and kept: a reason, a remark. */
export const wordsField = (ask: string) =>
  z
    .string({ error: ask })
    .trim()
    .min(1, ask)
    .max(longestReason, `Please write at most ${longestReason.toLocaleString('en-US')} characters.`)

const clearing = {
  /** The revision that was shown, and the version of the questionnaire that it answered to. */
  base: z.coerce.number().int(),
  version: z.coerce.number().int(),
  permission: z.enum(permissions, { error: 'Choose what may be published.' }),
}

const name = z
  .string({ error: 'Enter your name.' })
  .transform(text => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'Enter your name.').max(longestName, 'This is longer than a name can be.'))

/** The form that makes an answer official; an anonymous one is not signed. */
export const clearForm = z.object({ ...clearing, name })
export const anonymousClearForm = z.object({
  ...clearing,
  name: z
    .string()
    .default('')
    .transform(() => ''),
})

export const declineForm = z.object({ reason: wordsField('Say why, in a sentence or two. The sender reads it.') })
