import { asc, desc, eq } from 'drizzle-orm'
import type { Round } from '~/domain/endorsement/round'
import type { CoSponsorAnswer } from '~/domain/lifecycle/facts'
import type { Reader, Transaction } from '../database'

/** The latest endorsement round of a project with all its answers in their order, or null where none was opened. */
export async function findRound(source: Reader, project: number): Promise<Round | null> {
  const { endorsementRound: t, endorsementAnswer: a } = source.tables
  const [row] = await source.select().from(t).where(eq(t.project, project)).orderBy(desc(t.seq)).limit(1)
  if (!row) return null
  const answers = await source
    .select({ economy: a.economy, answer: a.answer, comment: a.comment, at: a.at, by: a.by })
    .from(a)
    .where(eq(a.round, row.seq))
    .orderBy(asc(a.seq))
  const { seq, at, by, deadline, silence, closedAt, closedBy, outcome } = row
  return { seq, openedAt: at, openedBy: by, deadline, silence, closedAt, closedBy, outcome, answers }
}

/** What the economies said to being named as co-sponsors, in the order in which they said it. */
export async function listCoSponsorAnswers(source: Reader, project: number): Promise<CoSponsorAnswer[]> {
  const { coSponsorAnswer: t } = source.tables
  return source
    .select({ economy: t.economy, answer: t.answer, remark: t.remark, at: t.at, by: t.by })
    .from(t)
    .where(eq(t.project, project))
    .orderBy(asc(t.seq))
}

/** Closes a round with its outcome; what was answered stays. */
export async function closeRound(
  tx: Transaction,
  seq: number,
  { at, by, outcome }: { at: string; by: string; outcome: 'endorsed' | 'sent-back' },
): Promise<void> {
  const { endorsementRound: t } = tx.tables
  await tx.update(t).set({ closedAt: at, closedBy: by, outcome }).where(eq(t.seq, seq))
}
