import type { Chart, DrawnChart as Drawn } from '~/reports/model'
import { ChartKey, PlainChart } from '~/reports/render/blocks'

/** A chart that was drawn on the server; its numbers stand in a table beside it, so that a screen reader skips it. */
export const DrawnChart = ({ drawn: { chart, svgs } }: { drawn: Drawn }) => (
  <figure className="report-chart" aria-labelledby={`${chart.id}-title`}>
    <figcaption id={`${chart.id}-title`}>{chart.title}</figcaption>
    <ChartKey chart={chart} />
    {svgs.map(({ name, svg }) => (
      <div
        key={name}
        className={`report-svg report-svg-${name}`}
        aria-hidden="true"
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    ))}
  </figure>
)

/** Charts of a page: those that were drawn stand above the table of their numbers, all others are a table with bars. */
export const chartsFrom =
  (drawn: readonly Drawn[]) =>
  ({ chart }: { chart: Chart }) => {
    const found = drawn.find(one => one.chart.id === chart.id)
    return found ? <DrawnChart drawn={found} /> : <PlainChart chart={chart} />
  }
