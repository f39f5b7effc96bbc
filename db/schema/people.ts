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
    /** The secret of the one-time codes, from the moment it was shown; counts from `totpSince` on. */
    totpSecret: k.text('totp_secret'),
    totpSince: k.moment('totp_since'),
    /** The last time step that a code was taken for: no code is good twice. */
    totpStep: k.integer('totp_step'),
    /** SHA-256 of each recovery code that is still good. */
    recoveryCodes: k.json<string[]>('recovery_codes'),
    /** For each kind of letter: at once, daily or never. */
    letterChoices: k.json<Record<string, string>>('letter_choices'),
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
      /** The number, economy, forum, scoring or committee that the role is for; "" where it holds everywhere. */
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
      address: k.text('address'),
      lastSeenAt: k.moment('last_seen_at'),
      /** The password was right and the one-time code is still to come: until then the session opens nothing. */
      awaitsCode: k.boolean('awaits_code'),
    },
    t => [k.index('session_person').on(t.person)],
  )
  /** A link that lets a person in once: to set a first password, to reset one, or to set up an installation. */
  const personalLink = k.table(
    'personal_link',
    {
      /** SHA-256 of the token in the link. */
      id: k.text('id').primaryKey(),
      purpose: k.choice('purpose', ['invitation', 'reset', 'set-up']).notNull(),
      /** Null for a set-up link: the first administrator has no account yet. */
      person: k.text('person').references(() => person.id),
      createdAt: k.moment('created_at').notNull(),
      expiresAt: k.moment('expires_at').notNull(),
      usedAt: k.moment('used_at'),
    },
    t => [k.index('personal_link_person').on(t.person)],
  )
  /** Failed sign-ins, by account and by address, shared by every server process. */
  const signInFailure = k.table(
    'sign_in_failure',
    { seq: k.seq(), key: k.text('key').notNull(), at: k.moment('at').notNull() },
    t => [k.index('sign_in_failure_key').on(t.key, t.at)],
  )
  return { person, roleGrant, session, personalLink, signInFailure }
}

export type PeopleTables = ReturnType<typeof peopleTables>
