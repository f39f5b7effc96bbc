import type { BudgetLine } from '../../budget/line'
import type { IsoDate } from '../../calendar'
import type { Reference } from '../../reference'
import { offeredOn } from '../../reference/offered'
import type { FieldKeyOf } from '../catalogue'
import type { RecordValues } from '../record'
import { rowsFrom, stepsOf } from './plan-steps'
import { openIndicator } from './template'

/** What may be taken over from an earlier project; what is not chosen stays empty. */
export const copiedParts = [
  'texts',
  'workPlan',
  'risks',
  'indicators',
  'topics',
  'budget',
  'economies',
  'fora',
] as const
export type CopiedPart = (typeof copiedParts)[number]

export const copiedPartTitles: Record<CopiedPart, string> = {
  texts: 'Texts of the sections',
  workPlan: 'Work plan, moved to the new start',
  risks: 'Risks and how they are prevented',
  indicators: 'Indicators, without their targets',
  topics: 'Topics and initiative',
  budget: 'Budget lines, without what was spent',
  economies: 'Co-sponsoring economies',
  fora: 'Other fora and stakeholders',
}

/** Chosen unless the author says otherwise: partners are asked anew, and lines are not for every reader. */
export const usuallyCopied: readonly CopiedPart[] = ['texts', 'workPlan', 'risks', 'indicators', 'topics']

/**
 * The texts that another project can build on. Left out is what speaks of people (overseers, contractors), of decisions
 * about that project (waivers, when its money is drawn) and of who else takes part.
 */
const copiedTexts = [
  ...(['summary', 'relevance', 'objectives', 'alignment', 'justification', 'outputs', 'outcomes'] as const),
  ...(['beneficiaries', 'dissemination', 'gender', 'genderCapital', 'genderMarkets', 'genderSkills'] as const),
  ...(['genderLeadership', 'genderInnovation', 'monitoringAndEvaluation', 'linkages', 'sustainability'] as const),
  'costEfficiency',
] as const satisfies readonly FieldKeyOf<'longText'>[]

type Setting = { start: IsoDate | null; newId: () => string; reference: Reference; day: IsoDate }

const textsOf = (source: RecordValues): Partial<RecordValues> =>
  Object.fromEntries(copiedTexts.map(key => [key, source[key]]))

const workPlanOf = ({ workPlan, expectedStart }: RecordValues, { start }: Setting) => ({
  workPlan: rowsFrom(stepsOf(workPlan, expectedStart), start),
})

/** Who watches a risk and what became of it belong to the earlier project. */
const risksOf = ({ risks }: RecordValues) => ({ risks: risks.map(risk => ({ ...risk, owner: '', state: null })) })

const indicatorsOf = ({ indicators }: RecordValues, { newId }: Setting) => ({
  indicators: indicators.map(indicator => openIndicator(newId(), indicator)),
})

/** Of the lists only what is in force: what has ended is offered for nothing new. */
function topicsOf({ topics, initiative }: RecordValues, { reference, day }: Setting): Partial<RecordValues> {
  const offered = offeredOn(reference, day)
  return {
    topics: topics.filter(topic => offered.topics.some(one => one.name === topic)),
    initiative: offered.initiatives.find(one => one.name === initiative)?.name ?? null,
  }
}

const foraOf = ({ otherFora, otherStakeholders }: RecordValues, { reference, day }: Setting) => ({
  otherFora: otherFora.filter(acronym => offeredOn(reference, day).fora.some(one => one.acronym === acronym)),
  otherStakeholders,
})

const parts: Record<
  Exclude<CopiedPart, 'budget'>,
  (source: RecordValues, setting: Setting) => Partial<RecordValues>
> = {
  texts: textsOf,
  workPlan: workPlanOf,
  risks: risksOf,
  indicators: indicatorsOf,
  topics: topicsOf,
  economies: ({ coSponsoringEconomies }) => ({ coSponsoringEconomies }),
  fora: foraOf,
}

/** The values that the chosen parts of an earlier project bring into a new one. Never people, numbers, dates or money. */
export const takeOver = (
  source: RecordValues,
  chosen: readonly CopiedPart[],
  setting: Setting,
): Partial<RecordValues> =>
  Object.assign({}, ...chosen.map(part => (part === 'budget' ? {} : parts[part](source, setting))))

/** The lines as a plan for another project: without what was spent, and following no row of a traveller table. */
export const linesForAnother = (lines: readonly BudgetLine[], newId: () => string): BudgetLine[] =>
  lines.map(line => ({
    ...line,
    ...{ id: newId(), actualApec: null, actualSelf: null, explanation: '', traveller: null },
  }))
