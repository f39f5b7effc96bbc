import type { Parts } from '~/domain/budget/totals'
import { formatDate, type IsoDate } from '~/domain/calendar'
import { formatMoney } from '~/domain/money'
import { fieldOf } from '~/domain/record/catalogue'
import { WideTable } from '../page/parts'

type ValuesTableProps = {
  lastDay: { original: IsoDate | null; current: IsoDate | null }
  money: { planned: Parts; revised: Parts }
}

const day = (date: IsoDate | null) => (date === null ? 'not given' : formatDate(date))

/** What was approved first beside what holds now: the last day and the money. */
export function ValuesTable({ lastDay, money: { planned, revised } }: ValuesTableProps) {
  const rows = [
    { what: fieldOf('expectedCompletion').label, first: day(lastDay.original), now: day(lastDay.current) },
    { what: 'APEC funding by the budget', first: formatMoney(planned.apec), now: formatMoney(revised.apec) },
    { what: 'Self-funding by the budget', first: formatMoney(planned.self), now: formatMoney(revised.self) },
    { what: 'The whole budget', first: formatMoney(planned.total), now: formatMoney(revised.total) },
  ]
  return (
    <WideTable label="Values as approved first and now">
      <table className="sheet">
        <caption className="sr-only">Values as approved first and now</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="r">
              As approved first
            </th>
            <th scope="col" className="r">
              Now
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, first, now }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className="r">{first}</td>
              <td className="r">{first === now ? now : <b>{now}</b>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
