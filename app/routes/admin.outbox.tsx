import { type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AdminWays } from '~/components/admin/admin-ways'
import { JobTable } from '~/components/admin/job-table'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { lettersAt } from '~/components/history/letter-states'
import { LetterTable } from '~/components/history/letter-table'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { letterStateTitles } from '~/domain/letters/outbox'
import { readForm, refusedBy, rejected } from '~/http/form.server'
import { allow, refuse, signedIn } from '~/http/route.server'
import { readOutboxAndJobs } from '~/operations/read-outbox.server'
import { sendLetterAgain } from '~/operations/send-letter-again.server'
import { paths } from '~/paths'
import '~/styles/waiting.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Outbox and jobs')

export const loader = signedIn(async ({ visitor, db, person, now, request }) => {
  const read = await readOutboxAndJobs(db, { by: person, now })
  if (!read.ok) throw refuse(403, read.reason)
  const isDone = new URL(request.url).searchParams.get('done') === 'again'
  return { ...read.outbox, isDone, isAdministrator: visitor.may('people.manage') }
})

const form = z.object({ intent: z.literal('again'), letter: z.coerce.number().int().min(1).max(2_000_000_000) })

export const action = signedIn(async ({ visitor, db, person, request, now }) => {
  allow(visitor.verdict('letters.manage'))
  const read = await readForm(request, form)
  if (!read.ok) return rejected(read)
  const sent = await sendLetterAgain(db, { letter: read.value.letter, by: person, now })
  if (!sent.ok) return refusedBy(sent.reason, {})
  throw redirect(`${paths.outbox}?done=again`)
})

export default function OutboxAndJobs() {
  const outbox = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { counts, failed, jobs } = outbox
  return (
    <Page
      title="Outbox and jobs"
      lead="Whether letters go out, and how the work goes that the server does by itself. What letters say is for their readers alone."
    >
      {outbox.isAdministrator && <AdminWays at={paths.outbox} />}
      {outbox.isDone && !refused && (
        <Note tone="good" live>
          The letter waits to be sent again.
        </Note>
      )}
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} title="This was not done" />
      {!outbox.mailIsConfigured && (
        <Note tone="wait">No mail server is configured (SMTP_URL): letters wait here and are not sent.</Note>
      )}
      <section>
        <h2>Letters</h2>
        <ul className="plain-list">
          {counts.map(({ state, count }) => (
            <li key={state}>
              <Link to={lettersAt(state, 1)}>
                {letterStateTitles[state]}
                {state === 'sent' && ' in the last seven days'}
              </Link>
              : {count.toLocaleString('en-US')}
            </li>
          ))}
        </ul>
      </section>
      {failed.length > 0 && (
        <section>
          <h2>Letters that were given up</h2>
          <LetterTable letters={failed} readable={false} again={outbox.mayManage} />
        </section>
      )}
      <section>
        <h2>Jobs</h2>
        <JobTable jobs={jobs} />
      </section>
    </Page>
  )
}
