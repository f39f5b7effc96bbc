import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AdminWays } from '~/components/admin/admin-ways'
import { PeopleTable } from '~/components/admin/people-table'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { isInForce } from '~/domain/access/may'
import { allow, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { paths } from '~/paths'
import { listAccounts } from '~db/queries/grants.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Administration')

export const loader = signedIn(async ({ visitor, db, now, request }) => {
  allow(visitor.verdict('people.manage'))
  const today = dayOf(now)
  const accounts = await listAccounts(db)
  const withEnded = new URL(request.url).searchParams.has('ended')
  const people = accounts
    .filter(account => withEnded || account.endedAt === null)
    .map(({ grants, ...account }) => ({ ...account, grants: grants.filter(grant => isInForce(grant, today)) }))
  return { people, withEnded, ended: accounts.filter(account => account.endedAt !== null).length }
})

export default function Administration() {
  const { people, withEnded, ended } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Administration"
      lead="Who may sign in, and what each of them may do today. Nothing is deleted here: roles and accounts are ended."
    >
      <AdminWays at={paths.administration} />
      <p className="doors">
        <LinkButton to={paths.invite} kind="primary">
          Invite a person
        </LinkButton>
      </p>
      <PeopleTable people={people} />
      {ended > 0 && (
        <p className="after">
          {withEnded ? (
            <Link to={paths.administration}>Leave out the accounts that have ended</Link>
          ) : (
            <Link to={`${paths.administration}?ended`}>Show the accounts that have ended, too ({ended})</Link>
          )}
        </p>
      )}
    </Page>
  )
}
