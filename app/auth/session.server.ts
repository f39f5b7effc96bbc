import { createHash, randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { config } from '~/config.server'
import type { Person } from '~/domain/access/may'
import type { Database } from '~db/connect.server'
import { deleteSession, findPersonOfSession, insertSession } from '~db/queries/people.server'

/** Only a random token goes to the browser; its hash is the key of the session's row. */
const idOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

const isToken = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{43}$/.test(value)

const cookie = () => {
  const { secureCookies, sessionHours } = config()
  return createCookie(secureCookies ? '__Host-session' : 'session', {
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies,
    path: '/',
    maxAge: sessionHours * 3600,
  })
}

/** The token in a request's cookie, or null where there is none or it is broken. */
async function tokenOf(request: Request): Promise<string | null> {
  try {
    const value: unknown = await cookie().parse(request.headers.get('cookie'))
    return isToken(value) ? value : null
  } catch {
    return null
  }
}

/** Who sends this request, or null for the public. */
export async function personOf(database: Database, request: Request, now: string): Promise<Person | null> {
  const token = await tokenOf(request)
  return token === null ? null : findPersonOfSession(database, idOf(token), now)
}

/** Begins a session and answers with the header that gives it to the browser; a session it brought along ends. */
export async function beginSession(database: Database, request: Request, person: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + config().sessionHours * 3_600_000)
  const earlier = await tokenOf(request)
  await database.inTransaction(`person ${person}`, async tx => {
    if (earlier) await deleteSession(tx, idOf(earlier))
    await insertSession(tx, {
      id: idOf(token),
      person,
      createdAt: now.toISOString(),
      expiresAt: expires.toISOString(),
      userAgent: (request.headers.get('user-agent') ?? '').slice(0, 300),
    })
  })
  return cookie().serialize(token)
}

/** Ends the session of a request and answers with the header that clears the cookie. */
export async function endSession(database: Database, request: Request): Promise<string> {
  const token = await tokenOf(request)
  if (token) await database.inTransaction('sessions', tx => deleteSession(tx, idOf(token)))
  return cookie().serialize('', { maxAge: 0 })
}
