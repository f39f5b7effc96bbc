import { Link } from '@remix-run/react'
import { momentWords } from '~/domain/waiting/due'
import { paths } from '~/paths'
import { WideTable } from '../page/parts'

export type ComingSession = { name: string; internalDeadline: string; finalDeadline: string }

const Moment = ({ at, passed }: { at: string; passed: boolean }) => (
  <td>
    <time dateTime={at}>{momentWords(at)}</time>
    {passed && <span className="absent"> (has passed)</span>}
  </td>
)

/** The sessions whose final deadline is still to come, with both deadlines; `now` is the moment of the page. */
export const ComingSessions = ({ sessions, now }: { sessions: ComingSession[]; now: string }) => (
  <WideTable label="Sessions coming up">
    <table className="sheet coming">
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
            <Moment at={internalDeadline} passed={internalDeadline < now} />
            <Moment at={finalDeadline} passed={false} />
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
