import type { EconomyPart, ProjectFilter } from '~/domain/record/filter'
import { type Block, type Cell, heading, note, type Row, type Table } from '../model'
import { listOf, listWhere } from './links'

/** In how many projects an economy takes part, and what is approved for those that it proposes. */
export type EconomySums = {
  economy: string
  part: Exclude<EconomyPart, 'any'>
  projects: number
  apec: number
  coFunding: number
}

export type EconomyFacts = { economies: readonly EconomySums[]; filter: ProjectFilter; order: readonly string[] }

const nobody = { projects: 0, apec: 0, coFunding: 0 }

/**
 * The economies that can be shown: under a choice of economies only those chosen, and of one part only that part, since
 * the list can be asked for nothing else.
 */
function rowsOf({ economies, filter, order }: EconomyFacts) {
  const { chosen, economyPart } = filter
  const isShown = (name: string) => chosen.economy.length === 0 || chosen.economy.includes(name)
  const known = [...new Set([...order, ...economies.map(({ economy }) => economy)])].filter(isShown)
  const isAsked = (part: EconomySums['part']) =>
    chosen.economy.length === 0 || economyPart === 'any' || economyPart === part
  return known.flatMap(economy => {
    const sums = (part: EconomySums['part']) =>
      economies.find(one => one.economy === economy && one.part === part) ?? nobody
    const [proposing, coSponsoring] = [sums('proposing'), sums('co-sponsoring')]
    if (proposing.projects + coSponsoring.projects === 0) return []
    const cell = (part: EconomySums['part'], value: number): Cell =>
      isAsked(part) ? { value, href: listWhere(filter, 'economy', economy, part) } : null
    return [{ economy, proposing, coSponsoring, cell, asProposer: isAsked('proposing'), isAsked }]
  })
}

export function economyBlocks(facts: EconomyFacts): Block[] {
  const shown = rowsOf(facts)
  const { filter } = facts
  const table: Table = {
    block: 'table',
    id: 'portfolio-economy',
    caption: 'Projects that each economy proposes and co-sponsors',
    sheet: 'By economy',
    columns: [
      { key: 'label', header: 'Economy', kind: 'text', width: 26 },
      { key: 'proposing', header: 'Proposes', kind: 'count', width: 12 },
      { key: 'coSponsoring', header: 'Co-sponsors', kind: 'count', width: 13 },
      { key: 'apec', header: 'APEC, as proposer (US$)', kind: 'money', width: 20 },
      { key: 'coFunding', header: 'Co-funding, as proposer (US$)', kind: 'money', width: 20 },
    ],
    rows: shown.map(
      ({ economy, proposing, coSponsoring, cell, asProposer }): Row => ({
        label: { value: economy, href: listWhere(filter, 'economy', economy) },
        proposing: cell('proposing', proposing.projects),
        coSponsoring: cell('co-sponsoring', coSponsoring.projects),
        apec: asProposer ? proposing.apec : null,
        coFunding: asProposer ? proposing.coFunding : null,
      }),
    ),
    whenEmpty: 'No economy takes part in a project of this selection.',
  }
  const chart: Block = {
    block: 'chart',
    id: 'portfolio-economy-chart',
    title: 'Projects by economy',
    ...{ direction: 'across', stacked: true, compact: true, kind: 'count', labelHeader: 'Economy' },
    series: [
      { key: 'proposing', name: 'Proposes', tone: 'tint6' },
      { key: 'coSponsoring', name: 'Co-sponsors', tone: 'tint3' },
    ],
    rows: shown.map(({ economy, proposing, coSponsoring, isAsked }) => ({
      label: economy,
      proposing: isAsked('proposing') ? proposing.projects : 0,
      coSponsoring: isAsked('co-sponsoring') ? coSponsoring.projects : 0,
    })),
    ...{ sheet: 'By economy', numbersIn: table.id, href: listOf(filter) },
  }
  return [
    heading(2, 'by-economy', 'By economy'),
    ...(shown.length === 0 ? [] : [chart]),
    table,
    note(
      'plain',
      'A project of several economies counts for each of them, so these columns do not add up to the total.',
    ),
  ]
}
