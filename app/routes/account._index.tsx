import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { sessionIdOf } from '~/auth/session.server'
import { type SessionLine, SessionTable } from '~/components/account/session-table'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { DateText } from '~/components/record/date-text'
import { deviceWords } from '~/domain/identity/device'
import { readForm, refusedBy, rejected } from '~/http/form.server'
import { signedIn } from '~/http/route.server'
import { endOtherSessions, endOwnSession } from '~/operations/own-account.server'
import { paths } from '~/paths'
import { findIdentity } from '~db/queries/identity.server'
import { listSessionsOf } from '~db/queries/sessions.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('My account')

const done: Record<string, string> = {
  password: 'Your password is changed. All your other sign-ins have ended.',
  letters: 'Your choice of letters is kept.',
  ended: 'The sign-in has ended.',
  others: 'All your other sign-ins have ended.',
}

export const loader = signedIn(async ({ db, person, request, now }) => {
  const [own, identity, sessions] = await Promise.all([
    sessionIdOf(request),
    findIdentity(db, person.id),
    listSessionsOf(db, person.id, now.toISOString()),
  ])
  const lines: SessionLine[] = sessions.map(({ id, createdAt, lastSeenAt, userAgent, address }) => ({
    id,
    device: deviceWords(userAgent),
    address,
    since: createdAt,
    seen: lastSeenAt ?? createdAt,
    isThis: id === own,
  }))
  return {
    name: person.name,
    email: person.email,
    hasPassword: identity?.passwordHash !== null,
    codesSince: identity?.totpSince ?? null,
    recoveryLeft: identity?.recoveryCodes?.length ?? 0,
    sessions: lines,
    said: done[new URL(request.url).searchParams.get('done') ?? ''] ?? null,
  }
})

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('end'), session: z.string().max(100) }),
  z.object({ intent: z.literal('end-others') }),
])

export const action = signedIn(async ({ db, person, request, now }) => {
  const read = await readForm(request, form)
  if (!read.ok) return rejected(read)
  if (read.value.intent === 'end-others') {
    await endOtherSessions(db, { by: person, stays: await sessionIdOf(request), now })
    throw redirect(`${paths.account}?done=others`)
  }
  const ended = await endOwnSession(db, { by: person, session: read.value.session, now })
  if (!ended.ok) return refusedBy(ended.reason, {})
  throw redirect(`${paths.account}?done=ended`)
})

export default function Account() {
  const { name, email, hasPassword, codesSince, recoveryLeft, sessions, said } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page title="My account" lead={`${name}, ${email}`}>
      {said && !refused && (
        <Note tone="good" live>
          {said}
        </Note>
      )}
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} title="This was not done" />
      <section>
        <h2>Password</h2>
        <p>
          {hasPassword
            ? 'Whoever has your password can act in your name. Please use it nowhere else.'
            : 'You sign in without a password of Dossier.'}
        </p>
        <Actions>
          {hasPassword ? (
            <LinkButton to={paths.accountPassword}>Change my password</LinkButton>
          ) : (
            <LinkButton to={paths.forgotten}>Choose a password by mail</LinkButton>
          )}
        </Actions>
      </section>
      <section>
        <h2>One-time codes</h2>
        {codesSince === null ? (
          <p>Not turned on. With them, your password alone does not open your account.</p>
        ) : (
          <p>
            Turned on since <DateText date={codesSince.slice(0, 10)} />. Recovery codes left: {recoveryLeft}.
          </p>
        )}
        <Actions>
          <LinkButton to={paths.twoFactor}>
            {codesSince === null ? 'Turn on one-time codes' : 'Manage one-time codes'}
          </LinkButton>
        </Actions>
      </section>
      <section>
        <h2>Letters</h2>
        <p>Choose which letters you want at once, once a day, or never.</p>
        <Actions>
          <LinkButton to={paths.accountLetters}>Choose my letters</LinkButton>
        </Actions>
      </section>
      <section>
        <h2>Where I am signed in</h2>
        <SessionTable sessions={sessions} />
        {sessions.length > 1 && (
          <Form method="post">
            <Actions>
              <Button kind="stop" name="intent" value="end-others">
                End all others
              </Button>
            </Actions>
          </Form>
        )}
      </section>
    </Page>
  )
}
