import type { DrawnChart as Drawn } from '~/reports/model'
import { ChartKey } from '~/reports/render/blocks'

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
