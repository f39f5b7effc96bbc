import type { BudgetLine } from '~/domain/budget/line'
import { type FieldKey, fields } from '~/domain/record/catalogue'
import { type ProjectRecord, plainActivity, plainRisk } from '~/domain/record/record'
import type { Indicator } from '~/domain/record/rows'
import type { Reference } from '~/domain/reference'
import { prose, randomFrom } from './prose'
import { linesOf, recordOf } from './record'

/** About 14 pages: sixteen long texts of so many characters, with the tables. */
const textLength = 2_600

const longTexts: readonly FieldKey[] = fields
  .filter(field => field.kind === 'longText' && field.audience === 'public' && !field.own)
  .map(field => field.key)
  .slice(0, 16)

const indicator = (at: number, random: () => number): Indicator => ({
  ...{ id: `indicator-${at}`, name: prose(random, 60), kind: 'count', unit: 'firms', scaleTop: null },
  ...{ baseline: 0, target: 10 + at, baselineText: '', targetText: '', baselineOn: null, targetOn: null },
  ...{
    countsPeople: false,
    targetWomen: null,
    targetMen: null,
    byEconomy: [],
    method: prose(random, 80),
    promise: null,
  },
})

/** A whole proposal as it is when it is submitted: texts, work plan, risks, 12 indicators. */
export function wholeProposal(lists: Reference): ProjectRecord {
  const random = randomFrom(14)
  const record = recordOf(14, lists)
  const texts = Object.fromEntries(longTexts.map(key => [key, paragraphs(random, textLength)]))
  const workPlan = Array.from({ length: 14 }, (_, at) =>
    plainActivity({
      ...{ timeline: `Month ${at + 1}`, start: record.values.expectedStart, end: record.values.expectedCompletion },
      ...{ activity: prose(random, 120), output: prose(random, 80) },
    }),
  )
  const risks = Array.from({ length: 8 }, () => plainRisk(prose(random, 120), prose(random, 160)))
  const indicators = Array.from({ length: 12 }, (_, at) => indicator(at, random))
  return { ...record, values: { ...record.values, ...texts, workPlan, risks, indicators } }
}

const paragraphs = (random: () => number, length: number): string =>
  Array.from({ length: 5 }, () => prose(random, length / 5)).join('\n\n')

/** The same proposal after a round of revision: a sentence is new in every text, and a word is another one in each paragraph. */
export function revised(record: ProjectRecord): ProjectRecord {
  const random = randomFrom(15)
  const edit = (text: string) =>
    text
      .split('\n\n')
      .map(part => part.replace(/\w+/, prose(random, 8)))
      .concat(prose(random, 160))
      .join('\n\n')
  const texts = Object.fromEntries(longTexts.map(key => [key, edit(String(record.values[key]))]))
  return { ...record, values: { ...record.values, ...texts, workPlan: record.values.workPlan.slice(1) } }
}

/** The same proposal written anew from the first word to the last. */
export function rewritten(record: ProjectRecord): ProjectRecord {
  const random = randomFrom(16)
  const texts = Object.fromEntries(longTexts.map(key => [key, paragraphs(random, textLength)]))
  return { ...record, values: { ...record.values, ...texts } }
}

/** A budget of 40 lines. */
export const fortyLines = (): BudgetLine[] => [...linesOf(1), ...linesOf(2)]
