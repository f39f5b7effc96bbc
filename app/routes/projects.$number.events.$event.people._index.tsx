import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PeopleFilter } from '~/components/event/people-filter'
import { PeopleTable } from '~/components/event/people-table'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note, Panel } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { standingForm } from '~/domain/event/attendee-form'
import { standingsInWords } from '~/domain/event/nominations'
import { peopleAsked, peopleFor } from '~/domain/event/people-asked'
import { eventAskedFor, noEvent } from '~/http/event.server'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { found, type OpenedBy, signedIn } from '~/http/route.server'
import { openEvent } from '~/operations/event/open-event.server'
import { readPeople } from '~/operations/event/read-people.server'
import { setStanding } from '~/operations/event/set-standing.server'
import { paths } from '~/paths'
import '~/styles/events.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `People of ${data.event.title}, ${data.event.number}` : 'People of an event')

async function eventFor(opened: OpenedBy) {
  const asked = await eventAskedFor(opened, 'facts.read')
  return { asked, view: found(await openEvent(opened.db, asked), noEvent) }
}

export const loader = signedIn(async opened => {
  const { view } = await eventFor(opened)
  const { event, may, closed } = view
  const { people, findings } = await readPeople(opened.db, view)
  const query = new URL(opened.request.url).searchParams
  const asked = peopleAsked(query)
  return {
    ...{ event, may, closed, asked, findings, shown: peopleFor(people, asked), words: standingsInWords(people) },
    ...{ count: people.length, economies: [...new Set(people.flatMap(({ economy }) => economy ?? []))] },
    ...{ allTicked: query.get('ticked') === 'all', set: query.get('set'), saved: query.has('saved') },
  }
})

export const action = signedIn(async opened => {
  const { asked } = await eventFor(opened)
  const form = parseTyped(await opened.request.formData(), standingForm)
  if (!form.ok) return rejected(form)
  const done = await setStanding(opened.db, { ...asked, ...form.value })
  if (!done.ok) return refusedBy(done.reason, {})
  const query = peopleAsked(new URL(opened.request.url).searchParams)
  const kept = Object.entries(query).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))
  return redirect(
    `${paths.attendees(asked.number, asked.seq)}?${new URLSearchParams([...kept, ['set', String(done.changed)]])}`,
  )
})

export default function People() {
  const { event, may, closed, asked, findings, shown, count, economies, ...view } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  const { number, seq, title } = event
  return (
    <Page
      title="People"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.events(number), title: 'Events' },
        { to: paths.event(number, seq), title },
        { title: 'People' },
      ]}
      lead={`${title}: ${view.words}.`}
    >
      <ErrorSummary findings={findingsOf(errors, name => (name === 'who' ? 'people' : name))} />
      {(view.set !== null || view.saved) && !refused && (
        <Note tone="good" live>
          {view.set === null
            ? 'Saved.'
            : view.set === '1'
              ? 'One person was changed.'
              : `${view.set} people were changed.`}
        </Note>
      )}
      {closed && <Note>{closed}</Note>}
      <p className="doors">
        {may.write && <LinkButton to={paths.attendee(number, seq, 'new')}>Add a person</LinkButton>}
        {may.write && <LinkButton to={paths.loadAttendees(number, seq)}>Load people</LinkButton>}
        <LinkButton to={paths.attendeesWorkbook(number, seq)} download>
          Download the list
        </LinkButton>
        <LinkButton to={paths.nominations(number, seq)}>Nominations</LinkButton>
      </p>
      {findings.length > 0 && (
        <Panel title="Please look at this">
          <ul className="people-findings">
            {findings.map(finding => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </Panel>
      )}
      {count > 0 && (
        <PeopleFilter number={number} event={seq} asked={asked} economies={economies} mayWrite={may.write} />
      )}
      {shown.length === 0 ? (
        <Empty title={count === 0 ? 'Nobody is on the list yet' : 'Nobody on the list fits'} />
      ) : (
        <PeopleTable
          {...{ number, event: seq, people: shown, mayWrite: may.write, errors }}
          mayReadContacts={may.readContacts}
          allTicked={view.allTicked}
        />
      )}
    </Page>
  )
}
