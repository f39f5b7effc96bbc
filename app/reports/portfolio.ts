import type { IsoDate } from '~/domain/calendar'
import { leftOver, spentOf, total } from '~/domain/portfolio/money'
import { reachOf } from '~/domain/portfolio/reach'
import { facets, type ProjectFilter } from '~/domain/record/filter'
import { type Block, type Fact, heading, note, type Report } from './model'
import { type EconomyFacts, economyBlocks } from './portfolio/economy-blocks'
import { type LateFacts, lateBlocks } from './portfolio/late-blocks'
import { listOf } from './portfolio/links'
import { type MoneyFacts, moneyBlocks } from './portfolio/money-blocks'
import { type RateFacts, rateBlocks } from './portfolio/rate-blocks'
import { type ReachFacts, reachBlocks } from './portfolio/reach-blocks'

/** So many single events, questionnaires and late reports at most: fewer on a page than in a workbook. */
export const listedAtMost = { page: 25, workbook: 1_000 } as const

/** What the overview is built of: facts of the projects of one filter, nothing of any other. */
export type PortfolioFacts = MoneyFacts & EconomyFacts & ReachFacts & RateFacts & LateFacts & { asOf: IsoDate }

/** "Fund account: APEC Support Fund; Year: 2017 or 2018", or that it is all of them. */
export function portfolioSelection(filter: ProjectFilter): string {
  const chosen = facets.flatMap(({ key, title }) =>
    filter.chosen[key].length === 0 ? [] : [`${title}: ${filter.chosen[key].join(' or ')}`],
  )
  const words = filter.q === '' ? chosen : [`Words: ${filter.q}`, ...chosen]
  return words.length === 0 ? 'All projects of the register' : words.join('; ')
}

function overall(facts: PortfolioFacts): Fact[] {
  const { filter, money, reach, questionnaires, late } = facts
  const sums = total(money)
  const heads = reachOf(reach)
  const of = (key: 'asked' | 'answered') => questionnaires.reduce((sum, one) => sum + one[key], 0)
  const rate = of('asked') === 0 ? null : (of('answered') * 100) / of('asked')
  return [
    { label: 'Projects', kind: 'count', value: sums.projects, href: listOf(filter) },
    { label: 'Approved: APEC', kind: 'money', value: sums.apec, href: '#by-fund' },
    { label: 'Approved: co-funding', kind: 'money', value: sums.coFunding, href: '#by-fund' },
    { label: 'Spent', kind: 'money', value: spentOf(sums), href: '#by-status' },
    { label: 'APEC money left of completed projects', kind: 'money', value: leftOver(sums), href: '#by-status' },
    { label: 'Participants', kind: 'count', value: heads.participant.places, href: '#reach' },
    { label: 'Speakers and experts', kind: 'count', value: heads.speaker.places, href: '#reach' },
    { label: 'Response rate', kind: 'percent', value: rate, href: '#rates' },
    { label: 'Late reports', kind: 'count', value: late.length, href: '#lateness' },
  ]
}

/** How far the spending is known: a sum over few projects must not be taken for that of all. */
function spendingNote({ money }: PortfolioFacts): Block {
  const { projects, withSpending, completed, settled } = total(money)
  const count = (value: number) => value.toLocaleString('en-US')
  return note(
    'plain',
    `Spending is entered for ${count(withSpending)} of ${count(projects)} projects. “Left of completed” is APEC’s money approved less spent, for the ${count(settled)} of ${count(completed)} completed projects whose spending is entered.`,
  )
}

/** The Secretariat’s overview of a selection of projects, as a report. */
export function portfolioReport(facts: PortfolioFacts): Report {
  return {
    title: 'Portfolio of APEC projects',
    subtitle: portfolioSelection(facts.filter),
    asOf: facts.asOf,
    blocks: [
      heading(2, 'at-a-glance', 'At a glance'),
      { block: 'facts', facts: overall(facts) },
      spendingNote(facts),
      ...moneyBlocks(facts, 'status'),
      ...moneyBlocks(facts, 'fund'),
      ...moneyBlocks(facts, 'forum'),
      ...economyBlocks(facts),
      ...moneyBlocks(facts, 'year'),
      ...reachBlocks(facts),
      ...rateBlocks(facts),
      ...lateBlocks(facts),
    ],
  }
}
