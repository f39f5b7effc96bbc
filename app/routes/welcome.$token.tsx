import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { NewPassword } from '~/components/form/new-password'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import type { LinkPurpose } from '~/domain/identity/personal-link'
import { parseForm, refusedBy, rejected } from '~/http/form.server'
import { open } from '~/http/route.server'
import { mayChoose, readLink, setPassword, setUpInstallation } from '~/operations/set-password.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Welcome')

const titles: Record<LinkPurpose, string> = {
  invitation: 'Welcome to Dossier',
  reset: 'Choose a new password',
  'set-up': 'Set up Dossier',
}
const leads: Record<LinkPurpose, string> = {
  invitation: 'Please choose a password for your account.',
  reset: 'Whoever is signed in to your account will have to sign in again with the new password.',
  'set-up': 'Nobody has an account here yet. Yours will be the first: you will invite the other people.',
}

const password = z.string({ error: 'Enter a password.' })
const ownForm = z.object({ password })
const setUpForm = z.object({
  name: z.string({ error: 'Enter your name.' }).max(200, 'Please use at most 200 characters.'),
  email: z.email({ error: 'Enter your e-mail address.' }).max(300, 'This is longer than an e-mail address can be.'),
  password,
})

export const loader = open(async ({ db, params, now }) => {
  const link = await readLink(db, params.token ?? '', now)
  if (!link.ok) return data({ reason: link.reason, purpose: null, email: null }, { status: 410 })
  return { reason: null, purpose: link.purpose, email: link.owner?.email ?? null }
})

export const action = open(async ({ db, request, params, now }) => {
  const token = params.token ?? ''
  const link = await readLink(db, token, now)
  if (!link.ok) return refusedBy(link.reason, {})
  const sent = await request.formData()
  const read = link.owner ? parseForm(sent, ownForm) : parseForm(sent, setUpForm)
  const { password: _, ...typed } = read.typed
  if (!read.ok) return rejected({ ...read, typed })
  const chosen = await mayChoose(read.value.password, link.owner?.email ?? String(typed.email))
  if (!chosen.ok) return rejected({ typed, errors: { password: [chosen.reason] } })
  const account = setUpForm.safeParse(read.value)
  const done = account.success
    ? await setUpInstallation(db, { token, ...account.data, now })
    : await setPassword(db, { token, password: read.value.password, now })
  if (!done.ok) return refusedBy(done.reason, typed)
  throw redirect(`${paths.signIn}?password-set`)
})

export default function Welcome() {
  const { reason, purpose, email } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors: Record<string, string[]> = refused?.errors ?? {}
  const typed: Record<string, unknown> = refused?.typed ?? {}
  if (purpose === null)
    return (
      <Page title="This link does not open anything" lead={reason}>
        <p>
          <Link to={paths.signIn}>Go to the sign-in</Link>
        </p>
      </Page>
    )
  return (
    <Page title={titles[purpose]} lead={leads[purpose]}>
      <ErrorSummary findings={findingsOf(errors)} />
      <Form method="post" className="narrow">
        {purpose === 'set-up' && (
          <TextField
            field={{ name: 'name', value: typed.name, errors: errors.name }}
            label="Your name"
            autoComplete="name"
          />
        )}
        <TextField
          field={{ name: 'email', value: email ?? typed.email, errors: errors.email }}
          label="E-mail address"
          hint={email === null ? undefined : 'You sign in with this address.'}
          type="email"
          autoComplete="username"
          readOnly={email !== null}
          spellCheck={false}
        />
        <NewPassword errors={errors.password} />
        <Actions>
          <Button kind="primary">{purpose === 'set-up' ? 'Make my account' : 'Set the password'}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
