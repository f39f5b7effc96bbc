import type { Chart, Facts, Table } from '~/reports/model'
import { ChartKey, ReportBlocks, ReportTable } from '~/reports/render/blocks'

type Props = { facts: Facts; tables: readonly Table[]; drawn: { chart: Chart; svg: string } | null }

/** Who took part, by economy and sex: a chart drawn on the server and its numbers as a table. */
export const EventCounts = ({ facts, tables, drawn }: Props) => (
  <div className="report event-counts">
    {drawn && <ReportBlocks blocks={[facts]} />}
    {drawn && (
      <figure className="report-chart" aria-labelledby="who-took-part">
        <ChartKey chart={drawn.chart} />
        <div
          className="report-svg report-svg-compact"
          aria-hidden="true"
          dangerouslySetInnerHTML={{ __html: drawn.svg }}
        />
      </figure>
    )}
    {tables.map(table => (
      <ReportTable key={table.id} table={table} />
    ))}
  </div>
)
