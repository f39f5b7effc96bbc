import { redirect } from '@remix-run/node'
import { personScope } from '~/domain/history/chain'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { appendHistory } from '~db/queries/history.server'
import { findIdentity } from '~db/queries/identity.server'
import { beginSession } from './session.server'

/** Only an address of our own: a link from outside must not lead away after signing in. */
export const safeNext = (next: string | null | undefined): string =>
  next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : paths.desk

/** How somebody has shown who they are, in the words of the history. */
export type Way = 'Password' | 'Password and one-time code' | 'Password and recovery code' | 'Single sign-on'

/**
 * Lets a person in and leads on. Who has one-time codes gets a session that opens nothing yet, and the page that asks
 * for the code; `hasGivenCode` says that this was done.
 */
export async function admit(
  database: Database,
  request: Request,
  entry: { person: string; way: Way; address: string; now: Date; next: string | undefined; hasGivenCode?: boolean },
): Promise<Response> {
  const { person: id, way, address, now, hasGivenCode = false } = entry
  const identity = await findIdentity(database, id)
  if (!identity) return redirect(paths.signIn)
  const awaitsCode = identity.totpSince !== null && !hasGivenCode
  const next = safeNext(entry.next)
  const signedIn = { scope: personScope(id), at: now.toISOString(), person: id, by: identity.name }
  const cookie = await beginSession(database, request, id, now, {
    address,
    awaitsCode,
    alongside: async tx => {
      if (!awaitsCode) await appendHistory(tx, { ...signedIn, act: 'Signed in', why: '', detail: { way } })
    },
  })
  const to = awaitsCode ? `${paths.signInCode}?next=${encodeURIComponent(next)}` : next
  return redirect(to, { headers: { 'Set-Cookie': cookie } })
}
