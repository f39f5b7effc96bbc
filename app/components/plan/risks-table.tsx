import { levelOf, riskStateTitles } from '~/domain/plan/risk-level'
import type { RiskRow } from '~/domain/record/record'
import { WideTable } from '../page/parts'
import { RiskMap } from './risk-map'

/** What likelihood and impact come to, with both. */
const Weight = ({ row }: { row: RiskRow }) => {
  const { likelihood, impact } = row
  if (likelihood === null && impact === null) return <span className="absent">not rated</span>
  return (
    <>
      {levelOf(row) ?? 'half rated'}
      <small>
        likelihood {likelihood ?? '–'}, impact {impact ?? '–'}
      </small>
    </>
  )
}

/** Risks as a map, where any is rated, and as APEC's table. Columns that no row fills are left out. */
export const RisksTable = ({ rows }: { rows: readonly RiskRow[] }) => {
  const rated = rows.some(row => row.likelihood !== null || row.impact !== null)
  const owned = rows.some(row => row.owner !== '')
  const stated = rows.some(row => row.state !== null)
  return (
    <>
      <RiskMap rows={rows} />
      <WideTable label="Risks as a table">
        <table className="sheet">
          <thead>
            <tr>
              {rated && <th scope="col">No.</th>}
              <th scope="col">Risk</th>
              <th scope="col">Prevention</th>
              {rated && <th scope="col">Weight</th>}
              {owned && <th scope="col">Owner</th>}
              {stated && <th scope="col">State</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike, and are numbered by where they stand
              <tr key={index}>
                {rated && <td className="num">{index + 1}</td>}
                <td>{row.risk}</td>
                <td>{row.prevention}</td>
                {rated && (
                  <td className="weight">
                    <Weight row={row} />
                  </td>
                )}
                {owned && <td>{row.owner}</td>}
                {stated && <td>{row.state && riskStateTitles[row.state]}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </>
  )
}
