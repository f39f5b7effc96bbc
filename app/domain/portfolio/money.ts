import type { Cents } from '../money'

/** By what projects are told apart. */
export const dimensions = ['status', 'fund', 'forum', 'year'] as const
export type Dimension = (typeof dimensions)[number]

/** What some projects come to, in whole cents. */
export type MoneySums = {
  projects: number
  /** Approved: of APEC's funds, and as co-funding. */
  apec: Cents
  coFunding: Cents
  /** Of how many the spending is entered, and what was spent: the actual amounts of their budget lines. */
  withSpending: number
  spentApec: Cents
  spentSelf: Cents
  /** Completed projects; how many of them have their spending entered; of these alone: APEC's money approved and spent. */
  completed: number
  settled: number
  settledApec: Cents
  settledSpent: Cents
}

/** The projects that share a value of one dimension; null where their records do not give it. */
export type MoneyGroup = MoneySums & { dimension: Dimension; value: string | null }

const none: MoneySums = {
  ...{ projects: 0, apec: 0, coFunding: 0, withSpending: 0, spentApec: 0, spentSelf: 0 },
  ...{ completed: 0, settled: 0, settledApec: 0, settledSpent: 0 },
}
const sumKeys = Object.keys(none) as (keyof MoneySums)[]

/** The groups of one dimension: each project is in exactly one of them. */
export const groupsBy = (groups: readonly MoneyGroup[], dimension: Dimension): MoneyGroup[] =>
  groups.filter(group => group.dimension === dimension)

/** All projects together. */
export function total(groups: readonly MoneyGroup[]): MoneySums {
  const sums = { ...none }
  for (const group of groupsBy(groups, 'status')) for (const key of sumKeys) sums[key] += group[key]
  return sums
}

/**
 * APEC's money that completed projects did not spend: approved less spent, of those alone whose spending is entered,
 * since of the others nothing can be said. Below zero where more was spent. Null where there is none such.
 */
export const leftOver = ({ settled, settledApec, settledSpent }: MoneySums): Cents | null =>
  settled === 0 ? null : settledApec - settledSpent

/** What was spent, of both sources; null where nobody entered any spending. */
export const spentOf = ({ withSpending, spentApec, spentSelf }: MoneySums): Cents | null =>
  withSpending === 0 ? null : spentApec + spentSelf
