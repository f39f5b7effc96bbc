import { z } from 'zod'
import { numberSuffixes } from '../fund'
import { dateField } from '../record/boxes'
import { type Entry, emptyEntry } from './entry'
import { type EntryField, listWords, type ReferenceList } from './lists'

const longestLine = 200
const longestAbout = 5_000
const mostSpellings = 100
const mostRows = 50

/** One line, with single spaces between its words. */
const line = (what: string) =>
  z
    .string()
    .transform(text => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
    .refine(text => text.length <= longestLine, `${what} is longer than ${longestLine} characters. Please shorten it.`)
    .optional()
    .transform(text => text ?? '')

/** One spelling on each line; the same one twice counts once. */
const spellings = z
  .string()
  .optional()
  .transform((text, context) => {
    const all = [...new Set((text ?? '').split(/\r?\n/).map(one => one.replace(/[\p{Cc}\s]+/gu, ' ').trim()))]
    const given = all.filter(one => one !== '')
    if (given.some(one => one.length > longestLine) || given.length > mostSpellings)
      context.addIssue({
        code: 'custom',
        message: `Enter at most ${mostSpellings} spellings, each on a line of its own with at most ${longestLine} characters.`,
      })
    return given
  })

const datedRow = z.object({
  words: line('This'),
  from: dateField('the first day'),
  until: dateField('the last day'),
})

const fields = {
  name: line('The name'),
  about: z
    .string()
    .trim()
    .max(longestAbout, `This is longer than ${longestAbout} characters. Please shorten it.`)
    .optional()
    .transform(text => (text ?? '').replace(/\r\n?/g, '\n')),
  acronym: line('The code'),
  suffix: z
    .string()
    .optional()
    .transform((text, context) => {
      const suffix = numberSuffixes.find(one => one === (text ?? ''))
      if (suffix === undefined) context.addIssue({ code: 'custom', message: 'Choose the letter from the list.' })
      return suffix ?? ''
    }),
  committee: line('The committee').transform(text => (text === '' ? null : text)),
  fund: line('The fund account'),
  predecessors: z
    .array(z.string().max(longestLine, 'Choose from the list.'))
    .max(mostRows, 'Choose fewer fora.')
    .optional()
    .transform(chosen => [...new Set((chosen ?? []).filter(code => code !== ''))]),
  spellings,
  dated: z
    .array(datedRow)
    .max(mostRows, `There are more than ${mostRows} rows. Please put some together.`)
    .optional()
    .transform(rows => rows ?? []),
  from: dateField('the first day'),
  until: dateField('the last day'),
} satisfies Record<EntryField, z.ZodType>

const every = z.object({ key: line('This'), ...fields })

const picked = (list: ReferenceList) => {
  const wanted: readonly string[] = ['key', ...listWords[list].fields]
  return (value: Entry): Entry => ({
    ...emptyEntry,
    ...Object.fromEntries(Object.entries(value).filter(([field]) => wanted.includes(field))),
  })
}

/** The form of an entry: `values.<field>`. What the list does not have is left out, whatever was sent. */
export const entryForm = (list: ReferenceList) => {
  const values = every.transform(picked(list))
  return z.object({
    values: values.optional().transform(given => given ?? values.parse({})),
    stamp: z.string().optional(),
  })
}
