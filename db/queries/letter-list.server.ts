import { and, asc, desc, eq, gte, isNotNull, isNull, like, notLike, sql } from 'drizzle-orm'
import type { LetterState } from '~/domain/letters/outbox'
import type { Reader, Transaction } from '../database'
import { dailyMark } from './letters.server'

/** A letter as the outbox shows it: without its words. `kind` may begin with "daily/". */
export type ListedLetter = {
  seq: number
  kind: string
  to: string
  /** The name of the person it is to; null where the address belongs to no account. */
  name: string | null
  project: string | null
  createdAt: string
  dueAt: string
  sentAt: string | null
  failedAt: string | null
  attempts: number
  problem: string | null
}

export const lettersPage = 50

/** What each state means in columns. */
function isIn({ tables: { letter: t } }: Reader, state: LetterState) {
  const open = and(isNull(t.sentAt), isNull(t.failedAt))
  const conditions = {
    waiting: and(open, notLike(t.kind, `${dailyMark}%`)),
    daily: and(open, like(t.kind, `${dailyMark}%`)),
    failed: isNotNull(t.failedAt),
    sent: isNotNull(t.sentAt),
  }
  return conditions[state]
}

/** A page of the letters, newest first, of one state or of all (null), and how many there are of them. */
export async function listLetters(
  source: Reader,
  page: number,
  state: LetterState | null,
): Promise<{ letters: ListedLetter[]; count: number }> {
  const { letter: t, person, project } = source.tables
  const condition = state === null ? undefined : isIn(source, state)
  const [letters, counted] = await Promise.all([
    source
      .select({
        ...{ seq: t.seq, kind: t.kind, to: t.to, name: person.name, project: project.number },
        ...{ createdAt: t.createdAt, dueAt: t.dueAt, sentAt: t.sentAt, failedAt: t.failedAt },
        ...{ attempts: t.attempts, problem: t.problem },
      })
      .from(t)
      .leftJoin(person, eq(person.id, t.person))
      .leftJoin(project, eq(project.seq, t.project))
      .where(condition)
      .orderBy(desc(t.seq))
      .limit(lettersPage)
      .offset((page - 1) * lettersPage),
    source.select({ count: sql<number>`count(*)` }).from(t).where(condition),
  ])
  return { letters, count: Number(counted[0]?.count ?? 0) }
}

/** The letters about a project, by its key, the first one first: without their words. */
export function listLettersAbout(source: Reader, project: number) {
  const { letter: t, person } = source.tables
  return source
    .select({ kind: t.kind, subject: t.subject, name: person.name, createdAt: t.createdAt, sentAt: t.sentAt })
    .from(t)
    .leftJoin(person, eq(person.id, t.person))
    .where(eq(t.project, project))
    .orderBy(asc(t.seq))
}

/** How many letters of a state there are; of those sent, the ones since a moment. */
export async function countLetters(source: Reader, state: LetterState, sentSince: string): Promise<number> {
  const { letter: t } = source.tables
  const condition = state === 'sent' ? gte(t.sentAt, sentSince) : isIn(source, state)
  const [row] = await source.select({ count: sql<number>`count(*)` }).from(t).where(condition)
  return Number(row?.count ?? 0)
}

/** Where a letter stands, and whose it is; null where there is none. */
export async function findLetterStanding(
  source: Reader,
  seq: number,
): Promise<{ kind: string; person: string | null; sentAt: string | null; failedAt: string | null } | null> {
  const { letter: t } = source.tables
  const [row] = await source
    .select({ kind: t.kind, person: t.person, sentAt: t.sentAt, failedAt: t.failedAt })
    .from(t)
    .where(eq(t.seq, seq))
    .limit(1)
  return row ?? null
}

/** Puts a letter that was given up back among those to be sent, with all its attempts before it. */
export async function putBack(tx: Transaction, seq: number, dueAt: string): Promise<void> {
  const { letter: t } = tx.tables
  await tx.update(t).set({ failedAt: null, claimedUntil: null, attempts: 0, dueAt }).where(eq(t.seq, seq))
}

/** A letter with its words, for the demo alone; null where there is none. */
export async function findLetter(
  source: Reader,
  seq: number,
): Promise<{ to: string; subject: string; text: string; createdAt: string } | null> {
  const { letter: t } = source.tables
  const [row] = await source
    .select({ to: t.to, subject: t.subject, text: t.text, createdAt: t.createdAt })
    .from(t)
    .where(eq(t.seq, seq))
    .limit(1)
  return row ?? null
}
