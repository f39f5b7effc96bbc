import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { Grant, Person } from '~/domain/access/may'
import type { Reader, Transaction } from '../database'
import { given, prepared } from './prepared.server'

type PersonRow = { id: string; name: string; email: string }

/** A running session: who it is of, when it was last seen, and since when the person signs in with a code as well. */
export type KnownSession = { person: Person; lastSeenAt: string | null; totpSince: string | null }

function sessionQuery(source: Reader) {
  const { session, person, roleGrant: t } = source.tables
  return source
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      lastSeenAt: session.lastSeenAt,
      totpSince: person.totpSince,
      grant: { role: t.role, scopeKind: t.scopeKind, scope: t.scope, from: t.from, until: t.until },
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.person))
    .leftJoin(t, eq(t.person, person.id))
    .where(
      and(
        eq(session.id, given(session.id, 'session')),
        gt(session.expiresAt, sql.placeholder('now')),
        isNull(person.endedAt),
        or(isNull(session.awaitsCode), eq(session.awaitsCode, false)),
      ),
    )
    .orderBy(asc(t.seq))
    .prepare()
}

/** A running session; null where it has ended, still waits for a code, or the person's account has ended. */
export async function findSession(source: Reader, sessionId: string, now: string): Promise<KnownSession | null> {
  const rows = await prepared(source, sessionQuery).execute({ session: sessionId, now })
  const [row] = rows
  if (!row) return null
  const { id, name, email, lastSeenAt, totpSince } = row
  const grants: Grant[] = rows.flatMap(({ grant }) => grant ?? [])
  return { person: { id, name, email, grants }, lastSeenAt, totpSince }
}

/** The account of an address, with the hash of its password. */
export async function findAccount(
  source: Reader,
  email: string,
): Promise<(PersonRow & { passwordHash: string | null }) | null> {
  const { person } = source.tables
  const [row] = await source
    .select({ id: person.id, name: person.name, email: person.email, passwordHash: person.passwordHash })
    .from(person)
    .where(and(eq(person.email, email.trim().toLowerCase()), isNull(person.endedAt)))
    .limit(1)
  return row ?? null
}

/** The key of the person of an address, also of one whose account has ended. */
export async function findPersonByEmail(source: Reader, email: string): Promise<string | null> {
  const { person } = source.tables
  const [row] = await source
    .select({ id: person.id })
    .from(person)
    .where(eq(person.email, email.trim().toLowerCase()))
    .limit(1)
  return row?.id ?? null
}

export async function insertPerson(
  tx: Transaction,
  person: PersonRow & { passwordHash: string | null; createdAt: string },
): Promise<void> {
  await tx.insert(tx.tables.person).values({ ...person, email: person.email.trim().toLowerCase() })
}

export async function insertGrant(
  tx: Transaction,
  person: string,
  grant: Grant & { grantedBy: string },
): Promise<void> {
  await tx.insert(tx.tables.roleGrant).values({ person, ...grant })
}

/** Whether anybody has an account yet. */
export async function anyPersonExists(source: Reader): Promise<boolean> {
  const rows = await source.select({ id: source.tables.person.id }).from(source.tables.person).limit(1)
  return rows.length > 0
}

export async function insertSession(
  tx: Transaction,
  session: {
    id: string
    person: string
    createdAt: string
    expiresAt: string
    userAgent: string
    address?: string | null
    lastSeenAt?: string
    awaitsCode?: boolean
  },
): Promise<void> {
  await tx.delete(tx.tables.session).where(lt(tx.tables.session.expiresAt, session.createdAt))
  await tx.insert(tx.tables.session).values(session)
}

export async function deleteSession(tx: Transaction, id: string): Promise<void> {
  await tx.delete(tx.tables.session).where(eq(tx.tables.session.id, id))
}

/** How many sign-ins failed for a key (an account or an address) since a moment. */
export async function countFailures(source: Reader, key: string, since: string): Promise<number> {
  const { signInFailure: t } = source.tables
  const [row] = await source
    .select({ count: sql<number>`count(*)` })
    .from(t)
    .where(and(eq(t.key, key), gt(t.at, since)))
  return Number(row?.count ?? 0)
}

export async function insertFailure(tx: Transaction, keys: string[], at: string, forgetBefore: string): Promise<void> {
  const { signInFailure: t } = tx.tables
  await tx.delete(t).where(lt(t.at, forgetBefore))
  await tx.insert(t).values(keys.map(key => ({ key, at })))
}

export async function deleteFailures(tx: Transaction, key: string): Promise<void> {
  await tx.delete(tx.tables.signInFailure).where(eq(tx.tables.signInFailure.key, key))
}
