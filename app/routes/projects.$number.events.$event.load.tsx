import { type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { PeoplePreview } from '~/components/event/people-preview'
import { peopleLoadView } from '~/components/event/people-view'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { WorkbookForm } from '~/components/workbook/workbook-form'
import { eventAskedFor, noEvent } from '~/http/event.server'
import { type Refused, refusedBy, rejected } from '~/http/form.server'
import { found, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { workbookIn } from '~/http/workbook.server'
import { confirmPeople } from '~/operations/event/confirm-people.server'
import { keepPeopleWorkbook, previewPeople } from '~/operations/event/load-people.server'
import { openEvent } from '~/operations/event/open-event.server'
import { paths } from '~/paths'
import '~/styles/events.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Load people of ${data.event.title}, ${data.event.number}` : 'Load people')

async function eventFor(opened: OpenedBy) {
  const asked = await eventAskedFor(opened, 'facts.write')
  const view = found(await openEvent(opened.db, asked), noEvent)
  if (view.closed !== null) throw refuse(403, view.closed)
  return { asked, view }
}

export const loader = signedIn(async opened => {
  const { asked, view } = await eventFor(opened)
  const { event, may } = view
  const query = new URL(opened.request.url).searchParams
  const upload = query.get('upload')
  const read = upload === null ? null : await previewPeople(opened.db, event, { ...asked, upload })
  const shown = read?.ok && upload !== null
  return {
    ...{ event, added: query.get('added'), changed: query.get('changed') },
    gone: read && !read.ok ? read.reason : null,
    view: shown ? peopleLoadView(upload, read, { withEmail: may.readContacts }) : null,
  }
})

export const action = signedIn(async opened => {
  const { asked } = await eventFor(opened)
  const here = (query: Record<string, string>) =>
    redirect(`${paths.loadAttendees(asked.number, asked.seq)}?${new URLSearchParams(query)}`)
  const form = await opened.request.formData()
  if (form.get('intent') === 'confirm') {
    const upload = String(form.get('upload') ?? '').slice(0, 60)
    const done = await confirmPeople(opened.db, { ...asked, upload })
    if (!done.ok) return refusedBy(done.reason, {})
    return here({ upload, added: String(done.added), changed: String(done.changed) })
  }
  const chosen = await workbookIn(form)
  if (!chosen.ok) return rejected({ typed: {}, errors: { workbook: [chosen.reason] } })
  const kept = await keepPeopleWorkbook(opened.db, { ...asked, bytes: chosen.bytes })
  if (!kept.ok) return rejected({ typed: {}, errors: { workbook: [kept.reason] } })
  return here({ upload: kept.upload })
})

const loadedWords = (added: string, changed: string) =>
  `${added === '1' ? 'One person was' : `${added} people were`} added, and ${changed} changed.`

export default function LoadPeople() {
  const { event, view, gone, added, changed } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const { number, seq, title } = event
  return (
    <Page
      title="Load people from a workbook"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.event(number, seq), title },
        { to: paths.attendees(number, seq), title: 'People' },
        { title: 'Load' },
      ]}
      lead="Fill in the list of this event, or take a list of your own with the same headings. You see what would change before anything is saved."
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} />
      {added !== null && changed !== null && (
        <Note tone="good" live>
          {loadedWords(added, changed)} <Link to={paths.attendees(number, seq)}>See the people</Link>
        </Note>
      )}
      {gone && <Note tone="wait">{gone}</Note>}
      {view && (added === null || view.errors.length > 0) && <PeoplePreview number={number} event={seq} view={view} />}
      <WorkbookForm download={paths.attendeesWorkbook(number, seq)} what="the list" again={view !== null} />
    </Page>
  )
}
