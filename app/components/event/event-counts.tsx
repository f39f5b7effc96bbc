import type { Chart, Table } from '~/reports/model'
import { ChartKey, ReportTable } from '~/reports/render/blocks'

type Props = { table: Table; drawn: { chart: Chart; svg: string } | null }

/** Who took part, by economy and sex: a chart drawn on the server and its numbers as a table. */
export const EventCounts = ({ table, drawn }: Props) => (
  <div className="report event-counts">
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
    <ReportTable table={table} />
  </div>
)
