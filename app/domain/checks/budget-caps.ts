import type { IsoDate } from '../calendar'
import { holdsOn, type Span } from '../economy'
import type { Cents } from '../money'

/** The caps on budget lines, by edition of the rules. In whole cents. What is above needs a waiver. */
export type BudgetCaps = Span & {
  key: string
  /** Who decided it and when, as a finding cites it. */
  source: string
  /** For one speaker; never for officials of governments and international organisations. */
  honorarium: Cents
  /** A consultant, contractor or researcher, by prevailing rate. */
  consultantHour: Cents
  /** Secretariat support; less where the prevailing rate is less. */
  secretaryHour: Cents
  /** More only if sessions run side by side. */
  expertsADay: number
  /** From each travel-eligible economy, and none from others. */
  participantsOfEconomy: number
}

/**
 * BMC, August 2005, confirmed 2007 (Annex D). No later edition whose figures are public is known, so it holds on until
 * an edition is entered that ends it.
 */
export const budgetCaps: readonly [BudgetCaps, ...BudgetCaps[]] = [
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
export const capsOn = (day: IsoDate): BudgetCaps => budgetCaps.find(caps => holdsOn(day, caps)) ?? budgetCaps[0]
