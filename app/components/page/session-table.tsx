import { Link } from '@remix-run/react'
import { paths } from '~/paths'
import { Deadline } from './deadline'
import { WideTable } from './parts'

export type ShownSession = { name: string; internalDeadline: string; finalDeadline: string }

/** Sessions with both deadlines; `now`, the moment of the page, tells which internal deadline has passed. */
export const SessionTable = ({ label, sessions, now }: { label: string; sessions: ShownSession[]; now: string }) => (
  <WideTable label={label}>
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">Session</th>
          <th scope="col">Internal deadline, to the forum</th>
          <th scope="col">Final deadline, to the Secretariat</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ name, internalDeadline, finalDeadline }) => (
          <tr key={name}>
            <th scope="row">
              <Link to={paths.session(name)}>{name}</Link>
            </th>
            {[internalDeadline, finalDeadline].map(moment => (
              <td key={moment}>
                <Deadline moment={moment} />
                {moment < now && <span className="absent"> (has passed)</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
