import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EventTable } from '~/components/event/event-table'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { sumOf } from '~/domain/event/counts'
import { found, numberIn, open } from '~/http/route.server'
import { readEvents } from '~/operations/event/read-events.server'
import { paths } from '~/paths'
import '~/styles/events.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Events of ${data.number}` : 'Events')

export const loader = open(async ({ db, visitor, params, now }) => {
  const number = numberIn(params)
  const list = found(await readEvents(db, { number, by: visitor.person, now }), `There is no project ${number}.`)
  const { reach, ...rest } = list
  return { ...rest, places: sumOf(reach.places), people: sumOf(reach.people), economies: reach.economies }
})

export default function Events() {
  const { number, title, events, places, people, economies, mayWrite, closed } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Events"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Events' },
      ]}
      lead={title}
    >
      {mayWrite && (
        <p className="doors">
          <LinkButton to={paths.newEvent(number)} kind={events.length === 0 ? 'primary' : 'plain'}>
            Add an event
          </LinkButton>
        </p>
      )}
      {closed && <Note>{closed}</Note>}
      {events.length === 0 ? <Empty title="There are no events yet" /> : <EventTable number={number} events={events} />}
      {places > 0 && (
        <p className="after-list">
          Over all events {people === 1 ? 'one person' : `${people} different people`} took {places}{' '}
          {places === 1 ? 'place' : 'places'}, from {economies} {economies === 1 ? 'economy' : 'economies'}.
        </p>
      )}
    </Page>
  )
}
