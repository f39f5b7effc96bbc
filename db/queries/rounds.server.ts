import { and, asc, desc, eq, gte, inArray, isNull } from 'drizzle-orm'
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

/** What waits for the answer of an economy; the deadline is that of a round. */
export type ToAnswer = {
  kind: 'co-sponsorship' | 'endorsement'
  number: string
  title: string
  economy: string
  deadline: string | null
}

/**
 * What waits for the answers of these economies: projects that asked them to co-sponsor, then open rounds, the earliest
 * deadline first.
 */
export async function listToAnswer(source: Reader, economies: readonly string[], now: string): Promise<ToAnswer[]> {
  if (economies.length === 0) return []
  const [asked, rounds] = await Promise.all([listAsked(source, economies), listOpenRounds(source, economies, now)])
  return [...asked, ...rounds]
}

/** Who asked an economy to co-sponsor that is still named, has said nothing yet, and can still answer. */
async function listAsked(source: Reader, economies: readonly string[]): Promise<ToAnswer[]> {
  const { project, projectEconomy: e, coSponsorRequest: r, coSponsorAnswer: a } = source.tables
  const rows = await source
    .selectDistinct({ number: project.number, title: project.title, economy: e.economy })
    .from(project)
    .innerJoin(e, and(eq(e.project, project.seq), eq(e.part, 'co-sponsoring')))
    .innerJoin(r, and(eq(r.project, project.seq), eq(r.economy, e.economy)))
    .leftJoin(a, and(eq(a.project, project.seq), eq(a.economy, e.economy)))
    .where(
      and(inArray(project.state, ['concept-draft', 'with-forum']), inArray(e.economy, [...economies]), isNull(a.seq)),
    )
    .orderBy(asc(project.number), asc(e.economy))
  return rows.map(row => ({ ...row, kind: 'co-sponsorship', deadline: null }))
}

/** Open rounds in which one of these economies takes part and is silent. */
async function listOpenRounds(source: Reader, economies: readonly string[], now: string): Promise<ToAnswer[]> {
  const { project, projectEconomy: e, endorsementRound: t, endorsementAnswer: a } = source.tables
  const open = await source
    .select({ seq: t.seq, project: t.project, number: project.number, title: project.title, deadline: t.deadline })
    .from(t)
    .innerJoin(project, eq(project.seq, t.project))
    .where(and(isNull(t.closedAt), gte(t.deadline, now), eq(project.state, 'with-forum')))
    .orderBy(asc(t.deadline), asc(project.number))
  if (open.length === 0) return []
  const ofThem = inArray(e.economy, [...economies])
  const [answered, proposing] = await Promise.all([
    source
      .selectDistinct({ round: a.round, economy: a.economy })
      .from(a)
      .where(
        and(
          inArray(
            a.round,
            open.map(round => round.seq),
          ),
          inArray(a.economy, [...economies]),
        ),
      ),
    source
      .select({ project: e.project, economy: e.economy })
      .from(e)
      .where(
        and(
          inArray(
            e.project,
            open.map(round => round.project),
          ),
          eq(e.part, 'proposing'),
          ofThem,
        ),
      ),
  ])
  const isDone = (round: { seq: number; project: number }, economy: string) =>
    answered.some(one => one.round === round.seq && one.economy === economy) ||
    proposing.some(one => one.project === round.project && one.economy === economy)
  return open.flatMap(round =>
    economies
      .filter(economy => !isDone(round, economy))
      .map(economy => ({
        kind: 'endorsement' as const,
        ...{ number: round.number, title: round.title, deadline: round.deadline, economy },
      })),
  )
}
