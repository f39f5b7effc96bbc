import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { EventFields } from '~/components/event/event-fields'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { eventForm, eventTextOf } from '~/domain/event/event-form'
import { parseTyped, type Refused, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { listMembers, readEvents } from '~/operations/event/read-events.server'
import { addEvent } from '~/operations/event/save-event.server'
import { paths } from '~/paths'
import '~/styles/events.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Add an event, ${data.number}` : 'Add an event')

async function projectFor({ visitor, params, db, person: by, now }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('facts.write', await visitor.about(number)))
  const { title, closed } = found(await readEvents(db, { number, by, now }), `There is no project ${number}.`)
  if (closed !== null) throw refuse(403, closed)
  return { number, title }
}

export const loader = signedIn(async opened => ({
  ...(await projectFor(opened)),
  economies: await listMembers(opened.db),
}))

export const action = signedIn(async opened => {
  const { number } = await projectFor(opened)
  const { db, request, person: by, now } = opened
  const form = parseTyped(await request.formData(), eventForm)
  if (!form.ok) return rejected(form)
  const done = await addEvent(db, { number, by, now, text: eventTextOf(form.value) })
  if (!done.ok) return rejected({ typed: form.typed, errors: { [done.field ?? '']: [done.reason] } })
  return redirect(`${paths.event(number, done.seq)}?saved`)
})

export default function NewEvent() {
  const { number, title, economies } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  return (
    <Page
      title="Add an event"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.events(number), title: 'Events' },
        { title: 'Add an event' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      <Form method="post" className="edit-form">
        <EventFields
          values={refused?.typed ?? { kind: 'seminar', mode: 'in-person' }}
          errors={errors}
          economies={economies}
        />
        <Actions>
          <Button kind="primary">Add the event</Button>
          <LinkButton to={paths.events(number)}>Back to the events</LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
