import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { SessionTable } from '~/components/page/session-table'
import { pageTitle } from '~/components/page/title'
import { sessionName } from '~/domain/lifecycle/sessions'
import { open } from '~/http/route.server'
import { paths } from '~/paths'
import { listSessions } from '~db/queries/calendar.server'
import '~/styles/scoring.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta = () => pageTitle('Sessions', 'When concept notes for APEC projects are due, session by session.')

export const loader = open(async ({ db, visitor, now }) => ({
  now: now.toISOString(),
  mayManage: visitor.may('sessions.manage'),
  sessions: (await listSessions(db)).map(session => ({
    name: sessionName(session),
    internalDeadline: session.internalDeadline,
    finalDeadline: session.finalDeadline,
  })),
}))

export default function Sessions() {
  const { sessions, mayManage, now } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Sessions"
      lead="Concept notes come in rounds. They reach their forum by the internal deadline and the APEC Secretariat by the final one."
    >
      {sessions.length === 0 ? (
        <Empty title="No session has been announced yet" />
      ) : (
        <SessionTable label="Sessions" sessions={sessions} now={now} />
      )}
      {mayManage && (
        <p className="after">
          <LinkButton to={paths.newSession}>Announce a session</LinkButton>
        </p>
      )}
    </Page>
  )
}
