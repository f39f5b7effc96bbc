import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { RadioGroup } from '~/components/form/choice-groups'
import { DateField } from '~/components/form/date-field'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { Deadline } from '~/components/page/deadline'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { MomentText } from '~/components/record/date-text'
import { deadlineTitles, reopeningForm } from '~/domain/lifecycle/reopening'
import { dayInSingapore, sessionName } from '~/domain/lifecycle/sessions'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { reopenDeadline } from '~/operations/reopen-deadline.server'
import { paths } from '~/paths'
import { readLife } from '~db/queries/life.server'
import '~/styles/lifecycle.css'
import '~/styles/endorsement.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Reopen a deadline for ${data.number}` : 'There is no such project')

async function lifeIn({ visitor, db, params, now }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('project.screen', await visitor.about(number)))
  const { facts } = found(await readLife(db, number, now), `There is no project ${number}.`)
  return { number, facts }
}

export const loader = signedIn(async opened => {
  const { number, facts } = await lifeIn(opened)
  const { session, reopenings, record } = facts
  return {
    number,
    title: record.values.title ?? number,
    today: dayInSingapore(facts.now),
    session: session && { ...session, name: sessionName(session) },
    reopenings: reopenings.toReversed(),
    reopened: new URL(opened.request.url).searchParams.has('done'),
  }
})

export const action = signedIn(async opened => {
  const { number } = await lifeIn(opened)
  const { db, person: by, now, request } = opened
  const read = parseTyped(await request.formData(), reopeningForm)
  if (!read.ok) return rejected(read)
  const reopened = await reopenDeadline(db, { number, by, now, ...read.value })
  return reopened.ok ? redirect(`${paths.reopening(number)}?done`) : refusedBy(reopened.reason, read.typed)
})

const choices = (['internal', 'final'] as const).map(value => ({ value, label: deadlineTitles[value] }))

export default function Reopening() {
  const { number, title, today, session, reopenings, reopened } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const { typed, errors = {} } = returned ?? {}
  return (
    <Page
      title="Reopen a deadline"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.steps(number), title: 'Steps' },
        { title: 'Reopen a deadline' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(errors)} title="The deadline was not reopened" />
      {reopened && !returned && (
        <Note tone="good" live>
          The deadline is open for this project, and its overseer is told.
        </Note>
      )}
      {session ? (
        <p>
          The internal deadline of {session.name} is <Deadline moment={session.internalDeadline} />, the final one{' '}
          <Deadline moment={session.finalDeadline} />. A reopening holds for this project only.
        </p>
      ) : (
        <p>The project names no session of the calendar, so that there is no deadline to reopen yet.</p>
      )}
      {reopenings.length > 0 && (
        <section aria-labelledby="reopenings-title">
          <h2 id="reopenings-title">Reopened so far</h2>
          <ul className="plain-list">
            {reopenings.map(({ deadline, until, reason, at, by }) => (
              <li key={`${at} ${deadline}`}>
                {deadlineTitles[deadline]}, until <Deadline moment={until} />, by {by} on <MomentText moment={at} />
                <p className="said">{reason}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Form method="post" className="answering" key={returned ? JSON.stringify(typed) : `${reopenings.length}`}>
        <RadioGroup
          field={{ name: 'deadline', value: typed?.deadline, errors: errors.deadline }}
          label="Deadline"
          options={choices}
        />
        <DateField
          field={{ name: 'day', value: typed?.day, errors: errors.day }}
          label="Last day"
          hint="It ends at midnight Singapore time."
          min={today}
        />
        <TextArea
          field={{ name: 'reason', value: typed?.reason, errors: errors.reason }}
          label="Reason"
          hint="It stands in the history of the project and in the letter to its overseer."
          rows={4}
          plain
        />
        <Actions>
          <Button kind="primary">Reopen the deadline</Button>
          <LinkButton to={paths.steps(number)}>Back to the steps</LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
