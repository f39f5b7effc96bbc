import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { admit, safeNext } from '~/auth/admission.server'
import { nameOfProvider } from '~/auth/open-id.server'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { readForm, refusedBy, rejected } from '~/http/form.server'
import { open } from '~/http/route.server'
import { signIn } from '~/operations/sign-in.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Sign in')

const form = z.object({
  email: z.string({ error: 'Enter your e-mail address.' }).max(300, 'This is longer than an e-mail address can be.'),
  password: z.string({ error: 'Enter your password.' }).max(1000, 'This is longer than a password can be.'),
  next: z.string().optional(),
})

export const loader = open(async ({ visitor, request }) => {
  const asked = new URL(request.url).searchParams
  const next = asked.get('next')
  if (visitor.person) throw redirect(safeNext(next))
  if (visitor.settingUp) throw redirect(paths.twoFactor)
  return { next: next && safeNext(next), isNew: asked.has('password-set'), provider: nameOfProvider() }
})

export const action = open(async ({ db, request, now, context }) => {
  const read = await readForm(request, form)
  const { password, ...typed } = read.typed
  if (!read.ok) return rejected({ ...read, typed })
  const { email, next } = read.value
  const signed = await signIn(db, { email, password: read.value.password, address: context.address, now })
  if (!signed.ok) return refusedBy(signed.reason, typed)
  throw await admit(db, request, { person: signed.person, way: 'Password', address: context.address, now, next })
})

export default function SignIn() {
  const { next, isNew, provider } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  return (
    <Page title="Sign in" lead="For the people who work on projects. The register of projects is open to everybody.">
      {isNew && !refused && (
        <Note tone="good" live>
          Your password is set. Please sign in with it.
        </Note>
      )}
      <ErrorSummary findings={findingsOf(errors)} />
      <Form method="post" className="narrow">
        <TextField
          field={{ name: 'email', value: refused?.typed.email, errors: errors.email }}
          label="E-mail address"
          type="email"
          autoComplete="username"
          spellCheck={false}
        />
        <TextField
          field={{ name: 'password', errors: errors.password }}
          label="Password"
          type="password"
          autoComplete="current-password"
        />
        {next && <input type="hidden" name="next" value={next} />}
        <Actions>
          <Button kind="primary">Sign in</Button>
          <Link to={paths.forgotten}>I forgot my password</Link>
        </Actions>
      </Form>
      {provider && (
        <Actions>
          <LinkButton to={`${paths.signInWith}${next ? `?next=${encodeURIComponent(next)}` : ''}`} download>
            Sign in with {provider}
          </LinkButton>
        </Actions>
      )}
    </Page>
  )
}
