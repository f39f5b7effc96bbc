import { type Cents, formatMoney } from '../money'
import type { RecordValues } from '../record/record'
import { no, type Verdict, yes } from '../verdict'
import type { BudgetLine } from './line'
import { budgetTotals } from './totals'

/** How far the budget's lines are from the record: lines minus record, in cents, by who pays. */
export type Agreement = { apec: Cents; self: Cents; verdict: Verdict }

const difference = (what: string, lines: Cents, record: Cents): string =>
  `the lines come to ${formatMoney(lines)} of ${what}, which is ${formatMoney(Math.abs(lines - record))} ` +
  `${lines > record ? 'more' : 'less'} than the ${formatMoney(record)} on the record`

/**
 * Do the budget's totals agree with APEC Funding and Co-funding Amount of the record? An empty amount counts as zero.
 * Refuses with both differences in words, and where there is no line yet.
 */
export function agreementOf(
  lines: readonly BudgetLine[],
  values: Pick<RecordValues, 'apecFunding' | 'coFunding'>,
): Agreement {
  const { apec, self } = budgetTotals(lines).whole.planned
  const recordApec = values.apecFunding ?? 0
  const recordSelf = values.coFunding ?? 0
  const apart = { apec: apec - recordApec, self: self - recordSelf }
  if (lines.length === 0) return { ...apart, verdict: no('The budget has no lines yet.') }
  const reasons = [
    ...(apart.apec === 0 ? [] : [difference('APEC funding', apec, recordApec)]),
    ...(apart.self === 0 ? [] : [difference('co-funding', self, recordSelf)]),
  ]
  if (reasons.length === 0) return { ...apart, verdict: yes }
  return { ...apart, verdict: no(`The budget and the record do not agree: ${reasons.join('; ')}.`) }
}
