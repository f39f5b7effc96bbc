import { redirect } from '@remix-run/node'
import { safeNext } from '~/auth/admission.server'
import { beginSingleSignOn } from '~/auth/open-id.server'
import { originOf } from '~/auth/origin.server'
import { open, refuse } from '~/http/route.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

/** Sends the browser to the provider. A link, since forms may only be sent to Dossier itself. */
export const loader = open(async ({ request, now }) => {
  const next = safeNext(new URL(request.url).searchParams.get('next'))
  const begun = await beginSingleSignOn({ origin: originOf(request), next, now })
  if (!begun) throw refuse(503, 'Single sign-on cannot be reached at present. Please sign in with your password.')
  throw redirect(begun.to, { headers: { 'Set-Cookie': begun.cookie } })
})

export default function SignInWith() {
  return null
}
