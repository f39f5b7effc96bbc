import { levelOf, riskLevels, riskMap } from '~/domain/plan/risk-level'
import type { RiskRow } from '~/domain/record/record'
import { WideTable } from '../page/parts'

const inWords = (risks: number[]) => (risks.length === 1 ? `Risk ${risks[0]}` : `Risks ${risks.join(', ')}`)

/** Risks in a map of impact by likelihood; each stands in its cell by its number in the table. Nothing where none is rated. */
export function RiskMap({ rows }: { rows: readonly Pick<RiskRow, 'likelihood' | 'impact'>[] }) {
  const unrated = rows.filter(row => levelOf(row) === null).length
  if (unrated === rows.length) return null
  return (
    <WideTable label="Map of the risks">
      <table className="risk-map">
        <caption>
          Impact by likelihood; the numbers are those of the risks.
          {unrated > 0 && ` ${unrated === 1 ? 'One risk is' : `${unrated} risks are`} not rated yet.`}
        </caption>
        <thead>
          <tr>
            <td>Impact</td>
            {[1, 2, 3, 4, 5].map(likelihood => (
              <th key={likelihood} scope="col">
                <span className="sr-only">Likelihood </span>
                {likelihood}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {riskMap(rows).map(({ impact, cells }) => (
            <tr key={impact}>
              <th scope="row">
                <span className="sr-only">Impact </span>
                {impact}
              </th>
              {cells.map(({ likelihood, level, risks }) => (
                <td key={likelihood} className={level}>
                  {risks.length > 0 && (
                    <>
                      <span className="sr-only">
                        {inWords(risks)}, {level}
                      </span>
                      <b aria-hidden="true">{risks.join(' ')}</b>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td colSpan={5}>Likelihood</td>
          </tr>
        </tfoot>
      </table>
      <ul className="risk-key" aria-hidden="true">
        {riskLevels.map(level => (
          <li key={level}>
            <i className={level} /> {level}
          </li>
        ))}
      </ul>
    </WideTable>
  )
}
