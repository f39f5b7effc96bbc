import { data, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { applyRowsIntent, readRowsIntent } from '~/components/form/rows-intent'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { SessionFields } from '~/components/scoring/session-fields'
import { sessionForm, sessionNames } from '~/domain/lifecycle/session-form'
import { sessionName } from '~/domain/lifecycle/sessions'
import { fundingLineName, fundingLinesOn } from '~/domain/scoring/funding-line'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, type OpenedBy, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { saveSession } from '~/operations/save-session.server'
import { paths } from '~/paths'
import { reference } from '~db/queries/reference.server'
import '~/styles/scoring.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta = () => pageTitle('Announce a session')

async function linesFor({ visitor, db, now }: OpenedBy) {
  allow(visitor.verdict('sessions.manage'))
  return fundingLinesOn(await reference(db), dayOf(now))
}

export const loader = signedIn(async opened => {
  const lines = (await linesFor(opened)).map(fundingLineName)
  const year = String(opened.now.getUTCFullYear() + 1)
  return { lines, values: { year, money: [{}] } }
})

export const action = signedIn(async opened => {
  const lines = await linesFor(opened)
  const { db, person: by, now, request } = opened
  const sent = await request.formData()
  const read = parseTyped(sent, sessionForm(lines))
  const rows = readRowsIntent(sent.get('intent'))
  if (rows) {
    const before = Array.isArray(read.typed.money) ? read.typed.money : []
    return data<Refused>({ typed: { ...read.typed, money: applyRowsIntent(before, rows, {}) }, errors: {} })
  }
  if (!read.ok) return rejected(read)
  const { why, ...session } = read.value
  const saved = await saveSession(db, { by, now, session, why, base: null })
  return saved.ok ? redirect(paths.session(sessionName(session))) : refusedBy(saved.reason, read.typed)
})

export default function NewSession() {
  const { lines, values } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const errors = returned?.errors ?? {}
  return (
    <Page
      title="Announce a session"
      trail={[{ to: paths.sessions, title: 'Sessions' }, { title: 'New' }]}
      lead="Everybody sees a session as soon as it is announced."
    >
      <ErrorSummary findings={findingsOf(errors)} />
      <Form method="post" className="session-form" key={returned ? JSON.stringify(returned.typed) : ''}>
        <SessionFields
          values={returned?.typed ?? values}
          errors={errors}
          lines={lines}
          announced={{ names: sessionNames }}
        />
        <Actions>
          <Button kind="primary">Announce the session</Button>
          <LinkButton to={paths.sessions}>Back to the sessions</LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
