import { roles, scopeKinds } from '~/domain/access/roles'
import type { Kit } from './kit'

/** Persons, what they may do (dated grants), and where they are signed in. */
export function peopleTables(k: Kit) {
  const person = k.table('person', {
    id: k.text('id').primaryKey(),
    /** Kept in lower case. */
    email: k.text('email').notNull().unique(),
    name: k.text('name').notNull(),
    passwordHash: k.text('password_hash'),
    createdAt: k.moment('created_at').notNull(),
    endedAt: k.moment('ended_at'),
  })
  const roleGrant = k.table(
    'role_grant',
    {
      seq: k.seq(),
      person: k
        .text('person')
        .notNull()
        .references(() => person.id),
      role: k.choice('role', roles).notNull(),
      scopeKind: k.choice('scope_kind', scopeKinds).notNull(),
      /** A project number, or "" where the role holds everywhere. */
      scope: k.text('scope').notNull(),
      from: k.date('from_date').notNull(),
      until: k.date('until_date'),
      grantedBy: k.text('granted_by').notNull(),
    },
    t => [k.index('role_grant_person').on(t.person)],
  )
  const session = k.table(
    'session',
    {
      /** SHA-256 of the token in the cookie: who reads the database cannot sign in with it. */
      id: k.text('id').primaryKey(),
      person: k
        .text('person')
        .notNull()
        .references(() => person.id),
      createdAt: k.moment('created_at').notNull(),
      expiresAt: k.moment('expires_at').notNull(),
      userAgent: k.text('user_agent').notNull(),
    },
    t => [k.index('session_person').on(t.person)],
  )
  /** Failed sign-ins, by account and by address, shared by every server process. */
  const signInFailure = k.table(
    'sign_in_failure',
    { seq: k.seq(), key: k.text('key').notNull(), at: k.moment('at').notNull() },
    t => [k.index('sign_in_failure_key').on(t.key, t.at)],
  )
  return { person, roleGrant, session, signInFailure }
}

export type PeopleTables = ReturnType<typeof peopleTables>
