import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FeedbackForms } from '~/components/event/feedback-forms'
import { MaterialForms } from '~/components/event/material-forms'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { materialsForm } from '~/domain/event/materials-form'
import { mayKeepFacts } from '~/domain/implementation/running'
import { eventAskedFor, noEvent } from '~/http/event.server'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, type OpenedBy, signedIn } from '~/http/route.server'
import { actOnMaterials, readMaterialsPage } from '~/operations/event/materials-page.server'
import { openEvent } from '~/operations/event/open-event.server'
import { paths } from '~/paths'
import '~/styles/events.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Feedback and materials of ${data.event.title}, ${data.event.number}` : 'Feedback and materials')

async function eventFor(opened: OpenedBy) {
  const asked = await eventAskedFor(opened, 'facts.write')
  const view = found(await openEvent(opened.db, asked), noEvent)
  allow(mayKeepFacts(view.project.state, { later: true }))
  return { asked, view }
}

export const loader = signedIn(async opened => {
  const { asked, view } = await eventFor(opened)
  const saved = new URL(opened.request.url).searchParams.has('saved')
  return { event: view.event, saved, ...(await readMaterialsPage(opened.db, asked, view)) }
})

export const action = signedIn(async opened => {
  const { asked } = await eventFor(opened)
  const form = parseTyped(await opened.request.formData(), materialsForm)
  if (!form.ok) return rejected(form)
  const done = await actOnMaterials(opened.db, asked, form.value)
  return done.ok ? redirect(`${paths.materials(asked.number, asked.seq)}?saved`) : refusedBy(done.reason, form.typed)
})

export default function FeedbackAndMaterials() {
  const { event, saved, materials, files, questionnaires, mayBegin } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  const { number, seq, title, feedback } = event
  return (
    <Page
      title="Feedback and materials"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.events(number), title: 'Events' },
        { to: paths.event(number, seq), title },
        { title: 'Feedback and materials' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {saved && !refused && (
        <Note tone="good" live>
          Saved.
        </Note>
      )}
      <FeedbackForms number={number} place={feedback} {...{ questionnaires, mayBegin, errors }} />
      <MaterialForms {...{ number, event: seq, materials, files, typed: refused?.typed ?? {}, errors }} />
    </Page>
  )
}
