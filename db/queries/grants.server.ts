import { and, asc, eq, isNull, max } from 'drizzle-orm'
import type { GrantScopes, OfferedScopes } from '~/domain/access/grant-form'
import type { HeldGrant } from '~/domain/access/grants'
import type { Role } from '~/domain/access/roles'
import type { IsoDate } from '~/domain/calendar'
import { sessionName } from '~/domain/lifecycle/sessions'
import { offeredOn } from '~/domain/reference/offered'
import type { Reader, Transaction } from '../database'
import { listSessions } from './calendar.server'
import { readReference } from './reference.server'

/** A grant as it is kept, with who gave it. */
export type KeptGrant = HeldGrant & { grantedBy: string }

/** An account as its administrators see it: never its secrets, only whether there are any. */
export type Account = {
  id: string
  name: string
  email: string
  createdAt: string
  endedAt: string | null
  /** Whether a password was ever chosen: false for somebody who was invited and has not come. */
  hasPassword: boolean
  hasTwoFactor: boolean
  /** When the newest of their sessions began; null where they are signed in nowhere. */
  signedInAt: string | null
}

const grantColumns = ({ roleGrant: t }: Reader['tables']) => ({
  seq: t.seq,
  person: t.person,
  role: t.role,
  scopeKind: t.scopeKind,
  scope: t.scope,
  from: t.from,
  until: t.until,
  grantedBy: t.grantedBy,
})

const personColumns = ({ person: t }: Reader['tables']) => ({
  id: t.id,
  name: t.name,
  email: t.email,
  createdAt: t.createdAt,
  endedAt: t.endedAt,
  passwordHash: t.passwordHash,
  totpSince: t.totpSince,
})

type PersonRow = Omit<Account, 'hasPassword' | 'hasTwoFactor' | 'signedInAt'> & {
  passwordHash: string | null
  totpSince: string | null
}

const accountOf = ({ passwordHash, totpSince, ...row }: PersonRow, signedInAt: string | null): Account => ({
  ...row,
  hasPassword: passwordHash !== null,
  hasTwoFactor: totpSince !== null,
  signedInAt,
})

/** Every account with its grants, by name, the ended ones included. */
export async function listAccounts(source: Reader): Promise<(Account & { grants: KeptGrant[] })[]> {
  const { person, session, roleGrant } = source.tables
  const [people, sessions, grants] = await Promise.all([
    source.select(personColumns(source.tables)).from(person).orderBy(asc(person.name), asc(person.id)),
    source
      .select({ person: session.person, at: max(session.createdAt) })
      .from(session)
      .groupBy(session.person),
    source.select(grantColumns(source.tables)).from(roleGrant).orderBy(asc(roleGrant.seq)),
  ])
  const signedIn = new Map(sessions.map(row => [row.person, row.at]))
  const grantsOf = new Map<string, KeptGrant[]>()
  for (const grant of grants) grantsOf.set(grant.person, [...(grantsOf.get(grant.person) ?? []), grant])
  return people.map(row => ({ ...accountOf(row, signedIn.get(row.id) ?? null), grants: grantsOf.get(row.id) ?? [] }))
}

/** One account, ended or not; null where there is none. */
export async function findPersonAccount(source: Reader, id: string): Promise<Account | null> {
  const { person, session } = source.tables
  const [row] = await source.select(personColumns(source.tables)).from(person).where(eq(person.id, id)).limit(1)
  if (!row) return null
  const [last] = await source
    .select({ at: max(session.createdAt) })
    .from(session)
    .where(eq(session.person, id))
  return accountOf(row, last?.at ?? null)
}

/** A person's grants in the order in which they were given, those that are over included. */
export async function listGrantsOf(source: Reader, person: string): Promise<KeptGrant[]> {
  const { roleGrant: t } = source.tables
  return source.select(grantColumns(source.tables)).from(t).where(eq(t.person, person)).orderBy(asc(t.seq))
}

/** The grants of a role to people whose accounts have not ended, whatever their days. */
export async function listHoldersOf(source: Reader, role: Role): Promise<KeptGrant[]> {
  const { person, roleGrant: t } = source.tables
  return source
    .select(grantColumns(source.tables))
    .from(t)
    .innerJoin(person, eq(person.id, t.person))
    .where(and(eq(t.role, role), isNull(person.endedAt)))
    .orderBy(asc(t.seq))
}

/** Gives a grant its last day; the row stays. */
export async function updateLastDay(tx: Transaction, seq: number, until: IsoDate): Promise<void> {
  const { roleGrant: t } = tx.tables
  await tx.update(t).set({ until }).where(eq(t.seq, seq))
}

/** Ends an account; its row and its name on what was done stay. */
export async function endPerson(tx: Transaction, id: string, at: string): Promise<void> {
  const { person: t } = tx.tables
  await tx.update(t).set({ endedAt: at }).where(eq(t.id, id))
}

/** The names that a grant may be for: economies, fora, committees, and the sessions of the calendar, latest first. */
export async function listGrantScopes(source: Reader): Promise<GrantScopes> {
  const [lists, sessions] = await Promise.all([readReference(source), listSessions(source)])
  return {
    economies: lists.economies.map(economy => economy.name),
    fora: lists.fora.map(forum => forum.acronym),
    committees: lists.committees.map(committee => committee.acronym),
    sessions: sessions.map(sessionName),
  }
}

/** What the form of a grant offers on a day: without the fora and committees that have ended. */
export async function listOfferedScopes(source: Reader, today: IsoDate): Promise<OfferedScopes> {
  const [lists, sessions] = await Promise.all([readReference(source), listSessions(source)])
  const { economies, fora, committees } = offeredOn(lists, today)
  const body = ({ acronym, name }: { acronym: string; name: string }) => ({ acronym, name })
  return {
    economies: economies.map(economy => economy.name),
    fora: fora.map(body),
    committees: committees.map(body),
    sessions: sessions.map(sessionName),
  }
}
