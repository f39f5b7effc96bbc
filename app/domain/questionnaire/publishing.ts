import { z } from 'zod'
import { formatDate, type IsoDate, isIsoDate } from '../calendar'
import { no, type Verdict, yes } from '../verdict'
import { changesBetween } from './changes-between'
import { checkDefinition, isPublishable } from './check-definition'
import type { Definition } from './definition'

const longestReason = 1_000

export const publishForm = z.object({
  base: z.coerce.number().int(),
  dueOn: z
    .string()
    .trim()
    .refine(text => text === '' || isIsoDate(text), 'Enter a day that exists.')
    .transform(text => (text === '' ? null : text))
    .default(null),
  why: z
    .string()
    .trim()
    .max(longestReason, `Please give the reason in at most ${longestReason.toLocaleString('en-US')} characters.`)
    .default(''),
})

export type Publishing = {
  draft: Definition
  /** The version in force; null for the first. */
  inForce: Definition | null
  isClosed: boolean
  dueOn: IsoDate | null
  /** The last day so far: it may stay, though it has passed. */
  dueBefore: IsoDate | null
  why: string
  today: IsoDate
}

/** Whether a draft may be published now, as the first version or as a correction. */
export function mayPublish({ draft, inForce, isClosed, dueOn, dueBefore, why, today }: Publishing): Verdict {
  if (isClosed) return no('This questionnaire is closed. Open it again first, so that a correction reaches anybody.')
  if (!isPublishable(checkDefinition(draft)))
    return no(
      'Something has to be mended before the questionnaire can be published: it stands in the list of findings.',
    )
  if (inForce && changesBetween(inForce, draft).length === 0)
    return no('The draft says the same as the version in force, so there is nothing to publish.')
  if (inForce && why === '') return no('Say why the questionnaire is corrected, in a sentence. Respondents read it.')
  if (dueOn !== null && dueOn < today && dueOn !== dueBefore)
    return no(`The last day for answers, ${formatDate(dueOn)}, has passed. Choose a later one.`)
  return yes
}
