import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData } from '@remix-run/react'
import { z } from 'zod'
import { originOf } from '~/auth/origin.server'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { lifetimeWords } from '~/domain/identity/personal-link'
import { readForm, refusedBy, rejected } from '~/http/form.server'
import { open } from '~/http/route.server'
import { askForReset } from '~/operations/ask-for-reset.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Choose a new password')

const form = z.object({
  email: z.email({ error: 'Enter your e-mail address.' }).max(300, 'This is longer than an e-mail address can be.'),
})

export const action = open(async ({ db, request, now, context }) => {
  const read = await readForm(request, form)
  if (!read.ok) return rejected(read)
  const asked = { email: read.value.email, address: context.address, origin: originOf(request), now }
  const verdict = await askForReset(db, asked)
  return verdict.ok ? { sent: true, typed: {}, errors: {} } : refusedBy(verdict.reason, read.typed)
})

export default function Forgotten() {
  const answer = useActionData<typeof action>()
  const errors: Record<string, string[]> = answer?.errors ?? {}
  if (answer && 'sent' in answer)
    return (
      <Page title="Please look into your mail">
        <Note tone="good" live>
          If the address has an account, a letter with a link is on its way. The link works once, within{' '}
          {lifetimeWords.reset}.
        </Note>
        <p>
          No letter after a few minutes? Please look into the folder for unwanted mail, or ask the APEC Secretariat.
        </p>
      </Page>
    )
  return (
    <Page
      title="Choose a new password"
      lead="Enter the address of your account. We send you a link to choose a new password."
    >
      <ErrorSummary findings={findingsOf(errors)} />
      <Form method="post" className="narrow">
        <TextField
          field={{ name: 'email', value: answer?.typed.email, errors: errors.email }}
          label="E-mail address"
          type="email"
          autoComplete="username"
          spellCheck={false}
        />
        <Actions>
          <Button kind="primary">Send me a link</Button>
          <Link to={paths.signIn}>Back to the sign-in</Link>
        </Actions>
      </Form>
    </Page>
  )
}
