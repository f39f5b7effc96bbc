import { Link } from '@remix-run/react'
import type { EconomyNomination } from '~/domain/event/nominations'
import { paths } from '~/paths'
import { WideTable } from '../page/parts'
import { Status } from '../record/status'

type Props = { number: string; event: number; overview: readonly EconomyNomination[] }

/** How far each travel-eligible economy has come with its nominations. */
export const NominationTable = ({ number, event, overview }: Props) => (
  <WideTable label="Nominations by economy">
    <table className="sheet">
      <caption className="sr-only">Nominations of the travel-eligible economies</caption>
      <thead>
        <tr>
          <th scope="col">Economy</th>
          <th scope="col" className="r">
            Named
          </th>
          <th scope="col" className="r">
            Alternates
          </th>
          <th scope="col" className="r">
            Women
          </th>
          <th scope="col">In words</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {overview.map(({ economy, named, alternates, women, words, isComplete }) => (
          <tr key={economy}>
            <th scope="row">
              <Link to={`${paths.attendees(number, event)}?${new URLSearchParams({ economy })}`}>{economy}</Link>
            </th>
            <td className="r num">{named}</td>
            <td className="r num">{alternates}</td>
            <td className="r num">{women}</td>
            <td>{words}</td>
            <td>
              <Status of={isComplete ? 'Complete' : 'Something is lacking'} tone={isComplete ? 'done' : 'wait'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
