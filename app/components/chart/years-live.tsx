import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'
import { formatMoney } from '~/domain/money'
import { frame, scaleYears, shortDollars, type YearPoint } from './year-scale'

const words: Record<string, string> = { apec: 'APEC', coFunding: 'Co-funding' }

type Spoken = { active?: boolean; label?: number; payload?: { dataKey?: string | number; value?: number }[] }

function Reading({ active, label, payload = [] }: Spoken) {
  if (!active) return null
  return (
    <div className="chart-reading">
      <b>{label}</b>
      {payload.map(part => (
        <span key={part.dataKey} className={part.dataKey === 'apec' ? 'apec' : 'own'}>
          {words[String(part.dataKey)]} {formatMoney(part.value ?? 0)}
        </span>
      ))}
    </div>
  )
}

/** The same chart, alive: says the amounts of the year under the pointer. It stands exactly on the still drawing. */
export default function YearsLive({ points, size }: { points: readonly YearPoint[]; size: number }) {
  const { top, ticks, bars } = scaleYears(points)
  const grown = size / frame.width
  const ends = [points[0]?.year ?? 0, points[points.length - 1]?.year ?? 0]
  return (
    <BarChart
      width={size}
      height={frame.height * grown}
      data={[...points]}
      margin={{ top: frame.top * grown, right: frame.right * grown, bottom: 0, left: 0 }}
      barSize={(bars[0]?.width ?? 10) * grown}
      accessibilityLayer
    >
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <XAxis
        dataKey="year"
        height={frame.bottom * grown}
        ticks={ends}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickMargin={3}
      />
      <YAxis
        width={frame.left * grown}
        domain={[0, top]}
        ticks={[0, ticks[2] ?? top]}
        tickFormatter={shortDollars}
        axisLine={false}
        tickLine={false}
      />
      <Tooltip content={<Reading />} cursor={{ fill: 'var(--wash)' }} isAnimationActive={false} />
      <Bar dataKey="apec" stackId="value" fill="var(--apec)" isAnimationActive={false} />
      <Bar dataKey="coFunding" stackId="value" fill="var(--own)" isAnimationActive={false} />
    </BarChart>
  )
}
