import { z } from 'zod'
import { audiences } from './questionnaire'

export const longestTitle = 200

/** The title of a questionnaire or a section, as it is typed. */
export const titleField = (ask: string) =>
  z.string({ error: ask }).trim().min(1, ask).max(longestTitle, `Please use at most ${longestTitle} characters.`)

/** What a questionnaire begins with: nothing, an entry of the library, or the questions of another questionnaire. */
export type StartFrom =
  | { from: 'empty' }
  | { from: 'library'; key: string }
  | { from: 'questionnaire'; number: string; place: number }

export const writeStart = (start: StartFrom): string =>
  start.from === 'empty'
    ? 'empty'
    : start.from === 'library'
      ? `library ${start.key}`
      : `questionnaire ${start.place} ${start.number}`

/** Reads what `writeStart` wrote, or null. */
export function readStart(text: string): StartFrom | null {
  if (text === 'empty') return { from: 'empty' }
  const library = /^library ([\w-]{1,60})$/.exec(text)
  if (library?.[1]) return { from: 'library', key: library[1] }
  const other = /^questionnaire (\d{1,6}) (.{1,40})$/.exec(text)
  return other?.[1] && other[2] ? { from: 'questionnaire', place: Number(other[1]), number: other[2] } : null
}

const startField = z.string().transform((text, context): StartFrom => {
  const start = readStart(text)
  if (start) return start
  context.addIssue({ code: 'custom', message: 'Choose what the questionnaire begins with.' })
  return z.NEVER
})

/** The form that begins a questionnaire. Empty boxes follow what it starts from. */
export const newQuestionnaireForm = z
  .object({
    start: startField,
    copied: z.string().default(''),
    title: z.string().trim().max(longestTitle, `Please use at most ${longestTitle} characters.`).default(''),
    /** "" for those to whom what it begins with was sent. */
    audience: z.enum([...audiences, ''], { error: 'Choose who answers.' }).default(''),
    isAnonymous: z.literal('on').optional(),
  })
  .transform((form, context) => {
    const { copied, isAnonymous, ...rest } = form
    const chosen = copied === '' ? null : readStart(copied)
    if (form.start.from === 'empty' && chosen === null && form.title === '')
      context.addIssue({ code: 'custom', path: ['title'], message: 'Enter a title.' })
    if (form.start.from === 'empty' && chosen === null && form.audience === '')
      context.addIssue({ code: 'custom', path: ['audience'], message: 'Choose who answers.' })
    return {
      ...rest,
      audience: form.audience === '' ? null : form.audience,
      /** A questionnaire that was chosen from the list goes before the choice above it. */
      start: chosen ?? form.start,
      isAnonymous: isAnonymous === 'on',
    }
  })
