import type { BudgetLine } from '../budget/line'
import { budgetTotals } from '../budget/totals'
import { daysBetween, formatDate, type IsoDate } from '../calendar'
import type { ImplementationRules } from '../implementation/rules'
import { formatMoney } from '../money'
import type { Amendment, AmendmentDecider, AmendmentKind, AmendmentState } from './amendment'

export const amendmentStateTitles: Record<AmendmentState, string> = {
  asked: 'Waits for a decision',
  approved: 'Approved',
  refused: 'Refused',
  withdrawn: 'Taken back',
}

export const deciderTitles: Record<AmendmentDecider, string> = {
  secretariat: 'the APEC Secretariat',
  committee: 'the Budget and Management Committee',
}

/** "an extension", "a reprogramming" */
export const kindsInWords: Record<AmendmentKind, string> = {
  extension: 'an extension',
  reprogramming: 'a reprogramming',
}

/** "31 December 2018, extended to 30 June 2020"; the day alone where it is the original one. */
export const extendedInWords = (original: IsoDate | null, current: IsoDate): string =>
  original === null || original === current
    ? formatDate(current)
    : `${formatDate(original)}, extended to ${formatDate(current)}`

const days = (count: number) => (count === 1 ? 'one day' : `${count.toLocaleString('en-US')} days`)

/** Says plainly that an amendment was asked for only after the project had ended; null where it was in time. */
export function askedLate({ at, before }: Pick<Amendment, 'at' | 'before'>, lastDay: IsoDate | null): string | null {
  const end = before.expectedCompletion ?? lastDay
  const asked = at.slice(0, 10)
  if (end === null || asked <= end) return null
  return `It was asked for on ${formatDate(asked)}, ${days(daysBetween(end, asked))} after the last day of the project, ${formatDate(end)}.`
}

const totalsInWords = (lines: readonly BudgetLine[]): string => {
  const { apec, self } = budgetTotals(lines).whole.planned
  return `${formatMoney(apec)} of APEC funding and ${formatMoney(self)} of self-funding`
}

/** What an amendment changes, in a sentence or two that holds before and after it was decided. */
export function changeInWords({ before, proposed }: Pick<Amendment, 'before' | 'proposed'>): string {
  const { expectedCompletion: until, lines, design } = proposed
  const parts = [
    ...(until === null
      ? []
      : [
          before.expectedCompletion === null
            ? `Last day of the project: ${formatDate(until)}.`
            : `Last day of the project: ${formatDate(until)} instead of ${formatDate(before.expectedCompletion)}.`,
        ]),
    ...(lines === null ? [] : [`Budget: ${totalsInWords(lines)} instead of ${totalsInWords(before.lines ?? [])}.`]),
    ...(design === '' ? [] : [`Done otherwise than the proposal says: ${design}`]),
  ]
  return parts.join('\n')
}

/** Who decides on an extension, as a rule in words. */
export const extensionRuleInWords = ({
  secretariatExtensions,
  secretariatMonths,
}: Pick<ImplementationRules, 'secretariatExtensions' | 'secretariatMonths'>): string =>
  `${secretariatExtensions === 1 ? 'The first extension' : `The first ${secretariatExtensions} extensions`} of at most ` +
  `${secretariatMonths} months in all ${secretariatExtensions === 1 ? 'is' : 'are'} granted by ${deciderTitles.secretariat}, ` +
  `every other by ${deciderTitles.committee}.`

/** Who decides on a reprogramming, as a rule in words. */
export const reprogrammingRuleInWords =
  `A reprogramming that moves money is decided by ${deciderTitles.committee}, a change of the design alone by ` +
  `${deciderTitles.secretariat}.`
