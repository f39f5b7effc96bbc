import { formatDate } from '~/domain/calendar'
import { sumCents } from '~/domain/money'
import type { DrawdownRow } from '~/domain/record/rows'
import { WideTable } from '../page/parts'
import { Money } from './money'

export const DrawdownTable = ({ rows }: { rows: DrawdownRow[] }) => (
  <WideTable label="Drawdown amounts as a table">
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col" className="r">
            Amount
          </th>
          <th scope="col">For</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={`${row.date} ${row.amount} ${row.purpose}`}>
            <th scope="row">{row.date ? formatDate(row.date) : 'No day yet'}</th>
            <td className="r num">{row.amount !== null && <Money cents={row.amount} />}</td>
            <td>{row.purpose}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Total</th>
          <td className="r num">
            <Money cents={sumCents(rows.map(row => row.amount))} />
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  </WideTable>
)
