import { asc, desc, eq } from 'drizzle-orm'
import type { CoSponsorRequest } from '~/domain/endorsement/co-sponsors'
import type { EndorsementAnswer, Round, SilenceRule } from '~/domain/endorsement/round'
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
  { at, by, outcome }: { at: string; by: string; outcome: Round['outcome'] },
): Promise<void> {
  const { endorsementRound: t } = tx.tables
  await tx.update(t).set({ closedAt: at, closedBy: by, outcome }).where(eq(t.seq, seq))
}

/** Who acts, and when. */
type By = { at: string; person: string; by: string }

/** Opens an endorsement round; returns its key. */
export async function insertRound(
  tx: Transaction,
  project: number,
  round: By & { deadline: string; silence: SilenceRule },
): Promise<number> {
  const { endorsementRound: t } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ project, ...round })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The round was not stored')
  return row.seq
}

/** Adds what an economy answers in a round; what it answered before stays. */
export async function insertRoundAnswer(
  tx: Transaction,
  round: number,
  answer: By & { economy: string; answer: EndorsementAnswer; comment: string },
): Promise<void> {
  await tx.insert(tx.tables.endorsementAnswer).values({ round, ...answer })
}

/** Which economies were asked to co-sponsor, in the order in which they were. */
export async function listCoSponsorRequests(source: Reader, project: number): Promise<CoSponsorRequest[]> {
  const { coSponsorRequest: t } = source.tables
  return source
    .select({ economy: t.economy, at: t.at, by: t.by })
    .from(t)
    .where(eq(t.project, project))
    .orderBy(asc(t.seq))
}

export async function insertCoSponsorRequests(
  tx: Transaction,
  project: number,
  economies: readonly string[],
  by: By,
): Promise<void> {
  const rows = economies.map(economy => ({ project, economy, ...by }))
  if (rows.length > 0) await tx.insert(tx.tables.coSponsorRequest).values(rows)
}

/** Adds what an economy says to being named as co-sponsor; what it said before stays. */
export async function insertCoSponsorAnswer(
  tx: Transaction,
  project: number,
  answer: By & { economy: string; answer: CoSponsorAnswer['answer']; remark: string },
): Promise<void> {
  await tx.insert(tx.tables.coSponsorAnswer).values({ project, ...answer })
}
