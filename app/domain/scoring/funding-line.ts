import type { IsoDate } from '../calendar'
import { holdsOn } from '../economy'
import type { SubFund } from '../fund'
import type { Reference } from '../reference'

/** A fund account with its sub-fund, "" where it has none: what a session has money for, and what a scoring is of. */
export type FundingLine = { fund: string; subFund: string }

const selfFunded = 'Self-funded'

/** How a fund and sub-fund are named on pages: the sub-fund's own name says its account. */
export const fundingLineName = ({ fund, subFund }: FundingLine): string => (subFund === '' ? fund : subFund)

export const isSameLine = (one: FundingLine, other: FundingLine): boolean =>
  one.fund === other.fund && one.subFund === other.subFund

type Lists = Pick<Reference, 'fundAccounts'> & {
  subFunds: readonly Pick<SubFund, 'name' | 'fund' | 'from' | 'until'>[]
}

/** The funds and sub-funds to which APEC money may be given on a day: an account that has sub-funds gives by them only. */
export function fundingLinesOn({ fundAccounts, subFunds }: Lists, day: IsoDate): FundingLine[] {
  return fundAccounts
    .filter(fund => fund.name !== selfFunded && holdsOn(day, fund))
    .flatMap(({ name }): FundingLine[] => {
      const all = subFunds.filter(subFund => subFund.fund === name)
      const parts = all.filter(subFund => holdsOn(day, subFund))
      return all.length === 0 ? [{ fund: name, subFund: '' }] : parts.map(part => ({ fund: name, subFund: part.name }))
    })
}
