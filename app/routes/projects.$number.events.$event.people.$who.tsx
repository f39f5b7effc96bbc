import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AttendeeFields } from '~/components/event/attendee-fields'
import { Earlier } from '~/components/event/earlier'
import { Meanwhile } from '~/components/event/meanwhile'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { attendeeDifferences, attendeeForm, attendeeTextOf, dropForm, newAttendee } from '~/domain/event/attendee-form'
import type { MeanwhileView } from '~/domain/event/view'
import { eventAskedFor, noEvent } from '~/http/event.server'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { found, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { openEvent } from '~/operations/event/open-event.server'
import { listMembers } from '~/operations/event/read-events.server'
import { readEarlier, readPerson } from '~/operations/event/read-people.server'
import { addAttendee, dropAttendee, saveAttendee } from '~/operations/event/save-attendee.server'
import { paths } from '~/paths'
import '~/styles/events.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read ? `${read.person?.name ?? 'Add a person'}, ${read.event.number}` : 'A person at an event')

const nobody = 'This person is not on the list of the event.'

async function personFor(opened: OpenedBy) {
  const asked = await eventAskedFor(opened, 'facts.write')
  const view = found(await openEvent(opened.db, asked), noEvent)
  if (view.closed !== null) throw refuse(403, view.closed)
  const who = opened.params.who === 'new' ? null : seqIn(opened.params.who, nobody)
  const person = who === null ? null : found(await readPerson(opened.db, view, who), nobody)
  return { asked, view, person }
}

export const loader = signedIn(async opened => {
  const { view, person } = await personFor(opened)
  const { event, isOver } = view
  const earlier = person ? await readEarlier(opened.db, view, person) : []
  return { event, person, earlier, isOver, economies: await listMembers(opened.db) }
})

export const action = signedIn(async opened => {
  const { asked, view, person } = await personFor(opened)
  const sent = await opened.request.formData()
  const list = `${paths.attendees(asked.number, asked.seq)}?saved`
  if (sent.get('intent') === 'remove' && person) {
    const read = parseTyped(sent, dropForm)
    if (!read.ok) return rejected(read)
    const dropped = await dropAttendee(opened.db, { ...asked, who: person.seq, base: read.value.base })
    return dropped.ok ? redirect(list) : refusedBy(dropped.reason, read.typed)
  }
  const form = parseTyped(sent, attendeeForm)
  if (!form.ok) return rejected(form)
  const text = attendeeTextOf(form.value)
  const change = { ...asked, text, base: form.value.base, keepEmail: !view.may.readContacts }
  const done = person
    ? await saveAttendee(opened.db, { ...change, who: person.seq })
    : await addAttendee(opened.db, { ...asked, text })
  if (done.ok) return redirect(list)
  const refused = { typed: form.typed, errors: { [done.field ?? '']: [done.reason] } }
  if (!done.meanwhile) return rejected(refused)
  const { by, at, revision, text: now } = done.meanwhile
  const lines = attendeeDifferences(now, text, { withEmail: view.may.readContacts })
  return data<Answer>({ ...refused, meanwhile: { by, at, lines }, base: revision }, { status: 409 })
})

type Answer = Refused & { meanwhile?: MeanwhileView; base?: number }

export default function PersonAtEvent() {
  const { event, person, earlier, economies, isOver } = useLoaderData<typeof loader>()
  const refused: Answer | undefined = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  const { number, seq } = event
  const title = person ? person.name : 'Add a person'
  return (
    <Page
      title={title}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.event(number, seq), title: event.title },
        { to: paths.attendees(number, seq), title: 'People' },
        { title },
      ]}
      lead={event.title}
    >
      <ErrorSummary findings={findingsOf(errors)} title={refused?.meanwhile && 'The person was not saved'} />
      {refused?.meanwhile && <Meanwhile meanwhile={refused.meanwhile} />}
      <Form method="post" className="edit-form">
        <input
          type="hidden"
          name="base"
          value={refused?.base ?? String(refused?.typed.base ?? person?.revision ?? 0)}
        />
        <AttendeeFields
          values={refused?.typed ?? person ?? newAttendee(isOver ? 'attended' : 'accepted')}
          errors={errors}
          economies={economies}
        />
        <Actions>
          <Button kind="primary">
            {refused?.meanwhile ? 'Save mine over it' : person ? 'Save the person' : 'Add the person'}
          </Button>
          {person && (
            <Button kind="stop" name="intent" value="remove" formNoValidate>
              Take the person off the list
            </Button>
          )}
          <LinkButton to={paths.attendees(number, seq)}>Back to the people</LinkButton>
        </Actions>
      </Form>
      <Earlier changes={earlier} />
    </Page>
  )
}
