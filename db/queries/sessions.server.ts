import { and, desc, eq, gt, isNull, lt, ne, or } from 'drizzle-orm'
import type { Reader, Transaction } from '../database'

/** Where a person is signed in. */
export type RunningSession = {
  id: string
  createdAt: string
  lastSeenAt: string | null
  userAgent: string
  address: string | null
}

const isOpen = ({ session }: Reader['tables']) => or(isNull(session.awaitsCode), eq(session.awaitsCode, false))

/** The running sessions of a person, the newest first. Those that still wait for a code are none yet. */
export async function listSessionsOf(source: Reader, person: string, now: string): Promise<RunningSession[]> {
  const { session: t } = source.tables
  return source
    .select({
      id: t.id,
      createdAt: t.createdAt,
      lastSeenAt: t.lastSeenAt,
      userAgent: t.userAgent,
      address: t.address,
    })
    .from(t)
    .where(and(eq(t.person, person), gt(t.expiresAt, now), isOpen(source.tables)))
    .orderBy(desc(t.createdAt), t.id)
}

/** Ends one session of a person. False where the person has no such session. */
export async function deleteSessionOf(tx: Transaction, person: string, id: string): Promise<boolean> {
  const { session: t } = tx.tables
  const rows = await tx
    .delete(t)
    .where(and(eq(t.person, person), eq(t.id, id)))
    .returning({ id: t.id })
  return rows.length === 1
}

/** Ends all sessions of a person, or all but the one that stays; says how many that were. */
export async function deleteSessionsOf(tx: Transaction, person: string, stays: string | null): Promise<number> {
  const { session: t } = tx.tables
  const others = stays === null ? undefined : ne(t.id, stays)
  const rows = await tx
    .delete(t)
    .where(and(eq(t.person, person), others))
    .returning({ id: t.id })
  return rows.length
}

/** Remembers when a session was last used, unless that was noted after `before`. */
export async function markSeen(tx: Transaction, id: string, at: string, before: string): Promise<void> {
  const { session: t } = tx.tables
  await tx
    .update(t)
    .set({ lastSeenAt: at })
    .where(and(eq(t.id, id), or(isNull(t.lastSeenAt), lt(t.lastSeenAt, before))))
}

/** Whose session waits for a one-time code; null where there is none, or it opens everything already. */
export async function findWaitingPerson(source: Reader, id: string, now: string): Promise<string | null> {
  const { session: t } = source.tables
  const [row] = await source
    .select({ person: t.person })
    .from(t)
    .where(and(eq(t.id, id), gt(t.expiresAt, now), eq(t.awaitsCode, true)))
    .limit(1)
  return row?.person ?? null
}
