import { data, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { admit } from '~/auth/admission.server'
import { endSingleSignOn, forgetSingleSignOn } from '~/auth/open-id.server'
import { originOf } from '~/auth/origin.server'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { open } from '~/http/route.server'
import { paths } from '~/paths'
import { findAccount } from '~db/queries/people.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Single sign-on')

const stranger =
  'Your e-mail address has no account in Dossier. Accounts are opened by invitation; please ask the APEC Secretariat.'

export const loader = open(async ({ db, request, now, context: { address } }) => {
  const forget = { 'Set-Cookie': await forgetSingleSignOn() }
  const back = await endSingleSignOn(request, { origin: originOf(request), now })
  const found = back.ok ? await findAccount(db, back.email) : null
  if (!back.ok || !found) return data({ reason: back.ok ? stranger : back.reason }, { status: 403, headers: forget })
  const { next } = back
  const answer = await admit(db, request, { person: found.id, way: 'Single sign-on', address, now, next })
  answer.headers.append('Set-Cookie', forget['Set-Cookie'])
  throw answer
})

export default function SignInReturn() {
  const { reason } = useLoaderData<typeof loader>()
  return (
    <Page title="You are not signed in" lead={reason}>
      <p>
        <Link to={paths.signIn}>Back to the sign-in</Link>
      </p>
    </Page>
  )
}
