import type { Chart } from '~/reports/model'
import { ChartKey, PlainChart } from '~/reports/render/blocks'

/** By the id of a chart: its `<svg>`, drawn on the server. */
export type Drawings = Readonly<Record<string, string>>

/** Charts of a page: those that are drawn already stand above their table, all others are a table with bars. */
export const chartFrom =
  (drawings: Drawings) =>
  ({ chart }: { chart: Chart }) => {
    const svg = drawings[chart.id]
    if (svg === undefined) return <PlainChart chart={chart} />
    return (
      <figure className="report-chart" aria-label={chart.title}>
        {chart.series.length > 1 && <ChartKey chart={chart} />}
        <div className="report-svg report-svg-compact" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
      </figure>
    )
  }
