import { lostPromises } from '~/domain/indicator/standing-promise'
import type { Cents } from '~/domain/money'
import { type PlanFacts, planDays } from '~/domain/plan/plan-days'
import type { FieldKey } from '~/domain/record/catalogue'
import type { RecordValues } from '~/domain/record/record'
import type { PlanAround } from '../record/gantt-scale'

/** What the editors of plans, indicators and the drawdown know of the rest of the record. */
export type EditAround = {
  number: string
  plan: PlanAround & { today: string }
  /** The APEC funding of the record, in whole cents, that the drawdown timetable is of. */
  funding: Cents
  /** The ids of indicators whose sentence no longer stands in its section. */
  lost: string[]
}

type Life = Pick<PlanFacts, 'state' | 'session'> & { today: string }

/** The same for a form with these fields: what none of them needs is left empty, and not sent. */
export function editAround(
  number: string,
  keys: readonly FieldKey[],
  values: RecordValues,
  { today, ...life }: Life,
): EditAround {
  const dates = { start: values.expectedStart, end: values.expectedCompletion }
  return {
    number,
    plan: { ...dates, today, days: keys.includes('workPlan') ? planDays({ ...dates, ...life }) : [] },
    funding: values.apecFunding ?? 0,
    lost: keys.includes('indicators') ? lostPromises(values) : [],
  }
}
