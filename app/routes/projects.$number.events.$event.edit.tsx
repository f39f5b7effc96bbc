import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { EventFields } from '~/components/event/event-fields'
import { Meanwhile } from '~/components/event/meanwhile'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { eventDifferences, eventForm, eventTextOf } from '~/domain/event/event-form'
import type { MeanwhileView } from '~/domain/event/view'
import { eventAskedFor, noEvent } from '~/http/event.server'
import { parseTyped, type Refused, rejected } from '~/http/form.server'
import { found, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { openEvent } from '~/operations/event/open-event.server'
import { listMembers } from '~/operations/event/read-events.server'
import { saveEvent } from '~/operations/event/save-event.server'
import { paths } from '~/paths'
import '~/styles/events.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read ? `Change ${read.event.title}, ${read.event.number}` : 'Change an event')

async function eventFor(opened: OpenedBy) {
  const asked = await eventAskedFor(opened, 'facts.write')
  const { event, closed } = found(await openEvent(opened.db, asked), noEvent)
  if (closed !== null) throw refuse(403, closed)
  return { asked, event }
}

export const loader = signedIn(async opened => {
  const { event } = await eventFor(opened)
  return { event, economies: await listMembers(opened.db) }
})

export const action = signedIn(async opened => {
  const { asked } = await eventFor(opened)
  const form = parseTyped(await opened.request.formData(), eventForm)
  if (!form.ok) return rejected(form)
  const text = eventTextOf(form.value)
  const done = await saveEvent(opened.db, { ...asked, text, base: form.value.base })
  if (done.ok) return redirect(`${paths.event(asked.number, asked.seq)}?saved`)
  const refused = { typed: form.typed, errors: { [done.field ?? '']: [done.reason] } }
  if (!done.meanwhile) return rejected(refused)
  const { by, at, revision, text: now } = done.meanwhile
  const meanwhile: MeanwhileView = { by, at, lines: eventDifferences(now, text) }
  return data({ ...refused, meanwhile, base: revision }, { status: 409 })
})

type Answer = Refused & { meanwhile?: MeanwhileView; base?: number }

export default function EditEvent() {
  const { event, economies } = useLoaderData<typeof loader>()
  const refused: Answer | undefined = useActionData<typeof action>()
  const { number, seq, title, revision } = event
  const errors = refused?.errors ?? {}
  return (
    <Page
      title="Change the event"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.events(number), title: 'Events' },
        { to: paths.event(number, seq), title },
        { title: 'Change' },
      ]}
    >
      <ErrorSummary findings={findingsOf(errors)} title={refused?.meanwhile && 'The event was not saved'} />
      {refused?.meanwhile && <Meanwhile meanwhile={refused.meanwhile} />}
      <Form method="post" className="edit-form">
        <input type="hidden" name="base" value={refused?.base ?? String(refused?.typed.base ?? revision)} />
        <EventFields
          values={refused?.typed ?? { ...event, seats: event.seats ?? '' }}
          errors={errors}
          economies={economies}
        />
        <Actions>
          <Button kind="primary">{refused?.meanwhile ? 'Save mine over it' : 'Save the event'}</Button>
          <LinkButton to={paths.event(number, seq)}>Back to the event</LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
