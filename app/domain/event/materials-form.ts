import { z } from 'zod'
import { eventLimits, oneLine } from './event-form'

const file = z.string().min(1, 'Choose a file.').max(60, 'Choose a file.')

const place = z
  .string()
  .default('')
  .refine(text => text === '' || /^[1-9]\d{0,5}$/.test(text), 'Choose a questionnaire from the list.')
  .transform(text => (text === '' ? null : Number(text)))

/** The forms of the page of feedback and materials of an event. */
export const materialsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('join'), attachment: file, title: oneLine(eventLimits.title) }),
  z.object({ intent: z.literal('publish'), attachment: file }),
  z.object({ intent: z.literal('unpublish'), attachment: file }),
  z.object({ intent: z.literal('off'), attachment: file }),
  z.object({ intent: z.literal('feedback'), place }),
  z.object({ intent: z.literal('begin-feedback') }),
])

export type MaterialsForm = z.output<typeof materialsForm>
