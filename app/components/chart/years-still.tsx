import { frame, scaleYears, shortDollars, type YearPoint } from './year-scale'

const to1 = (value: number) => Math.round(value * 10) / 10

/** One path for all bars of a colour: a drawing of few elements is a fast page. */
const pathOf = (boxes: { x: number; width: number; y: number; height: number }[]) =>
  boxes
    .filter(box => box.height > 0)
    .map(box => `M${to1(box.x)} ${to1(box.y)}h${to1(box.width)}v${to1(box.height)}h-${to1(box.width)}z`)
    .join('')

/** The chart as it is first shown: drawn by the server and the browser alike, without any library. */
export function YearsStill({ points, label }: { points: readonly YearPoint[]; label: string }) {
  const { top, base, bars } = scaleYears(points)
  const first = bars[0]
  const last = bars[bars.length - 1]
  return (
    <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
      <path
        className="lines"
        d={`M${frame.left} ${frame.top}H${frame.width}M${frame.left} ${base + 0.5}H${frame.width}`}
      />
      <text x={frame.left - 6} y={frame.top + 4} textAnchor="end">
        {shortDollars(top)}
      </text>
      <text x={frame.left - 6} y={base + 3} textAnchor="end">
        0
      </text>
      <path className="apec" d={pathOf(bars.map(bar => ({ ...bar, ...bar.apec })))} />
      <path className="own" d={pathOf(bars.map(bar => ({ ...bar, ...bar.own })))} />
      {first && (
        <text x={first.x + first.width / 2} y={frame.height - 4} textAnchor="middle">
          {first.year}
        </text>
      )}
      {last && last !== first && (
        <text x={last.x + last.width / 2} y={frame.height - 4} textAnchor="middle">
          {last.year}
        </text>
      )}
    </svg>
  )
}
