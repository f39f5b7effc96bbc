import type { RiskRow } from '~/domain/record/record'
import { WideTable } from '../page/parts'

/** Columns that only some rows fill are left out where none does. */
export const RisksTable = ({ rows }: { rows: RiskRow[] }) => {
  const rated = rows.some(row => row.likelihood !== null || row.impact !== null)
  const owned = rows.some(row => row.owner !== '')
  const stated = rows.some(row => row.state !== null)
  return (
    <WideTable label="Risks as a table">
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">Risk</th>
            <th scope="col">Prevention</th>
            {rated && <th scope="col">Likelihood</th>}
            {rated && <th scope="col">Impact</th>}
            {owned && <th scope="col">Owner</th>}
            {stated && <th scope="col">State</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.risk} ${row.prevention}`}>
              <td>{row.risk}</td>
              <td>{row.prevention}</td>
              {rated && <td className="num">{row.likelihood}</td>}
              {rated && <td className="num">{row.impact}</td>}
              {owned && <td>{row.owner}</td>}
              {stated && <td>{row.state}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
