import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { admit, safeNext } from '~/auth/admission.server'
import { waitingPersonOf } from '~/auth/session.server'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { parseTyped, rejected } from '~/http/form.server'
import { open } from '~/http/route.server'
import { checkSecondStep } from '~/operations/two-factor.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Enter your one-time code')

const form = z.object({
  code: z.string().trim().min(1, 'Enter the code of your authenticator.').max(60, 'This is longer than any code.'),
  next: z.string().optional(),
})

export const loader = open(async ({ db, request, now }) => {
  if ((await waitingPersonOf(db, request, now)) === null) throw redirect(paths.signIn)
  return { next: safeNext(new URL(request.url).searchParams.get('next')) }
})

export const action = open(async ({ db, request, now, context: { address } }) => {
  const person = await waitingPersonOf(db, request, now)
  if (person === null) throw redirect(paths.signIn)
  const read = parseTyped(await request.formData(), form)
  if (!read.ok) return rejected({ typed: {}, errors: read.errors })
  const step = await checkSecondStep(db, { person, typed: read.value.code, address, now })
  if (!step.ok) return rejected({ typed: {}, errors: { code: [step.reason] } })
  const way = step.by === 'code' ? 'Password and one-time code' : 'Password and recovery code'
  throw await admit(db, request, { person, way, address, now, next: read.value.next, hasGivenCode: true })
})

export default function SignInCode() {
  const { next } = useLoaderData<typeof loader>()
  const errors: Record<string, string[]> = useActionData<typeof action>()?.errors ?? {}
  return (
    <Page title="Enter your one-time code" lead="Your password is right. One step is left.">
      <ErrorSummary findings={findingsOf(errors)} />
      <Form method="post" className="narrow">
        <TextField
          field={{ name: 'code', errors: errors.code }}
          label="Code"
          hint="The six digits that your authenticator shows now. Without it, enter one of your recovery codes."
          autoComplete="one-time-code"
          width="medium"
          spellCheck={false}
        />
        <input type="hidden" name="next" value={next} />
        <Actions>
          <Button kind="primary">Go on</Button>
          <Link to={paths.signIn}>Begin again</Link>
        </Actions>
      </Form>
    </Page>
  )
}
