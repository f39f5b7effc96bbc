import { z } from 'zod'
import type { MonitoringAnswers } from './monitoring-report'
import { type MonitoringPart, monitoringPartKeys } from './parts'

/** The longest texts of a monitoring report, in characters. */
export const monitoringLimits = { text: 20_000, short: 4_000, remark: 2_000, risks: 200 } as const

const text = (longest: number) =>
  z
    .string()
    .optional()
    .transform(value => (value ?? '').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(longest, `Shorten this text to ${longest.toLocaleString('en-US')} characters.`))

const yesNo = z
  .enum(['yes', 'no', ''], { error: 'Choose yes or no.' })
  .optional()
  .transform(value => (value === 'yes' ? true : value === 'no' ? false : null))

const standing = z
  .object({
    yes: yesNo,
    howFar: text(monitoringLimits.short),
    actions: text(monitoringLimits.short),
    support: text(monitoringLimits.short),
  })
  .prefault({})

const look = z.object({
  risk: text(monitoringLimits.short),
  happened: yesNo,
  done: text(monitoringLimits.short),
})

/**
 * The form of a monitoring report: text as people type it in, `MonitoringAnswers` out. What is missing may stay missing
 * while it is a draft (`findingsOf` asks for it); what is there must be readable.
 */
export const monitoringForm = z.object({
  standing: z.object({ schedule: standing, budget: standing, target: standing }).prefault({}),
  progress: text(monitoringLimits.text),
  adjustments: text(monitoringLimits.text),
  outputsUsed: text(monitoringLimits.text),
  risks: z.array(look).max(monitoringLimits.risks, `Enter at most ${monitoringLimits.risks} risks.`).default([]),
  nextSteps: text(monitoringLimits.text),
}) satisfies z.ZodType<MonitoringAnswers>

/** Findings are named by short words, so that what is ticked can be compared with what is asked. */
const several = z.preprocess(
  sent => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
  z.array(z.string().max(200)).max(200),
)

/** The whole page: the answers, the revision from which they were written, and the doubts that were confirmed. */
export const editMonitoringForm = monitoringForm.extend({
  revision: z
    .string()
    .regex(/^\d{1,9}$/, 'The form has lost its place. Please reload the page.')
    .transform(Number),
  confirmed: several,
})

const point = text(monitoringLimits.remark)

const points = z
  .object(Object.fromEntries(monitoringPartKeys.map(key => [key, point])) as Record<MonitoringPart, typeof point>)
  .prefault({})

/** The Secretariat's decision: a remark on the whole, and points pinned to parts. That a return needs words, the operation sees. */
export const decideMonitoringForm = z.object({
  decision: z.enum(['accepted', 'returned'], { error: 'Choose whether you accept the report or return it.' }),
  remark: text(monitoringLimits.remark),
  points: points.transform(pinned =>
    monitoringPartKeys.flatMap(part => (pinned[part] === '' ? [] : [{ part, text: pinned[part] }])),
  ),
})

export const beginMonitoringForm = z.object({
  place: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'The form has lost its place. Please reload the page.')
    .transform(Number),
})

/** A place as an address names it; null where it is none. */
export const placeIn = (written: string | undefined): number | null =>
  written !== undefined && /^[1-9]\d{0,2}$/.test(written) ? Number(written) : null
