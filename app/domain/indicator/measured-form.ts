import { z } from 'zod'
import { dateField, read } from '../record/boxes'
import type { Indicator } from '../record/rows'
import type { MeasuredText } from './measured'
import { periodProblem } from './measured-problems'
import { measures, readWhole } from './typed-number'

/** The longest texts of a measured value, in characters. */
export const measuredLimits = { words: 5_000, remark: 2_000 } as const

const cleaned = z
  .string()
  .default('')
  .transform(text => text.replace(/\r\n?/g, '\n').trim())

const atMost = (limit: number) =>
  cleaned.refine(
    text => text.length <= limit,
    `This text is longer than ${limit.toLocaleString('en-US')} characters. Please shorten it.`,
  )

const count = (what: string) => read(readWhole, `Enter ${what} as a whole number, such as 12.`)

const given = (label: string) =>
  dateField(label).transform((day, context) => {
    if (day !== null) return day
    context.addIssue({ code: 'custom', message: `Enter ${label}.` })
    return z.NEVER
  })

/** The revision from which a form was filled; 0 for a value that is not kept yet. */
export const measuredBase = z
  .string()
  .regex(/^\d{1,9}$/, 'The form has lost its place. Please reload the page.')
  .transform(Number)

const part = z.object({ economy: z.string().max(100), value: count('the number of people') })

const economyParts = z
  .array(part)
  .max(60, 'Name each economy once.')
  .default([])
  .transform(all => all.flatMap(({ economy, value }) => (economy === '' || value === null ? [] : [{ economy, value }])))

/**
 * The form of what was measured of an indicator in a period: its number is read by the kind of the indicator. Parts are
 * read only where people are counted. A draft may be incomplete, but has its period.
 */
export const measuredForm = (indicator: Indicator) =>
  z
    .object({
      intent: z.enum(['save', 'submit'], { error: 'Choose what to do with the value.' }),
      base: measuredBase,
      from: given('the first day of the period'),
      until: given('the last day of the period'),
      value:
        indicator.kind === 'text'
          ? z.unknown().optional()
          : read(measures[indicator.kind].parse, measures[indicator.kind].refusal),
      text: indicator.kind === 'text' ? atMost(measuredLimits.words) : z.unknown().optional(),
      women: count('how many women'),
      men: count('how many men'),
      byEconomy: economyParts,
      note: atMost(measuredLimits.words),
      evidence: cleaned.transform(id => (id === '' ? null : id)),
    })
    .transform(({ intent, base, ...typed }, context) => {
      const { from, until, note, evidence } = typed
      const problem = periodProblem({ from, until }, [])
      if (problem) context.addIssue({ code: 'custom', path: [problem.field], message: problem.text })
      const people = indicator.countsPeople
        ? { women: typed.women, men: typed.men, byEconomy: typed.byEconomy }
        : { women: null, men: null, byEconomy: [] }
      const text: MeasuredText = {
        ...{ indicator: indicator.id, from, until, note, evidence, ...people },
        value: typeof typed.value === 'number' ? typed.value : null,
        text: typeof typed.text === 'string' ? typed.text : '',
      }
      return { intent, base, text }
    })

/** What is done with one value besides writing it; the Secretariat says why it returns one. */
export const measuredStepForm = z
  .discriminatedUnion('intent', [
    z.object({ intent: z.literal('remove'), seq: measuredBase, base: measuredBase }),
    z.object({
      intent: z.literal('approve'),
      seq: measuredBase,
      base: measuredBase,
      remark: atMost(measuredLimits.remark),
    }),
    z.object({
      intent: z.literal('return'),
      seq: measuredBase,
      base: measuredBase,
      remark: atMost(measuredLimits.remark),
    }),
  ])
  .refine(form => form.intent !== 'return' || form.remark !== '', {
    message: 'Say why it is returned, in a sentence. Those who measured read it.',
    path: ['remark'],
  })

export type MeasuredStep = z.output<typeof measuredStepForm>

/** A value without what Dossier keeps besides: who, when, where it stands. */
export const measuredTextOf = (one: MeasuredText): MeasuredText => ({
  ...{ indicator: one.indicator, from: one.from, until: one.until, value: one.value, text: one.text },
  ...{ women: one.women, men: one.men, byEconomy: one.byEconomy, note: one.note, evidence: one.evidence },
})
