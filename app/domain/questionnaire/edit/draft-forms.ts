import { z } from 'zod'
import { questionKinds } from '../definition'
import { titleField } from '../new-questionnaire'
import { typedConditionShape } from './typed-condition'

const base = z.coerce.number().int()
const key = z.string().max(100)
const intro = z.string().max(20_000, 'Please use at most 20,000 characters.').default('')

/** The revision of the draft from which a page was made. */
export const baseForm = z.object({ base })

/** The forms of the page with all sections. */
export const outlineForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('opening'), base, title: titleField('Enter the title of the questionnaire.'), intro }),
  z.object({ intent: z.literal('add-section'), base, section: titleField('Enter the title of the new section.') }),
  z.object({ intent: z.literal('up'), base, key }),
  z.object({ intent: z.literal('down'), base, key }),
  z.object({ intent: z.literal('remove'), base, key }),
  z.object({ intent: z.literal('drop'), base }),
])

/** The words and the condition of a section. */
export const sectionForm = z.object({
  title: titleField('Enter the title of the section.'),
  intro,
  ...typedConditionShape,
})

/** What the other buttons of the page of a section ask for. */
export const sectionActs = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('up'), base, key }),
  z.object({ intent: z.literal('down'), base, key }),
  z.object({ intent: z.literal('remove'), base, key }),
  z.object({ intent: z.literal('copy'), base, key }),
  z.object({ intent: z.literal('move'), base, key, to: key }),
  z.object({
    intent: z.literal('add-question'),
    base,
    kind: z.enum(questionKinds, { error: 'Choose what kind of answer is wanted.' }),
    ask: z.string().trim().min(1, 'Enter the question.').max(5_000, 'Please use at most 5,000 characters.'),
  }),
])
