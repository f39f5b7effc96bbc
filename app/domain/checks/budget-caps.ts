import type { IsoDate } from '../calendar'
import type { Span } from '../economy'
import type { Cents } from '../money'

/** The caps on budget lines, by edition of the rules. In whole cents. */
export type BudgetCaps = Span & {
  key: string
  source: string
  honorarium: Cents
  consultantHour: Cents
  secretaryHour: Cents
  expertsADay: number
  participantsOfEconomy: number
}

/**
 * BMC, August 2005, confirmed 2007 (Annex D). No later edition whose figures are public is known, so it holds on until
 * an edition is entered that ends it.
 */
export const budgetCaps: readonly BudgetCaps[] = [
  {
    key: 'bmc-2005',
    source: 'BMC, August 2005, Annex D, confirmed 2007',
    from: '2005-08-01',
    until: null,
    honorarium: 150_000,
    consultantHour: 8_000,
    secretaryHour: 2_000,
    expertsADay: 6,
    participantsOfEconomy: 2,
  },
]

/** The caps in force on a day; the first ones known for earlier days. */
export const capsOn = (day: IsoDate): BudgetCaps | undefined =>
  budgetCaps.find(caps => (caps.from === null || caps.from <= day) && (caps.until === null || day <= caps.until)) ??
  budgetCaps[0]
