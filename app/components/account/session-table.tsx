import { Form } from '@remix-run/react'
import { Button } from '../form/button'
import { WideTable } from '../page/parts'
import { MomentText } from '../record/date-text'

export type SessionLine = {
  id: string
  device: string
  address: string | null
  since: string
  seen: string
  isThis: boolean
}

/** Where a person is signed in; each but the present one can be ended. */
export const SessionTable = ({ sessions }: { sessions: SessionLine[] }) => (
  <WideTable label="My sign-ins">
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">Device</th>
          <th scope="col">Network address</th>
          <th scope="col">Since</th>
          <th scope="col">Last seen</th>
          <th scope="col">
            <span className="sr-only">End it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(session => (
          <tr key={session.id}>
            <th scope="row">{session.device}</th>
            <td>{session.address ?? 'Not known'}</td>
            <td>
              <MomentText moment={session.since} />
            </td>
            <td>
              <MomentText moment={session.seen} />
            </td>
            <td>{session.isThis ? 'This one' : <EndOne session={session} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)

const EndOne = ({ session }: { session: SessionLine }) => (
  <Form method="post">
    <input type="hidden" name="session" value={session.id} />
    <Button
      kind="quiet"
      name="intent"
      value="end"
      label={`End the sign-in of ${session.device}, ${session.address ?? ''}`}
    >
      End
    </Button>
  </Form>
)
