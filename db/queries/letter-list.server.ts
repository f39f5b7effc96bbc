import { desc, eq, sql } from 'drizzle-orm'
import type { Reader } from '../database'

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

/** A page of the letters, newest first, and how many there are in all. */
export async function listLetters(source: Reader, page: number): Promise<{ letters: ListedLetter[]; count: number }> {
  const { letter: t, person, project } = source.tables
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
      .orderBy(desc(t.seq))
      .limit(lettersPage)
      .offset((page - 1) * lettersPage),
    source.select({ count: sql<number>`count(*)` }).from(t),
  ])
  return { letters, count: Number(counted[0]?.count ?? 0) }
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
