import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { EventCounts } from '~/components/event/event-counts'
import { EventDoors } from '~/components/event/event-doors'
import { EventFacts } from '~/components/event/event-facts'
import { MaterialList } from '~/components/event/materials'
import { Programme } from '~/components/event/programme'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { eventAsked, noEvent } from '~/http/event.server'
import { found, open } from '~/http/route.server'
import { readEvent } from '~/operations/event/read-event.server'
import { paths } from '~/paths'
import { organisationsTable, participantsChart, participantsTable, peopleFacts } from '~/reports/event-counts'
import { compactDrawing } from '~/reports/render/on-demand.server'
import '~/reports/render/blocks.css'
import '~/styles/events.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.event.title}, ${data.number}` : 'Event')

export const loader = open(async opened => {
  const { counts, ...view } = found(await readEvent(opened.db, eventAsked(opened)), noEvent)
  const chart = participantsChart(counts)
  const svg = chart.rows.length === 0 ? null : (await compactDrawing())(chart)
  return {
    ...view,
    facts: peopleFacts(counts),
    tables: [participantsTable(counts), ...(svg === null ? [] : [organisationsTable(counts)])],
    drawn: svg === null ? null : { chart, svg },
    saved: new URL(opened.request.url).searchParams.has('saved'),
  }
})

export default function EventPage() {
  const view = useLoaderData<typeof loader>()
  const { number, title, event, agenda, materials, feedback, may, people, closed, saved, facts, tables, drawn } = view
  return (
    <Page
      title={event.title}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.events(number), title: 'Events' },
        { title: event.title },
      ]}
      lead={`An event of the project “${title}”.`}
    >
      {saved && (
        <Note tone="good" live>
          Saved.
        </Note>
      )}
      <EventDoors number={number} seq={event.seq} may={may} />
      {closed && <Note>{closed}</Note>}
      <EventFacts event={event} />
      {(agenda.length > 0 || may.write) && (
        <section aria-labelledby="programme">
          <h2 id="programme">Programme</h2>
          {agenda.length > 0 ? <Programme agenda={agenda} /> : <p className="absent">Not written yet.</p>}
        </section>
      )}
      <section aria-labelledby="who-took-part">
        <h2 id="who-took-part">Who took part</h2>
        {people !== null && (
          <p>
            On the list: {people}. <Link to={paths.attendees(number, event.seq)}>See the people</Link>
          </p>
        )}
        <EventCounts facts={facts} tables={tables} drawn={drawn} />
      </section>
      {feedback && (
        <section aria-labelledby="feedback">
          <h2 id="feedback">Feedback</h2>
          <p>
            <Link
              to={
                feedback.may.read
                  ? paths.questionnaire(number, feedback.place)
                  : paths.questionnaireVersion(number, feedback.place, feedback.version)
              }
            >
              {feedback.title}
            </Link>
          </p>
        </section>
      )}
      {materials.length > 0 && (
        <section aria-labelledby="materials">
          <h2 id="materials">Materials</h2>
          <MaterialList number={number} event={event.seq} materials={materials} />
        </section>
      )}
    </Page>
  )
}
