import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { originOf } from '~/auth/origin.server'
import { GrantFields } from '~/components/admin/grant-fields'
import { GrantTable } from '~/components/admin/grant-table'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { DateText, MomentText } from '~/components/record/date-text'
import { grantFields, scopeTyped } from '~/domain/access/grant-form'
import { isOver } from '~/domain/access/grants'
import type { Verdict } from '~/domain/verdict'
import { parseForm, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, type OpenedBy, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { endAccount } from '~/operations/end-account.server'
import { endGrant } from '~/operations/end-grant.server'
import { grantRole } from '~/operations/grant-role.server'
import { inviteAgain } from '~/operations/invite-person.server'
import { paths } from '~/paths'
import { findPersonAccount, listGrantsOf, listOfferedScopes } from '~db/queries/grants.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.account.name ?? 'Person')

async function accountIn({ visitor, db, params }: OpenedBy) {
  allow(visitor.verdict('people.manage'))
  return found(await findPersonAccount(db, params.id ?? ''), 'There is no such account.')
}

const told: Record<string, string> = {
  granted: 'The role was given.',
  ended: 'The role has ended and opens nothing any more.',
  closed: 'The account has ended. Whoever was signed in to it is no more.',
  invited: 'An invitation is on its way. Its link works once.',
}

export const loader = signedIn(async opened => {
  const account = await accountIn(opened)
  const { db, now, person, request } = opened
  const today = dayOf(now)
  const grants = (await listGrantsOf(db, account.id)).map(grant => ({ ...grant, isOver: isOver(grant, today) }))
  const done = new URL(request.url).searchParams.get('done') ?? ''
  const scopes = await listOfferedScopes(db, today)
  return { account, grants, scopes, today, isSelf: account.id === person.id, told: told[done] ?? null }
})

const form = z.object(grantFields)
const endForm = z.object({ grant: z.string({ error: 'Choose the role to end.' }).regex(/^\d{1,9}$/) })

export const action = signedIn(async opened => {
  const account = await accountIn(opened)
  const { db, request, person: by, now } = opened
  const sent = await request.formData()
  const whose = { by, now, person: account.id }
  const answer = (verdict: Verdict, done: string, typed: Record<string, unknown> = {}) =>
    verdict.ok ? redirect(`${paths.personOf(account.id)}?done=${done}`) : refusedBy(verdict.reason, typed)
  const intent = sent.get('intent')
  if (intent === 'end-account') return answer(await endAccount(db, whose), 'closed')
  if (intent === 'invite-again')
    return answer(await inviteAgain(db, { ...whose, origin: originOf(request) }), 'invited')
  if (intent === 'end-grant') {
    const read = parseForm(sent, endForm)
    if (!read.ok) return rejected(read)
    return answer(await endGrant(db, { ...whose, grant: Number(read.value.grant) }), 'ended')
  }
  const read = parseForm(sent, form)
  if (!read.ok) return rejected(read)
  const { role, from, until = null } = read.value
  const grant = { role, from, until, ...scopeTyped(read.value) }
  return answer(await grantRole(db, { ...whose, grant }), 'granted', read.typed)
})

export default function PersonPage() {
  const { account, grants, scopes, today, isSelf, told } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const errors = returned?.errors ?? {}
  const isOpen = account.endedAt === null
  return (
    <Page
      title={account.name}
      trail={[{ to: paths.administration, title: 'Administration' }, { title: 'People' }]}
      lead={account.email}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {told && !returned && (
        <Note tone="good" live>
          {told}
        </Note>
      )}
      <dl className="facts">
        <div>
          <dt>Account since</dt>
          <dd>
            <DateText date={account.createdAt.slice(0, 10)} />
          </dd>
        </div>
        <div>
          <dt>Signed in since</dt>
          <dd>{account.signedInAt ? <MomentText moment={account.signedInAt} /> : 'Not signed in now'}</dd>
        </div>
        <div>
          <dt>Two-factor sign-in</dt>
          <dd>{account.hasTwoFactor ? 'Yes' : 'No'}</dd>
        </div>
        {account.endedAt !== null && (
          <div>
            <dt>Ended</dt>
            <dd>
              <MomentText moment={account.endedAt} />
            </dd>
          </div>
        )}
      </dl>
      <section>
        <h2>Roles</h2>
        <GrantTable grants={grants} mayEnd={isOpen} />
      </section>
      {isOpen && (
        <>
          <section aria-labelledby="give-title">
            <h2 id="give-title">Give a role</h2>
            {isSelf ? (
              <p>Nobody gives a role to themselves. Another administrator can.</p>
            ) : (
              <Form method="post" className="edit-form" key={`${returned ? 'returned' : grants.length}`}>
                <GrantFields typed={returned?.typed} errors={errors} today={today} scopes={scopes} />
                <Actions>
                  <Button kind="primary" name="intent" value="grant">
                    Give the role
                  </Button>
                </Actions>
              </Form>
            )}
          </section>
          {!account.hasPassword && (
            <section aria-labelledby="invite-title" className="ending">
              <h2 id="invite-title">Invitation</h2>
              <p>This person has not set a password yet. A new letter ends the link of the earlier one.</p>
              <Form method="post">
                <Button name="intent" value="invite-again">
                  Send the invitation again
                </Button>
              </Form>
            </section>
          )}
          <section aria-labelledby="end-title" className="ending">
            <h2 id="end-title">End the account</h2>
            <p>
              The person is signed out everywhere and cannot sign in again. Their roles end. What they have done keeps
              their name.
            </p>
            <Form method="post">
              <Button kind="stop" name="intent" value="end-account">
                End this account
              </Button>
            </Form>
          </section>
        </>
      )}
    </Page>
  )
}
