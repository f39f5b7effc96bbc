import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { originOf } from '~/auth/origin.server'
import { sessionIdOf } from '~/auth/session.server'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { AccountOf, NewPassword } from '~/components/form/new-password'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { readForm, rejected } from '~/http/form.server'
import { signedIn } from '~/http/route.server'
import { changePassword } from '~/operations/own-account.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Change my password')

const form = z.object({
  old: z.string({ error: 'Enter your present password.' }).max(1000, 'This is longer than a password can be.'),
  password: z.string({ error: 'Enter a new password.' }),
})

export const loader = signedIn(async ({ person }) => ({ email: person.email }))

export const action = signedIn(async ({ db, person, request, now, context: { address } }) => {
  const read = await readForm(request, form)
  if (!read.ok) return rejected({ typed: {}, errors: read.errors })
  const session = await sessionIdOf(request)
  const change = { ...read.value, by: person, session, address, origin: originOf(request), now }
  const changed = await changePassword(db, change)
  if (!changed.ok) return rejected({ typed: {}, errors: { [changed.field]: [changed.reason] } })
  throw redirect(`${paths.account}?done=password`)
})

export default function ChangePassword() {
  const { email } = useLoaderData<typeof loader>()
  const errors: Record<string, string[]> = useActionData<typeof action>()?.errors ?? {}
  return (
    <Page
      title="Change my password"
      trail={[{ to: paths.account, title: 'My account' }]}
      lead="All your other sign-ins end; this one goes on."
    >
      <ErrorSummary findings={findingsOf(errors)} />
      <Form method="post" className="narrow">
        <AccountOf email={email} />
        <TextField
          field={{ name: 'old', errors: errors.old }}
          label="Present password"
          type="password"
          autoComplete="current-password"
        />
        <NewPassword label="New password" errors={errors.password} />
        <Actions>
          <Button kind="primary">Change the password</Button>
          <Link to={paths.account}>Leave it as it is</Link>
        </Actions>
      </Form>
    </Page>
  )
}
