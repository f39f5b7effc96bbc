import { formatMoney } from '../money'
import type { RecordValues } from '../record/record'
import type { LifeFacts } from './facts'
import { type Problem, problem, when } from './problem'
import { rulesOn } from './rules'

/** Whether the economies pay for the project alone: no scoring, no approval in principle (Applying for Funds, 2025). */
export const isSelfFunded = ({ type, fundAccount }: Pick<RecordValues, 'type' | 'fundAccount'>): boolean =>
  type === 'Self-funded' || fundAccount === 'Self-funded'

const dates = ({ expectedStart: start, expectedCompletion: end }: RecordValues): Problem[] =>
  when(
    start !== null && end !== null && start >= end,
    problem('The project must end after it starts.', { field: 'expectedCompletion' }),
  )

function money(values: RecordValues, largest: number | undefined): Problem[] {
  const asks = (values.apecFunding ?? 0) > 0
  const field = 'apecFunding' as const
  if (isSelfFunded(values))
    return when(
      asks,
      problem('A self-funded project asks for no APEC funding. Change the fund account or the amount.', { field }),
    )
  if (!asks) return [problem('Enter the APEC funding that the project asks for.', { field })]
  if (largest === undefined || (values.apecFunding ?? 0) <= largest) return []
  const most = formatMoney(largest)
  return [
    problem(`${values.fundAccount} gives at most ${most} to a project. Ask for less or choose another fund.`, {
      field,
    }),
  ]
}

/** Only the APEC Support Fund has sub-funds, and scores each of them apart. */
function subFund({ fundAccount, subFund: chosen }: RecordValues): Problem[] {
  const hasSubFunds = fundAccount === 'APEC Support Fund'
  return [
    ...when(
      hasSubFunds && chosen === null,
      problem('Choose the sub-fund of the APEC Support Fund.', { field: 'subFund' }),
    ),
    ...when(
      !hasSubFunds && fundAccount !== null && chosen !== null,
      problem(`${fundAccount} has no sub-funds. Leave the sub-fund empty.`, { field: 'subFund' }),
    ),
  ]
}

function economies({ proposingEconomies, coSponsoringEconomies }: RecordValues): Problem[] {
  const both = proposingEconomies.filter(economy => coSponsoringEconomies.includes(economy))
  return when(
    both.length > 0,
    problem(`${both.join('; ')} cannot be both a proposing and a co-sponsoring economy.`, {
      field: 'coSponsoringEconomies',
    }),
  )
}

/** Where dates, money, fund and economies of a record do not agree with each other; looked at in every submission. */
export function disagreements({ record, now }: Pick<LifeFacts, 'record' | 'now'>): Problem[] {
  const { values } = record
  const largest = rulesOn(now.slice(0, 10)).largestFunding[values.fundAccount ?? '']
  return [...dates(values), ...money(values, largest), ...subFund(values), ...economies(values)]
}
