import { z } from 'zod'
import { measures, readWhole } from '../indicator/typed-number'
import { timelineAfter } from '../plan/timeline'
import { dateField, longestLine, longestText, projectNumber, read, readCents } from './boxes'
import { isFieldKey } from './catalogue'
import { riskStates } from './record'
import {
  type DrawdownRow,
  type GenderTarget,
  genderGroups,
  type Indicator,
  indicatorKinds,
  type Link,
  linkKinds,
} from './rows'

/**
 * How the rows of Dossier's own tables are read from a form: text as it was typed in, values out. Saving takes what is
 * incomplete; it refuses only what cannot be meant.
 */

const longestWords = 5_000

const text = (what: string, longest = longestLine) =>
  z
    .string()
    .trim()
    .max(longest, `${what} is longer than ${longest} characters. Please shorten it.`)
    .optional()
    .transform(written => (written ?? '').replace(/\r\n?/g, '\n'))

const count = (what: string) => read(readWhole, `Enter ${what} as a whole number, such as 2.`)

const kindOf = <Kind extends string>(kinds: readonly Kind[], refusal: string) =>
  z
    .string()
    .optional()
    .transform((written, context): Kind | null => {
      if (written === undefined || written === '') return null
      const known = kinds.find(kind => kind === written)
      if (known === undefined) context.addIssue({ code: 'custom', message: refusal })
      return known ?? null
    })

const orNull = (written: string): string | null => (written === '' ? null : written)

const webAddress = read(
  written => (/^https?:\/\/\S+$/i.test(written) && written.length <= 1_000 ? written : null),
  'Enter the web address whole, beginning with https://.',
)

/** Words that are empty, or were written from the months, follow the months. */
export const workPlanRow = z
  .object({
    timeline: text('The time'),
    start: dateField('the start'),
    end: dateField('the end'),
    activity: text('The activity', longestText),
    output: text('The output', longestText),
    responsible: text('Who is responsible'),
  })
  .transform(row => ({ ...row, timeline: timelineAfter(row.timeline, row.start, row.end) }))

const level = (what: string) =>
  read(written => (/^[1-5]$/.test(written) ? Number(written) : null), `Choose ${what} from 1 to 5.`)

export const riskRow = z.object({
  risk: text('The risk', longestText),
  prevention: text('The prevention', longestText),
  likelihood: level('the likelihood'),
  impact: level('the impact'),
  owner: text('The owner'),
  state: kindOf(riskStates, 'Choose the state of the risk from the list.'),
})

/** A row is blank where nothing but its choice of kind was given. */
export const linkRow = z
  .object({
    kind: kindOf(linkKinds, 'Choose from the list how the projects belong together.'),
    project: projectNumber,
    title: text('The title'),
    url: webAddress,
    note: text('The note', longestWords),
  })
  .transform(({ kind, ...row }): Link | null =>
    row.project === null && row.title === '' && row.url === null && row.note === ''
      ? null
      : { kind: kind ?? 'related', ...row },
  )

export const genderTargetRow = z
  .object({
    group: kindOf(genderGroups, 'Choose from the list whom the target is about.'),
    women: count('how many women'),
    men: count('how many men'),
  })
  .transform(({ group, women, men }): GenderTarget | null =>
    women === null && men === null ? null : { group: group ?? 'participants', women, men },
  )

export const drawdownRow = z
  .object({
    date: dateField('the day'),
    amount: read(readCents, 'Enter the amount in US dollars, such as 12,500 or 12,500.50.'),
    purpose: text('What it is for'),
  })
  .transform((row): DrawdownRow | null => (row.date === null && row.amount === null && row.purpose === '' ? null : row))

const byEconomyRow = z.object({
  economy: text('The economy'),
  target: count('the number of people'),
})

/** One indicator. `baseline` and `target` are read by its kind; of a text indicator they are words. */
export const indicatorRow = z
  .object({
    id: text('The identifier', 64),
    name: text('The name'),
    kind: kindOf(indicatorKinds, 'Choose from the list what is measured.'),
    unit: text('The unit', 60),
    scaleTop: read(
      written => (/^\d{1,3}$/.test(written) && Number(written) >= 2 ? Number(written) : null),
      'Enter the highest step of the scale as a whole number from 2, such as 5.',
    ),
    baseline: text('The baseline', longestWords),
    target: text('The target', longestWords),
    baselineOn: dateField('the day of the baseline'),
    targetOn: dateField('the day of the target'),
    countsPeople: z
      .string()
      .optional()
      .transform(written => written === 'on'),
    targetWomen: count('how many women'),
    targetMen: count('how many men'),
    byEconomy: z
      .array(byEconomyRow)
      .max(60, 'Name each economy once.')
      .optional()
      .transform(all =>
        (all ?? []).flatMap(({ economy, target }) => (economy === '' || target === null ? [] : [{ economy, target }])),
      ),
    method: text('How it is measured', longestWords),
    promiseField: text('The section'),
    promiseSentence: text('The sentence', longestWords),
  })
  .transform((row, context): Indicator | null => {
    const { kind: chosen, baseline, target, promiseField, promiseSentence, ...rest } = row
    const said = [row.name, baseline, target, row.unit, row.method, promiseSentence]
    if (said.every(words => words === '') && row.byEconomy.length === 0) return null
    const kind = chosen ?? 'count'
    const measured = (key: 'baseline' | 'target', written: string): number | null => {
      if (kind === 'text' || written === '') return null
      const value = measures[kind].parse(written)
      if (value === null) context.addIssue({ code: 'custom', path: [key], message: measures[kind].refusal })
      return value
    }
    // Only a count can be of people; one whose parts are given is, ticked or not.
    const { targetWomen, targetMen, byEconomy } = rest
    const hasParts = targetWomen !== null || targetMen !== null || byEconomy.length > 0
    const countsPeople = kind === 'count' && (rest.countsPeople || hasParts)
    return {
      ...rest,
      ...(countsPeople ? {} : { targetWomen: null, targetMen: null, byEconomy: [] }),
      countsPeople,
      kind,
      scaleTop: kind === 'scale' ? rest.scaleTop : null,
      baseline: measured('baseline', baseline),
      target: measured('target', target),
      baselineText: kind === 'text' ? baseline : '',
      targetText: kind === 'text' ? target : '',
      promise:
        orNull(promiseField) !== null && orNull(promiseSentence) !== null && isFieldKey(promiseField)
          ? { field: promiseField, sentence: promiseSentence }
          : null,
    }
  })
