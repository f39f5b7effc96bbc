import { z } from 'zod'
import type { IsoDate } from '../../calendar'
import { dateField } from '../boxes'
import { formatNumber, parseNumber } from '../number'
import { type CopiedPart, copiedParts } from './take-over'
import { findTemplate } from './templates'

/** What a concept note is begun from: nothing, some parts of an earlier project, or a template. */
export type BegunFrom =
  | { kind: 'nothing' }
  | { kind: 'project'; number: string; parts: CopiedPart[] }
  | { kind: 'template'; template: string }

/** `start` is the expected start of the new project, to which a work plan is moved. */
export type Frame = { start: IsoDate | null; from: BegunFrom }

export const noFrame: Frame = { start: null, from: { kind: 'nothing' } }

export const beginnings = ['nothing', 'project', 'template'] as const

const line = z.string().max(300, 'This is too long for its box.').optional()

/** A group of boxes sends one text, several, or nothing at all. */
const chosenParts = z
  .union([z.string().transform(one => [one]), z.array(z.string())])
  .optional()
  .transform((chosen = []) => copiedParts.filter(part => chosen.includes(part)))

/** What the form of a new concept note asks of its beginning; what belongs to another choice is not looked at. */
export const frameFields = {
  start: dateField('the expected start'),
  begin: z.enum(beginnings, { error: 'Choose what to begin from.' }).optional(),
  source: line,
  template: line,
  parts: chosenParts,
}

type Typed = z.output<z.ZodObject<typeof frameFields>>

/** The beginning that a form means. Where it does not say from which project or template, that is said beside the box. */
export function frameOf({ start, begin, source = '', template = '', parts }: Typed, context: z.RefinementCtx): Frame {
  const wrong = (field: string, message: string): Frame => {
    context.addIssue({ code: 'custom', path: [field], message })
    return z.NEVER
  }
  if (begin === 'template')
    return findTemplate(template)
      ? { start, from: { kind: 'template', template } }
      : wrong('template', 'Choose a template from the list.')
  if (begin !== 'project') return { start, from: { kind: 'nothing' } }
  const number = parseNumber(source)
  if (!number) return wrong('source', 'Enter the number of the earlier project, such as CTI 32 2017A.')
  if (parts.length === 0) return wrong('parts', 'Choose at least one part to take over.')
  return { start, from: { kind: 'project', number: formatNumber(number), parts } }
}
