import type { Block } from '~/reports/model'
import { ChartKey, ReportBlocks, ReportTable } from '~/reports/render/blocks'
import type { PortfolioPiece, PortfolioSection } from './portfolio-view'

type Pair = Extract<PortfolioPiece, { pair: unknown }>['pair']

/** A table with more columns stands below its chart. */
const widest = 5

const ChartWithNumbers = ({ pair: { svg, chart, table } }: { pair: Pair }) => (
  <div className={table.columns.length > widest ? 'portfolio-pair stacked' : 'portfolio-pair'}>
    <figure className="report-chart" aria-labelledby={`${chart.id}-title`}>
      <figcaption id={`${chart.id}-title`}>
        <a href={chart.href ?? `#${table.id}`}>{chart.title}</a>
      </figcaption>
      {chart.series.length > 1 && <ChartKey chart={chart} />}
      <div className="report-svg report-svg-compact" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
    </figure>
    <ReportTable table={table} />
  </div>
)

const keyOf = (piece: PortfolioPiece, place: number) => ('pair' in piece ? piece.pair.chart.id : `piece-${place}`)

const blocksIn = (piece: PortfolioPiece): Block[] => ('block' in piece ? [piece.block] : [])

/** The overview section by section: each chart with its numbers, whose rows lead to the lists behind them. */
export const PortfolioSections = ({ sections }: { sections: readonly PortfolioSection[] }) => (
  <div className="report portfolio">
    {sections.map(({ id, title, pieces }) => (
      <section key={id} aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {pieces.map((piece, place) =>
          'pair' in piece ? (
            <ChartWithNumbers key={keyOf(piece, place)} pair={piece.pair} />
          ) : (
            <ReportBlocks key={keyOf(piece, place)} blocks={blocksIn(piece)} />
          ),
        )}
      </section>
    ))}
  </div>
)
