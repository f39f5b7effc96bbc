import { formatCents, formatMoney } from '~/domain/money'
import { ChartFrame } from './chart-frame'
import { everyYear, type YearPoint } from './year-scale'
import { YearsStill } from './years-still'

const live = () => import('./years-live')

const labelOf = (points: readonly YearPoint[]) => {
  const highest = points.reduce((a, b) => (b.apec + b.coFunding > a.apec + a.coFunding ? b : a))
  const years = `${points[0]?.year} to ${points[points.length - 1]?.year}`
  return `Bars of APEC funding and co-funding, ${years}. The highest year is ${highest.year} with ${formatMoney(highest.apec + highest.coFunding)}.`
}

const Numbers = ({ points }: { points: readonly YearPoint[] }) => (
  <table className="sheet">
    <caption className="sr-only">Funding by year in US dollars</caption>
    <thead>
      <tr>
        <th scope="col">Year</th>
        <th scope="col" className="r">
          Projects
        </th>
        <th scope="col" className="r">
          APEC
        </th>
        <th scope="col" className="r">
          Co-funding
        </th>
      </tr>
    </thead>
    <tbody>
      {points.map(point => (
        <tr key={point.year}>
          <th scope="row">{point.year}</th>
          <td className="r">{point.count}</td>
          <td className="r">{formatCents(point.apec)}</td>
          <td className="r">{formatCents(point.coFunding)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Funding by project year of the projects that are shown; nothing where there are none. */
export function FundingByYear({ points: given }: { points: readonly YearPoint[] }) {
  const points = everyYear(given)
  if (points.length === 0) return null
  return (
    <ChartFrame
      title="Funding by project year, US$"
      still={<YearsStill points={points} label={labelOf(points)} />}
      live={live}
      props={{ points }}
      numbers={<Numbers points={given} />}
    />
  )
}
