import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { originOf } from '~/auth/origin.server'
import { GrantFields } from '~/components/admin/grant-fields'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { grantFields, scopeTyped } from '~/domain/access/grant-form'
import { type Refused, readForm, refusedBy, rejected } from '~/http/form.server'
import { allow, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { invitePerson } from '~/operations/invite-person.server'
import { paths } from '~/paths'
import { listOfferedScopes } from '~db/queries/grants.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Invite a person')

const form = z.object({
  name: z.string({ error: 'Enter the name.' }).trim().max(200, 'Please use at most 200 characters.'),
  email: z.email({ error: 'Enter the e-mail address.' }).max(300, 'This is longer than an e-mail address can be.'),
  ...grantFields,
})

export const loader = signedIn(async ({ visitor, db, now }) => {
  allow(visitor.verdict('people.manage'))
  const today = dayOf(now)
  return { today, scopes: await listOfferedScopes(db, today) }
})

export const action = signedIn(async ({ visitor, db, request, person: by, now }) => {
  allow(visitor.verdict('people.manage'))
  const read = await readForm(request, form)
  if (!read.ok) return rejected(read)
  const { name, email, role, from, until = null } = read.value
  const grants = [{ role, from, until, ...scopeTyped(read.value) }]
  const invited = await invitePerson(db, { by, now, origin: originOf(request), name, email, grants })
  if (!invited.ok) return refusedBy(invited.reason, read.typed)
  return redirect(`${paths.personOf(invited.person)}?done=invited`)
})

export default function InvitePerson() {
  const { today, scopes } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const errors = returned?.errors ?? {}
  const typed = returned?.typed
  return (
    <Page
      title="Invite a person"
      trail={[{ to: paths.administration, title: 'Administration' }, { title: 'People' }]}
      lead="They get a letter with a link that works once, and choose their own password."
    >
      <ErrorSummary findings={findingsOf(errors)} />
      <Form method="post" className="edit-form" key={returned ? JSON.stringify(returned.typed) : 'empty'}>
        <TextField field={{ name: 'name', value: typed?.name, errors: errors.name }} label="Name" autoComplete="off" />
        <TextField
          field={{ name: 'email', value: typed?.email, errors: errors.email }}
          label="E-mail address"
          type="email"
          autoComplete="off"
          spellCheck={false}
        />
        <GrantFields typed={typed} errors={errors} today={today} scopes={scopes} />
        <Actions>
          <Button kind="primary">Send the invitation</Button>
          <LinkButton to={paths.administration}>Back to the people</LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
