import { renderToStaticMarkup } from 'react-dom/server'
import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts'
import type { Chart } from '../model'
import { formatValue } from './format'
import { fillOf, labelLines, labelTick, svgIn } from './svg'

/**
 * A chart narrow enough for a phone, drawn once for every width: bars with their numbers at the end and no axis, since
 * dozens of them stand below each other on a page of results. Stacked ones tell their numbers in their table.
 */
const width = 400
const labels = 150
const letters = 21
const bar = 13
const lineHeight = 14

/** Every row is as high as the longest label and all of its bars need. */
const heightOf = ({ rows, series, stacked }: Chart) => {
  const lines = Math.max(1, ...rows.map(({ label }) => labelLines(label, letters).length))
  const bars = stacked ? 1 : series.length
  return 8 + rows.length * Math.max(lines * lineHeight + 8, bars * (bar + 3) + 10)
}

function draw(chart: Chart) {
  const format = (value: unknown) => formatValue(chart.kind, typeof value === 'number' ? value : null)
  return (
    <BarChart
      id={chart.id}
      width={width}
      height={heightOf(chart)}
      data={chart.rows.map(row => ({ ...row }))}
      layout="vertical"
      margin={{ top: 4, right: chart.stacked ? 4 : chart.kind === 'money' ? 92 : 52, bottom: 4, left: 0 }}
      barGap={2}
    >
      <XAxis type="number" hide domain={[0, 'dataMax']} />
      <YAxis
        type="category"
        dataKey="label"
        interval={0}
        tickLine={false}
        stroke="var(--rule)"
        width={labels}
        tick={labelTick(letters, 'end')}
      />
      {chart.series.map(series => (
        <Bar
          key={series.key}
          dataKey={series.key}
          stackId={chart.stacked ? 'all' : undefined}
          barSize={bar}
          fill={fillOf[series.tone]}
          stroke={chart.stacked ? 'var(--paper)' : undefined}
          isAnimationActive={false}
        >
          {!chart.stacked && <LabelList dataKey={series.key} position="right" formatter={format} />}
        </Bar>
      ))}
    </BarChart>
  )
}

const kept = new Map<string, string>()
const mostKept = 600

/** Without what only a script of Recharts would read: dozens of charts on a page are to stay light. */
const lean = (svg: string): string =>
  svg
    .replace(/<defs>[\s\S]*?<\/defs>/g, '')
    .replace(
      / (?:class="recharts(?!-rectangle")[^"]*"|radius="0"|offset="5"|orientation="\w+"|(?:count|value|first|filled|mean|g\d+|step\d+)="[^"]*")/g,
      '',
    )
    .replace(/<g><\/g>/g, '')

/** The bare `<svg>` of a compact chart. What was drawn is kept: results are looked at more often than they change. */
export function compactSvg(chart: Chart): string {
  const key = JSON.stringify(chart)
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= mostKept) kept.clear()
  const svg = lean(svgIn(renderToStaticMarkup(draw(chart))))
  kept.set(key, svg)
  return svg
}
