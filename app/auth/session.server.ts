import { createCookie } from '@remix-run/node'
import { config } from '~/config.server'
import type { Database, Transaction } from '~db/connect.server'
import { deleteSession, findSession, insertSession, type KnownSession } from '~db/queries/people.server'
import { findWaitingPerson, markSeen } from '~db/queries/sessions.server'
import { hashOf, isToken, newToken } from './tokens.server'

/** How long the page for the one-time code waits after the password. */
const codeMinutes = 10
/** Being seen is noted at most this often, so that reading a page does not write. */
const seenMinutes = 5

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

/** The key of the session that a request's cookie names, or null where there is none or it is broken. */
export async function sessionIdOf(request: Request): Promise<string | null> {
  try {
    const value: unknown = await cookie().parse(request.headers.get('cookie'))
    return isToken(value) ? hashOf(value) : null
  } catch {
    return null
  }
}

const earlier = (now: string, minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString()

/** The running session that sends this request, or null for the public. Notes now and then that it was seen. */
export async function sessionOf(database: Database, request: Request, now: string): Promise<KnownSession | null> {
  const id = await sessionIdOf(request)
  const known = id === null ? null : await findSession(database, id, now)
  if (id === null || known === null) return null
  const before = earlier(now, seenMinutes)
  if (known.lastSeenAt === null || known.lastSeenAt < before)
    await database.inTransaction(`session ${id}`, tx => markSeen(tx, id, now, before))
  return known
}

/** Who has given the right password and must still give a one-time code; null otherwise. */
export async function waitingPersonOf(database: Database, request: Request, now: Date): Promise<string | null> {
  const id = await sessionIdOf(request)
  return id === null ? null : findWaitingPerson(database, id, now.toISOString())
}

type SessionOptions = {
  /** The network address it is begun from. */
  address?: string | null
  awaitsCode?: boolean
  /** What is written in the same transaction. */
  alongside?: (tx: Transaction) => Promise<void>
}

/**
 * Begins a session and answers with the header that gives it to the browser; a session it brought along ends. One that
 * awaits a code opens only the page that asks for it, for a few minutes.
 */
export async function beginSession(
  database: Database,
  request: Request,
  person: string,
  now: Date,
  { address = null, awaitsCode = false, alongside }: SessionOptions = {},
): Promise<string> {
  const token = newToken()
  const minutes = awaitsCode ? codeMinutes : config().sessionHours * 60
  const before = await sessionIdOf(request)
  await database.inTransaction(`person ${person}`, async tx => {
    if (before) await deleteSession(tx, before)
    await insertSession(tx, {
      id: hashOf(token),
      person,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + minutes * 60_000).toISOString(),
      userAgent: (request.headers.get('user-agent') ?? '').slice(0, 300),
      address,
      lastSeenAt: now.toISOString(),
      awaitsCode,
    })
    await alongside?.(tx)
  })
  return cookie().serialize(token)
}

/** Ends the session of a request and answers with the header that clears the cookie. */
export async function endSession(database: Database, request: Request): Promise<string> {
  const id = await sessionIdOf(request)
  if (id) await database.inTransaction('sessions', tx => deleteSession(tx, id))
  return cookie().serialize('', { maxAge: 0 })
}
