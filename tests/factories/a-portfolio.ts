import type { RecordValues } from '~/domain/record/record'
import { referenceSeed } from '~db/seed/reference'
import { aProject, economyNames } from './a-project'

const oneOf = <T>(list: readonly T[], index: number): T | null => list[index % list.length] ?? null

/** Initiatives that some of the projects belong to; the seed has none. */
export const initiatives = ['Small firms', 'Cleaner ports']

/** Sixty projects in which every facet has several values, some none, and titles sort differently by locale. */
export const portfolio: RecordValues[] = Array.from({ length: 60 }, (_, index) => {
  const fora = referenceSeed.fora.slice(0, 5)
  const forum = oneOf(fora, index)
  const year = index % 11 === 0 ? null : 2010 + (index % 6)
  return aProject()
    .numbered(`${oneOf(['CTI', 'EWG', 'HWG'], index)} ${String(index + 1).padStart(2, '0')} ${year ?? 2009}A`)
    .titled(
      `${oneOf(['energy', 'Énergie', 'Zebra', 'apple pie', 'apple', 'Apple-tart', '[draft]'], index)} ${index % 9}`,
    )
    .with({
      year,
      status: oneOf(['Project in Implementation', 'Completed Project', null], index),
      session: oneOf(['Session 1', 'Session 2', null], index >> 1),
      type: oneOf(['Standard', 'Multi-Year', 'Self-funded'], index >> 2),
      sponsoringForum: forum?.acronym ?? null,
      committee: oneOf(['CTI', 'SCE', null], index >> 1),
      fundAccount: oneOf(
        referenceSeed.fundAccounts.map(fund => fund.name),
        index,
      ),
      subFund: oneOf([null, ...referenceSeed.subFunds.slice(0, 3).map(fund => fund.name)], index),
      topics: referenceSeed.topics.slice(index % 5, (index % 5) + (index % 3)).map(topic => topic.name),
      proposingEconomies: economyNames.slice(index % 7, (index % 7) + 1 + (index % 2)),
      coSponsoringEconomies: economyNames
        .slice(7 + (index % 5), 7 + (index % 5) + (index % 4))
        .concat(index % 13 === 0 ? economyNames.slice(0, 1) : []),
      apecFunding: index % 10 === 9 ? null : 1_000_000 * (index % 8),
      coFunding: index % 4 === 3 ? null : 12_345 * index,
      expectedCompletion: index % 7 === 3 ? null : `201${index % 9}-12-31`,
      initiative: oneOf([null, null, ...initiatives], index),
      workPlan: [],
      risks: [],
      summary: index % 2 === 0 ? 'Wind and sun' : null,
    })
    .record().values
})
