import { renderToStaticMarkup } from 'react-dom/server'
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import type { Chart } from '../model'
import { numbersOf } from '../values'
import { ChartKey, ReportTable } from './blocks'
import { formatValue } from './format'

/**
 * Charts drawn by Recharts on the server, as SVG without script. A server cannot measure text, so labels are broken by
 * their number of letters, and the chart is drawn twice: for wide pages and print, and for a phone.
 */
type Size = { name: 'wide' | 'narrow'; width: number; labels: number; letters: number }
const sizes: readonly Size[] = [
  { name: 'wide', width: 720, labels: 220, letters: 32 },
  { name: 'narrow', width: 340, labels: 118, letters: 16 },
]

/** Colours come from the page, so that both colour schemes and print are served. */
const fills = { apec: 'var(--apec)', own: 'var(--own)', plan: 'var(--own)', actual: 'var(--apec)' } as const
const rule = 'var(--rule)'

function lines(label: string, letters: number): string[] {
  const broken: string[] = []
  for (const word of label.split(/\s+/)) {
    const last = broken.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) broken[broken.length - 1] = `${last} ${word}`
    else broken.push(word)
  }
  return broken.slice(0, 3)
}

type TickProps = { x?: number; y?: number; payload?: { value: string } }

const labelTick =
  (letters: number, anchor: 'end' | 'middle') =>
  ({ x = 0, y = 0, payload }: TickProps) => {
    const parts = lines(payload?.value ?? '', letters)
    const first = anchor === 'end' ? 4 - (parts.length - 1) * 7 : 12
    return (
      <text x={x} y={y} textAnchor={anchor} className="report-tick">
        {parts.map((part, index) => (
          <tspan key={part} x={x} dy={index === 0 ? first : 14}>
            {part}
          </tspan>
        ))}
      </text>
    )
  }

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
          fill={fills[series.tone]}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  )
}

/** The bare `<svg>` of a chart: Recharts' wrapper and style attributes would need a looser security policy. */
export function chartSvg(chart: Chart, size: Size): string {
  const markup = renderToStaticMarkup(draw(chart, size))
  const svg = /<svg[\s\S]*<\/svg>/.exec(markup)?.[0] ?? ''
  return svg.replace(/ style="[^"]*"/g, '').replace(/<(title|desc)><\/\1>/g, '')
}

/** A chart with its key, and below it its numbers as a table. */
export const ServerChart = ({ chart }: { chart: Chart }) => (
  <>
    <figure className="report-chart" aria-labelledby={`${chart.id}-title`}>
      <figcaption id={`${chart.id}-title`}>{chart.title}</figcaption>
      <ChartKey chart={chart} />
      {sizes.map(size => (
        <div
          key={size.name}
          className={`report-svg report-svg-${size.name}`}
          aria-hidden="true"
          dangerouslySetInnerHTML={{ __html: chartSvg(chart, size) }}
        />
      ))}
    </figure>
    {!chart.numbersIn && <ReportTable table={numbersOf(chart)} links="within" />}
  </>
)
