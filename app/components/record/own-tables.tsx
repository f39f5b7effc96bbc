import { drawdownOf } from '~/domain/budget/drawdown'
import { formatDate } from '~/domain/calendar'
import type { Cents } from '~/domain/money'
import type { DrawdownRow } from '~/domain/record/rows'
import { WideTable } from '../page/parts'
import { inOneColumn } from './money'

/** The drawdown by day with its running total; `funding` in whole cents where what is left of it is told. */
export function DrawdownTable({ rows, funding }: { rows: readonly DrawdownRow[]; funding?: Cents }) {
  const drawn = drawdownOf(rows, funding ?? 0)
  const say = inOneColumn(drawn.flatMap(row => [row.amount ?? 0, row.drawn, row.left]))
  return (
    <WideTable label="Drawdown amounts as a table">
      <table className="sheet">
        <caption>Drawdown of the APEC funding, in US dollars</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">For</th>
            <th scope="col" className="r">
              Amount
            </th>
            <th scope="col" className="r">
              In all by then
            </th>
            {funding !== undefined && (
              <th scope="col" className="r">
                Left of the funding
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {drawn.map(row => (
            <tr key={`${row.date} ${row.purpose} ${row.drawn} ${row.amount}`}>
              <th scope="row">{row.date ? formatDate(row.date) : 'No day yet'}</th>
              <td>{row.purpose}</td>
              <td className="r">{row.amount !== null && say(row.amount)}</td>
              <td className="r">{say(row.drawn)}</td>
              {funding !== undefined && <td className="r">{say(row.left)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
