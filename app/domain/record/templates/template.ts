import type { BudgetCategory } from '../../budget/line'
import type { IsoDate } from '../../calendar'
import { plainRisk, type RecordValues } from '../record'
import type { Indicator, IndicatorKind } from '../rows'
import { type PlanStep, rowsFrom } from './plan-steps'

/** What is measured and how; how much is for the author to say. */
export type TemplateIndicator = {
  name: string
  kind: IndicatorKind
  unit: string
  scaleTop?: number
  countsPeople?: true
  method: string
}

/**
 * The usual frame of a kind of project. It holds what is alike in all of them (the order of the work, what tends to go
 * wrong, what can be measured) and nothing that only this project knows: no text, no target, no count and no price.
 * A sentence or a number that stands there already is seldom changed, and would be scored as if somebody had meant it.
 */
export type Template = {
  key: string
  title: string
  /** For which projects, in a sentence. */
  fits: string
  workPlan: readonly PlanStep[]
  /** Risk and prevention. */
  risks: readonly (readonly [string, string])[]
  indicators: readonly TemplateIndicator[]
  /** What its budget usually has lines for: named on the page, never written into a budget without counts. */
  budgetItems: readonly { category: BudgetCategory; item: string }[]
}

/** Months count from the first, as a reader does. */
export const during = (from: number, to: number, activity: string, output: string): PlanStep => ({
  months: { from: from - 1, to: to - 1 },
  activity,
  output,
})

type Measured = Pick<Indicator, 'name' | 'kind' | 'unit' | 'scaleTop' | 'countsPeople' | 'method'>

/** An indicator of which only is known what it measures, and how. */
export const openIndicator = (
  id: string,
  { name, kind, unit, scaleTop, countsPeople, method }: Measured,
): Indicator => ({
  ...{ id, name, kind, unit, scaleTop, countsPeople, method },
  ...{ baseline: null, target: null, baselineText: '', targetText: '', baselineOn: null, targetOn: null },
  ...{ targetWomen: null, targetMen: null, byEconomy: [], promise: null },
})

/** The values with which a template begins a record. */
export const valuesOfTemplate = (
  template: Template,
  { start, newId }: { start: IsoDate | null; newId: () => string },
): Pick<RecordValues, 'workPlan' | 'risks' | 'indicators'> => ({
  workPlan: rowsFrom(template.workPlan, start),
  risks: template.risks.map(([risk, prevention]) => plainRisk(risk, prevention)),
  indicators: template.indicators.map(({ scaleTop = null, countsPeople = false, ...indicator }) =>
    openIndicator(newId(), { ...indicator, scaleTop, countsPeople }),
  ),
})
