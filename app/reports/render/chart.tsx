import { renderToStaticMarkup } from 'react-dom/server'
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import type { Chart, DrawnChart } from '../model'
import { numbersOf } from '../values'
import { ChartKey, ReportTable } from './blocks'
import { compactSvg } from './compact-chart'
import { formatValue } from './format'
import { fillOf, labelTick, svgIn } from './svg'

/**
 * Charts drawn by Recharts on the server, as SVG without script. A server cannot measure text, so labels are broken by
 * their number of letters, and the chart is drawn twice: for wide pages and print, and for a phone.
 */
type Size = { name: 'wide' | 'narrow'; width: number; labels: number; letters: number }
const sizes: readonly Size[] = [
  { name: 'wide', width: 720, labels: 220, letters: 32 },
  { name: 'narrow', width: 340, labels: 118, letters: 16 },
]

const rule = 'var(--rule)'

const heightOf = (chart: Chart, across: boolean) =>
  across ? 40 + chart.rows.length * (chart.stacked ? 44 : 20 + 18 * chart.series.length) : 300

function draw(chart: Chart, size: Size) {
  const across = chart.direction === 'across'
  const format = (value: number) => formatValue(chart.kind, value)
  const numbers = {
    type: 'number',
    tickFormatter: format,
    tickCount: size.name === 'wide' ? 6 : 3,
    stroke: rule,
  } as const
  const labels = {
    type: 'category',
    dataKey: 'label',
    interval: 0,
    tickLine: false,
    stroke: rule,
    tick: labelTick(size.letters, across ? 'end' : 'middle'),
  } as const
  return (
    <BarChart
      id={`${chart.id}-${size.name}`}
      width={size.width}
      height={heightOf(chart, across)}
      data={chart.rows.map(row => ({ ...row }))}
      layout={across ? 'vertical' : 'horizontal'}
      margin={{ top: 8, right: 28, bottom: 4, left: 0 }}
      barCategoryGap="24%"
    >
      <CartesianGrid stroke="var(--rule-2)" horizontal={!across} vertical={across} />
      {across ? <XAxis {...numbers} /> : <XAxis {...labels} height={48} />}
      {across ? <YAxis {...labels} width={size.labels} /> : <YAxis {...numbers} width={70} />}
      {chart.series.map(series => (
        <Bar
          key={series.key}
          dataKey={series.key}
          stackId={chart.stacked ? 'all' : undefined}
          fill={fillOf[series.tone]}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  )
}

/** The bare `<svg>` of a chart. */
export const chartSvg = (chart: Chart, size: Size): string => svgIn(renderToStaticMarkup(draw(chart, size)))

/** A chart as it is drawn for wide pages and for a phone: what a page shows without loading Recharts itself. */
export const drawnSizes = (chart: Chart): DrawnChart => ({
  chart,
  svgs: sizes.map(size => ({ name: size.name, svg: chartSvg(chart, size) })),
})

/** A chart with its key, and below it its numbers as a table. */
export const ServerChart = ({ chart }: { chart: Chart }) => (
  <>
    <figure className="report-chart" aria-labelledby={`${chart.id}-title`}>
      <figcaption id={`${chart.id}-title`}>{chart.title}</figcaption>
      <ChartKey chart={chart} />
      {chart.compact ? (
        <div
          className="report-svg report-svg-compact"
          aria-hidden="true"
          dangerouslySetInnerHTML={{ __html: compactSvg(chart) }}
        />
      ) : (
        sizes.map(size => (
          <div
            key={size.name}
            className={`report-svg report-svg-${size.name}`}
            aria-hidden="true"
            dangerouslySetInnerHTML={{ __html: chartSvg(chart, size) }}
          />
        ))
      )}
    </figure>
    {!chart.numbersIn && <ReportTable table={numbersOf(chart)} links="within" />}
  </>
)
