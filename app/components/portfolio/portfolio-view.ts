import type { FacetKey, ProjectFilter, ResultSummary } from '~/domain/record/filter'
import type { Block, Chart, Report, Table } from '~/reports/model'
import { registerView } from '../record/register-view'

/** What the portfolio is narrowed by on its own page; what else is chosen in the list stays in force. */
const offered: readonly FacetKey[] = ['fund', 'forum', 'economy', 'year', 'status']

/** A chart beside the table of its numbers, or blocks that stand for themselves. */
export type PortfolioPiece = { pair: { svg: string; chart: Chart; table: Table } } | { block: Block }
export type PortfolioSection = { id: string; title: string; pieces: PortfolioPiece[] }

/** The table of a chart follows it, perhaps after a note. */
function piecesOf(blocks: readonly Block[], draw: (chart: Chart) => string): PortfolioPiece[] {
  const charts = blocks.filter(block => block.block === 'chart')
  return blocks.flatMap((block): PortfolioPiece[] => {
    if (block.block === 'chart') return []
    const chart = block.block === 'table' ? charts.find(({ numbersIn }) => numbersIn === block.id) : undefined
    return chart && block.block === 'table' ? [{ pair: { svg: draw(chart), chart, table: block } }] : [{ block }]
  })
}

/** The blocks of the report under their headings, with their charts drawn. */
export function sectionsOf({ blocks }: Pick<Report, 'blocks'>, draw: (chart: Chart) => string): PortfolioSection[] {
  const starts = blocks.flatMap((block, place) => (block.block === 'heading' && block.level === 2 ? [place] : []))
  return starts.flatMap((from, at) => {
    const [title, ...rest] = blocks.slice(from, starts[at + 1] ?? blocks.length)
    return title?.block === 'heading' ? [{ id: title.id, title: title.text, pieces: piecesOf(rest, draw) }] : []
  })
}

/** The choices of the page: of fora only those that the person reads, where that is not all. */
export function choicesView(filter: ProjectFilter, summary: ResultSummary, fora: readonly string[] | null) {
  const isTheirs = (forum: string) => fora === null || fora.includes(forum)
  const forum = summary.facets.forum.filter(({ value }) => isTheirs(value))
  const { facets, chosen, query, economyPart } = registerView(filter, {
    ...summary,
    facets: { ...summary.facets, forum },
  })
  return { facets: facets.filter(({ key }) => offered.some(one => one === key)), chosen, query, economyPart }
}
