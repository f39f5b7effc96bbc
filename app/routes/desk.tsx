import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { OwnProjects } from '~/components/desk/own-projects'
import { WaitingList } from '~/components/desk/waiting-list'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { SessionTable } from '~/components/page/session-table'
import { pageTitle } from '~/components/page/title'
import { signedIn } from '~/http/route.server'
import { readDesk } from '~/operations/read-desk.server'
import { paths } from '~/paths'
import '~/styles/waiting.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('My desk')

export const loader = signedIn(({ db, person, now, request }) =>
  readDesk(db, { by: person, now, all: new URL(request.url).searchParams.has('all') }),
)

export default function Desk() {
  const desk = useLoaderData<typeof loader>()
  const { waiting, more, projects, sessions, readings } = desk
  return (
    <Page title="My desk" lead={desk.name}>
      <section>
        <h2>Waiting for me</h2>
        {waiting.length > 0 ? (
          <WaitingList waiting={waiting} />
        ) : (
          <Empty title="Nothing waits for you">
            <p>
              What others hand on to you will stand here, the most urgent first.{' '}
              <Link to={paths.projects}>Read the register</Link>
            </p>
          </Empty>
        )}
        {more > 0 && (
          <p className="after">
            <Link to={`${paths.desk}?all`}>Show all, {more} more</Link>
          </p>
        )}
      </section>
      {desk.mayBegin && (
        <p className="doors">
          <LinkButton to={paths.newConceptNote} kind={waiting.length === 0 ? 'primary' : 'plain'}>
            Begin a concept note
          </LinkButton>
        </p>
      )}
      {projects.length > 0 && (
        <section>
          <h2>My projects</h2>
          <OwnProjects projects={projects} />
        </section>
      )}
      {sessions.length > 0 && (
        <section>
          <h2>Sessions coming up</h2>
          <SessionTable label="Sessions coming up" sessions={sessions} now={desk.now} />
        </section>
      )}
      {desk.mayImport && (
        <section>
          <h2>Legacy records</h2>
          <p>
            <Link to={paths.imports}>Import legacy records</Link>
            {readings > 0 &&
              `. ${readings === 1 ? 'One reading waits' : `${readings} readings wait`} for your confirmation.`}
          </p>
        </section>
      )}
    </Page>
  )
}
