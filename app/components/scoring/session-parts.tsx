import { Link } from '@remix-run/react'
import { paths } from '~/paths'
import { Deadline } from '../page/deadline'
import { Empty, WideTable } from '../page/parts'
import { inOneColumn, Money } from '../record/money'

/** What each fund or sub-fund of a session has to give. */
export function MoneyTable({ money }: { money: { name: string; amount: number }[] }) {
  const inColumn = inOneColumn(money.map(({ amount }) => amount))
  const total = money.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <WideTable label="Money of the session">
      <table className="sheet money-sheet">
        <thead>
          <tr>
            <th scope="col">Fund or sub-fund</th>
            <th scope="col" className="r">
              US$
            </th>
          </tr>
        </thead>
        <tbody>
          {money.map(({ name, amount }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="r">{inColumn(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <td className="r">{inColumn(total)}</td>
          </tr>
        </tfoot>
      </table>
    </WideTable>
  )
}

type Scoring = { seq: number; name: string; forum: string; deadline: string; closedAt: string | null }

/** The scorings of a session that are this reader's to see. */
export const ScoringTable = ({ scorings }: { scorings: Scoring[] }) => (
  <WideTable label="Funds that are scored">
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">Fund or sub-fund</th>
          <th scope="col">Scored by</th>
          <th scope="col">Until</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {scorings.map(({ seq, name, forum, deadline, closedAt }) => (
          <tr key={seq}>
            <th scope="row">
              <Link to={paths.scoring(seq)}>{name}</Link>
            </th>
            <td>{forum}</td>
            <td>
              <Deadline moment={deadline} />
            </td>
            <td>{closedAt === null ? 'Open' : 'Closed'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)

type Note = { number: string; title: string; state: string; asks: number | null; economies: string[] }

/** The concept notes of a session that reach this reader, by fund. */
export const NotesByFund = ({ funds }: { funds: { name: string; notes: Note[] }[] }) =>
  funds.length === 0 ? (
    <Empty title="There is no concept note of this session for you to see" />
  ) : (
    <WideTable label="Concept notes by fund">
      <table className="sheet notes">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Title</th>
            <th scope="col">State</th>
            <th scope="col">Proposed by</th>
            <th scope="col" className="r">
              Asks of APEC
            </th>
          </tr>
        </thead>
        {funds.map(({ name, notes }) => (
          <tbody key={name}>
            <tr className="group">
              <th scope="rowgroup" colSpan={5}>
                {name}
              </th>
            </tr>
            {notes.map(({ number, title, state, asks, economies }) => (
              <tr key={number}>
                <th scope="row">
                  <Link to={paths.project(number)}>{number}</Link>
                </th>
                <td className="title-cell">{title}</td>
                <td>{state}</td>
                <td>{economies.join('; ')}</td>
                <td className="r">{asks === null ? '' : <Money cents={asks} />}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </WideTable>
  )
