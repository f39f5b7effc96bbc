import { type Traveller, travellerRoleTitles } from '~/domain/budget/traveller'
import { travelCost } from '~/domain/budget/traveller-lines'
import { WideTable } from '../page/parts'
import { inOneColumn } from '../record/money'

export type ShownTraveller = Traveller & { eligible: boolean }

/** Who travels, at which rates, and what it comes to: for people who work on the project. */
export function TravellerTable({ travellers }: { travellers: readonly ShownTraveller[] }) {
  const say = inOneColumn(travellers.flatMap(row => [row.perDiem, row.additional, row.airfare, travelCost(row).total]))
  return (
    <WideTable label="Travellers as a table">
      <table className="sheet budget-cards">
        <caption>Travellers, in US dollars for one person; their lines are in the table above</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Paid by</th>
            <th scope="col" className="r">
              People
            </th>
            <th scope="col" className="r">
              Days
            </th>
            <th scope="col" className="r">
              Per diem
            </th>
            <th scope="col" className="r">
              Additional
            </th>
            <th scope="col" className="r">
              Airfare
            </th>
            <th scope="col" className="r">
              In all
            </th>
          </tr>
        </thead>
        <tbody>
          {travellers.map(row => (
            <tr key={row.id}>
              <th scope="row">
                {[row.economy, row.name].filter(Boolean).join(': ') || 'Not named yet'}
                <small className="line-note">
                  {travellerRoleTitles[row.role]}
                  {row.economy !== '' && (row.eligible ? ', travel-eligible' : ', not travel-eligible')}
                  {row.note !== '' && `. ${row.note}`}
                </small>
              </th>
              <td data-label="Paid by">{row.fundedBy === 'apec' ? 'APEC' : 'Self-funding'}</td>
              <td className="r" data-label="People">
                {row.people}
              </td>
              <td className="r" data-label="Days">
                {row.days}
              </td>
              <td className="r" data-label="Per diem">
                {say(row.perDiem)}
              </td>
              <td className="r" data-label="Additional">
                {say(row.additional)}
              </td>
              <td className="r" data-label="Airfare">
                {say(row.airfare)}
              </td>
              <td className="r" data-label="In all">
                {say(travelCost(row).total)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
