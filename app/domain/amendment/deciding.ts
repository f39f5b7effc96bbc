import type { Act } from '../access/matrix'
import type { BudgetLine } from '../budget/line'
import { addMonths, type IsoDate } from '../calendar'
import type { ImplementationRules } from '../implementation/rules'
import {
  type AmendedValues,
  type Amendment,
  type AmendmentDecider,
  amendmentState,
  originalCompletion,
} from './amendment'
import { movesMoney } from './revised-budget'

/** The act of the matrix that decides on an amendment. */
export const decidingActs: Record<AmendmentDecider, Act> = {
  secretariat: 'amendments.decide',
  committee: 'funding.decide',
}

/**
 * Who decides on an extension: the Secretariat grants so many of at most so many months in all, counted from the last day
 * as it was approved first; the committee decides on every other. `present` is the last day now.
 */
export function deciderOfExtension(
  { until, present }: { until: IsoDate; present: IsoDate },
  amendments: readonly Amendment[],
  { secretariatExtensions, secretariatMonths }: ImplementationRules,
): AmendmentDecider {
  const granted = amendments.filter(one => one.kind === 'extension' && amendmentState(one) === 'approved').length
  const original = originalCompletion(amendments) ?? present
  const isSmall = granted < secretariatExtensions && until <= addMonths(original, secretariatMonths)
  return isSmall ? 'secretariat' : 'committee'
}

/** Who decides on a reprogramming: the committee where it moves money; the Secretariat where it does not. */
export const deciderOfReprogramming = (
  before: readonly BudgetLine[],
  { lines }: Pick<AmendedValues, 'lines'>,
): AmendmentDecider => (lines !== null && movesMoney(before, lines) ? 'committee' : 'secretariat')
