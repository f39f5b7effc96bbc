import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { Deadline } from '~/components/page/deadline'
import { Page } from '~/components/page/page'
import { Empty, WideTable } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { sessionName } from '~/domain/lifecycle/sessions'
import { open } from '~/http/route.server'
import { paths } from '~/paths'
import { listSessions } from '~db/queries/calendar.server'
import '~/styles/scoring.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta = () => pageTitle('Sessions', 'When concept notes for APEC projects are due, session by session.')

export const loader = open(async ({ db, visitor }) => ({
  mayManage: visitor.may('sessions.manage'),
  sessions: (await listSessions(db)).map(session => ({
    name: sessionName(session),
    internalDeadline: session.internalDeadline,
    finalDeadline: session.finalDeadline,
  })),
}))

export default function Sessions() {
  const { sessions, mayManage } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Sessions"
      lead="Concept notes come in rounds. They reach their forum by the internal deadline and the APEC Secretariat by the final one."
    >
      {sessions.length === 0 ? (
        <Empty title="No session has been announced yet" />
      ) : (
        <WideTable label="Sessions">
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
                  <td>
                    <Deadline moment={internalDeadline} />
                  </td>
                  <td>
                    <Deadline moment={finalDeadline} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {mayManage && (
        <p className="after">
          <LinkButton to={paths.newSession}>Announce a session</LinkButton>
        </p>
      )}
    </Page>
  )
}
