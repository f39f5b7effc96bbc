import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { applyRowsIntent, readRowsIntent } from '~/components/form/rows-intent'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { SessionFields } from '~/components/scoring/session-fields'
import { sessionForm, sessionState } from '~/domain/lifecycle/session-form'
import { type CalendarSession, dayInSingapore, readSessionSlug, sessionName } from '~/domain/lifecycle/sessions'
import { type FundingLine, fundingLineName, fundingLinesOn, isSameLine } from '~/domain/scoring/funding-line'
import { parseTyped, type Refused, rejected } from '~/http/form.server'
import { allow, found, type OpenedBy, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { saveSession } from '~/operations/save-session.server'
import { paths } from '~/paths'
import { findSessionOf } from '~db/queries/calendar.server'
import { reference } from '~db/queries/reference.server'
import '~/styles/scoring.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) => pageTitle(read ? `Edit ${read.name}` : 'Session')

async function sessionIn({ visitor, db, params, now }: OpenedBy) {
  allow(visitor.verdict('sessions.manage'))
  const asked = readSessionSlug(params.name ?? '')
  const session = found(asked && (await findSessionOf(db, asked.year, asked.session)), 'There is no such session.')
  return { session, lines: linesOf(session, fundingLinesOn(await reference(db), dayOf(now))) }
}

/** What may be chosen: the funds of today, and those that the session has money for already. */
const linesOf = ({ money }: CalendarSession, today: FundingLine[]): FundingLine[] => [
  ...today,
  ...money.filter(row => !today.some(line => isSameLine(row, line))).map(({ fund, subFund }) => ({ fund, subFund })),
]

export const loader = signedIn(async opened => {
  const { session, lines } = await sessionIn(opened)
  return {
    name: sessionName(session),
    lines: lines.map(fundingLineName),
    saved: new URL(opened.request.url).searchParams.has('saved'),
    values: {
      base: sessionState(session),
      internalDay: dayInSingapore(session.internalDeadline),
      finalDay: dayInSingapore(session.finalDeadline),
      money: session.money.map(row => ({ line: fundingLineName(row), amount: row.amount })),
    },
  }
})

export const action = signedIn(async opened => {
  const { session: kept, lines } = await sessionIn(opened)
  const { db, person: by, now, request } = opened
  const sent = await request.formData()
  sent.set('year', String(kept.year))
  sent.set('session', kept.session)
  const read = parseTyped(sent, sessionForm(lines))
  const rows = readRowsIntent(sent.get('intent'))
  if (rows) {
    const before = Array.isArray(read.typed.money) ? read.typed.money : []
    return data<Refused>({ typed: { ...read.typed, money: applyRowsIntent(before, rows, {}) }, errors: {} })
  }
  if (!read.ok) return rejected(read)
  const { why, base, ...session } = read.value
  const saved = await saveSession(db, { by, now, session, why, base })
  if (saved.ok) return redirect(`${paths.editSession(saved.name)}?saved`)
  const status = saved.conflict ? 409 : 422
  return data<Refused>({ typed: read.typed, errors: { '': [saved.reason] } }, { status })
})

export default function EditSession() {
  const { name, lines, values, saved } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const errors = returned?.errors ?? {}
  const typed = returned?.typed ?? values
  return (
    <Page
      title={`Edit ${name}`}
      trail={[{ to: paths.sessions, title: 'Sessions' }, { to: paths.session(name), title: name }, { title: 'Edit' }]}
      lead="A moved deadline stands in the history with what it was before."
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {saved && !returned && (
        <Note tone="good" live>
          The session is saved.
        </Note>
      )}
      <Form method="post" className="session-form" key={JSON.stringify(typed)}>
        <input type="hidden" name="base" value={String(typed.base ?? '')} />
        <SessionFields values={typed} errors={errors} lines={lines} announced={null} />
        <Actions>
          <Button kind="primary">Save</Button>
          <LinkButton to={paths.session(name)}>Back to the session</LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
