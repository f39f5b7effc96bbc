import { redirect } from '@remix-run/node'
import { endSession } from '~/auth/session.server'
import { open } from '~/http/route.server'
import { paths } from '~/paths'

/** Signing out is a change, so it is a form and not a link; whoever follows a link goes to the register. */
export const loader = () => redirect(paths.projects)

export const action = open(async ({ db, request }) =>
  redirect(paths.projects, { headers: { 'Set-Cookie': await endSession(db, request) } }),
)
