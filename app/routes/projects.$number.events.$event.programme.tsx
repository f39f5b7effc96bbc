import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AgendaEditor } from '~/components/event/agenda-editor'
import { Programme } from '~/components/event/programme'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { applyRowsIntent, readRowsIntent } from '~/components/form/rows-intent'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { agendaForm } from '~/domain/event/agenda-form'
import type { ShownAgendaItem } from '~/domain/event/view'
import { eventAskedFor, noEvent } from '~/http/event.server'
import { parseTyped, type Refused, rejected } from '~/http/form.server'
import { found, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { openEvent } from '~/operations/event/open-event.server'
import { readAgendaToWrite, shownAgenda } from '~/operations/event/read-agenda.server'
import { saveAgenda } from '~/operations/event/save-agenda.server'
import { paths } from '~/paths'
import '~/styles/events.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read ? `Programme of ${read.event.title}, ${read.event.number}` : 'Programme')

async function eventFor(opened: OpenedBy) {
  const asked = await eventAskedFor(opened, 'facts.write')
  const { event, closed } = found(await openEvent(opened.db, asked), noEvent)
  if (closed !== null) throw refuse(403, closed)
  return { asked, event }
}

export const loader = signedIn(async opened => {
  const { event } = await eventFor(opened)
  return { event, ...(await readAgendaToWrite(opened.db, event)) }
})

export const action = signedIn(async opened => {
  const { asked, event } = await eventFor(opened)
  const sent = await opened.request.formData()
  const form = parseTyped(sent, agendaForm)
  const intent = readRowsIntent(sent.get('intent'))
  if (intent) {
    const before = Array.isArray(form.typed.agenda) ? form.typed.agenda : []
    const typed = { ...form.typed, agenda: applyRowsIntent(before, intent, {}) }
    return data<Answer>({ typed, errors: {} })
  }
  if (!form.ok) return rejected(form)
  const done = await saveAgenda(opened.db, { ...asked, ...form.value })
  if (done.ok) return redirect(`${paths.event(asked.number, asked.seq)}?saved`)
  const refused = { typed: form.typed, errors: { '': [done.reason] } }
  if (!done.meanwhile) return rejected(refused)
  const { agenda, base, by } = done.meanwhile
  const meanwhile = { by, agenda: await shownAgenda(opened.db, event, agenda) }
  return data<Answer>({ ...refused, base, meanwhile }, { status: 409 })
})

type Answer = Refused & { base?: string; meanwhile?: { by: string; agenda: ShownAgendaItem[] } }

export default function WriteProgramme() {
  const { event, rows, people, base } = useLoaderData<typeof loader>()
  const returned: Answer | undefined = useActionData<typeof action>()
  const { number, seq, title } = event
  const errors = returned?.errors ?? {}
  const typed = Array.isArray(returned?.typed.agenda) ? returned.typed.agenda : []
  return (
    <Page
      title="Programme"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.events(number), title: 'Events' },
        { to: paths.event(number, seq), title },
        { title: 'Programme' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(errors)} title={returned?.meanwhile && 'The programme was not saved'} />
      {returned?.meanwhile && (
        <section aria-labelledby="meanwhile" className="event-meanwhile">
          <h2 id="meanwhile">What {returned.meanwhile.by} saved meanwhile</h2>
          <Programme agenda={returned.meanwhile.agenda} />
          <p className="hint">The form below holds what you typed. Saving again puts it in the place of this.</p>
        </section>
      )}
      {people.length === 0 && (
        <Note>Speakers are chosen among the people of the event. Nobody is on that list yet.</Note>
      )}
      <Form method="post" key={returned ? JSON.stringify(returned.typed) : ''}>
        <input type="hidden" name="base" value={returned?.base ?? String(returned?.typed.base ?? base)} />
        <AgendaEditor rows={returned ? typed : rows} people={people} errors={errors} />
        <Actions>
          <Button kind="primary">{returned?.meanwhile ? 'Save mine over it' : 'Save the programme'}</Button>
          <LinkButton to={paths.event(number, seq)}>Back to the event</LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
