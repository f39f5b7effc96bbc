import { z } from 'zod'
import type { IsoDate } from '../calendar'
import { readWhole } from '../indicator/typed-number'
import { dateField, read } from '../record/boxes'
import { hitProblems, largestHits, parseMonth } from './hits'
import {
  accessKinds,
  type DisseminationText,
  disseminationKinds,
  type MonthOfHits,
  type OutputText,
  outputKinds,
} from './output'

/** The longest texts of an output or a dissemination, in characters. */
export const outputLimits = { name: 200, line: 300, words: 5_000, link: 1_000, hits: 240 } as const

const cleaned = z
  .string()
  .default('')
  .transform(text => text.replace(/\r\n?/g, '\n').trim())

const atMost = (limit: number) =>
  cleaned.refine(
    text => text.length <= limit,
    `This text is longer than ${limit.toLocaleString('en-US')} characters. Please shorten it.`,
  )

const oneLine = (limit: number) => atMost(limit).transform(text => text.replace(/\s+/g, ' '))

/** A whole web address; a link of another kind would be a trap for whoever follows it. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(text)

const webAddress = atMost(outputLimits.link).refine(
  text => text === '' || isWebAddress(text),
  'Enter the web address whole, beginning with https:// or http://.',
)

const count = (what: string) => read(readWhole, `Enter ${what} as a whole number, such as 3.`)

/** The revision from which a form was filled. */
const base = z
  .string()
  .regex(/^\d{1,9}$/, 'The form has lost its place. Please reload the page.')
  .transform(Number)

const orNull = cleaned.transform(text => (text === '' ? null : text))

const promise = {
  name: oneLine(outputLimits.name).refine(name => name !== '', 'Give the output a name.'),
  kind: z.enum(outputKinds, { error: 'Choose what kind of output it is.' }),
  planned: count('how many are planned'),
  plannedOn: dateField('the planned day'),
}

/** `today`: nothing is delivered on a day that lies ahead. */
const delivery = (today: IsoDate) => ({
  delivered: count('how many were delivered'),
  deliveredOn: dateField('the day of delivery').refine(
    day => day === null || day <= today,
    'This day lies ahead. Enter the day on which it was delivered.',
  ),
  link: webAddress,
  file: orNull,
  use: atMost(outputLimits.words),
  note: atMost(outputLimits.words),
})

/** The form with which an output that no proposal promised is put into the register. */
export const newOutputForm = z.object(promise)

/** The forms of an output: what was promised, what was delivered, how it is used (still after the end), and its removal. */
export const outputForm = (today: IsoDate) =>
  z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('change'), base, ...promise }),
    z.object({ intent: z.literal('deliver'), base, ...delivery(today) }),
    z.object({ intent: z.literal('use'), base, link: webAddress, use: atMost(outputLimits.words) }),
    z.object({ intent: z.literal('remove'), base }),
  ])

export type OutputPromise = Pick<OutputText, 'name' | 'kind' | 'planned' | 'plannedOn'>
export type OutputDelivery = Omit<OutputText, keyof OutputPromise>

/** Which of the promised outputs are put into the register, by their keys. */
export const registerForm = z.object({
  promised: z.preprocess(
    sent => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(z.string().max(300)).max(500),
  ),
})

const hits = (written: string): number | null => {
  const bare = written.replace(/[\s\u00a0\u202f]/g, '')
  const isWhole = /^(\d{1,3}(,\d{3})+|\d+)$/.test(bare) && Number(bare.replaceAll(',', '')) <= largestHits
  return isWhole ? Number(bare.replaceAll(',', '')) : null
}

const hitRow = z
  .object({
    month: read(parseMonth, 'Enter the month with its year, such as 2020-04 or April 2020.'),
    visits: read(hits, 'Enter the visits as a whole number, such as 1,250.'),
    downloads: read(hits, 'Enter the downloads as a whole number, such as 80.'),
  })
  .transform((row, context): MonthOfHits | null => {
    const { month, visits, downloads } = row
    if (month !== null) return { month, visits: visits ?? 0, downloads }
    if (visits !== null || downloads !== null)
      context.addIssue({ code: 'custom', path: ['month'], message: 'Enter the month of these numbers.' })
    return null
  })

/** Months in the order of their rows; blank rows are left out, and problems stand at their own row. */
const hitRows = (today: IsoDate) =>
  z
    .array(hitRow)
    .max(outputLimits.hits, `Please enter at most ${outputLimits.hits} months.`)
    .default([])
    .transform((rows, context): MonthOfHits[] => {
      const given = rows.flatMap((hit, at) => (hit === null ? [] : [{ hit, at }]))
      const months = given.map(({ hit }) => hit)
      for (const { row, text } of hitProblems(months, today))
        context.addIssue({ code: 'custom', path: [given[row]?.at ?? row, 'month'], message: text })
      return months
    })

const output = read(text => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null), 'Choose the output from the list.')

/** What is told of a dissemination besides its hits. */
const spread = (today: IsoDate) => ({
  output,
  kind: z.enum(disseminationKinds, { error: 'Choose how it was spread.' }),
  where: oneLine(outputLimits.line).refine(text => text !== '', 'Say where it was published, or to whom it was sent.'),
  link: webAddress,
  forum: orNull,
  on: dateField('the day').refine(day => day === null || day <= today, 'This day lies ahead.'),
  access: z.enum(accessKinds, { error: 'Choose who has access.' }),
  note: atMost(outputLimits.words),
})

/** The forms of a dissemination: the whole, its web hits alone (still after the end), and its removal. */
export const disseminationForm = (today: IsoDate) =>
  z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('save'), base, hits: hitRows(today), ...spread(today) }),
    z.object({ intent: z.literal('hits'), base, hits: hitRows(today) }),
    z.object({ intent: z.literal('remove'), base }),
  ])

/** The text of a dissemination without what its form carries besides. */
export const disseminationTextOf = (one: DisseminationText): DisseminationText => ({
  ...{ output: one.output, kind: one.kind, where: one.where, link: one.link, forum: one.forum },
  ...{ on: one.on, access: one.access, note: one.note },
})
