import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { type GivenRating, type Judgement, lastRatings, qualityCriteria, type Rating } from '~/domain/quality/criteria'
import type { Point, PointAct } from '~/domain/quality/points'
import { isSectionKey } from '~/domain/record/catalogue'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** The points of a project in the order in which they were written, each with what was done about it. */
export async function listPoints(source: Reader, project: number): Promise<Point[]> {
  const { point: t, pointAct: a } = source.tables
  const points = await source.select().from(t).where(eq(t.project, project)).orderBy(asc(t.seq))
  if (points.length === 0) return []
  const acts = await source
    .select()
    .from(a)
    .where(
      inArray(
        a.point,
        points.map(point => point.seq),
      ),
    )
    .orderBy(asc(a.seq))
  return points.flatMap(({ seq, section, quote, text, at, by, sentAt }) => {
    if (!isSectionKey(section)) return []
    const own = acts.filter(act => act.point === seq)
    return [
      { seq, section, quote, text, at, by, sentAt, acts: own.map(({ act, text, at, by }) => ({ act, text, at, by })) },
    ]
  })
}

/** Kept in the place of a rating where there is only a comment so far. */
const notRatedYet = 0

/** Every judgement that was ever given on a project, oldest first. */
export async function listGivenRatings(source: Reader, project: number): Promise<GivenRating[]> {
  const { qualityRating: t } = source.tables
  const rows = await source.select().from(t).where(eq(t.project, project)).orderBy(asc(t.seq))
  return rows.flatMap(({ seq, criterion, rating, comment, at, by }) => {
    const known = qualityCriteria.find(({ key }) => key === criterion)
    return known ? [{ seq, criterion: known.key, rating: rating === notRatedYet ? null : rating, comment, at, by }] : []
  })
}

/** The judgement under each criterion that counts: the last one. */
export const listRatings = async (source: Reader, project: number): Promise<Rating[]> =>
  lastRatings(await listGivenRatings(source, project))

/** Keeps judgements beside those that were given before. */
export async function insertRatings(
  tx: Transaction,
  project: number,
  judgements: readonly Judgement[],
  { at, author }: { at: string; author: Author },
): Promise<void> {
  if (judgements.length === 0) return
  const { person, name: by } = author
  await tx.insert(tx.tables.qualityRating).values(
    judgements.map(({ criterion, rating, comment }) => ({
      ...{ project, criterion, comment, at, person, by },
      rating: rating ?? notRatedYet,
    })),
  )
}

/** Keeps a point that is not sent yet. */
export async function insertPoint(
  tx: Transaction,
  project: number,
  point: Pick<Point, 'section' | 'quote' | 'text'>,
  { at, author }: { at: string; author: Author },
): Promise<void> {
  const { section, quote, text } = point
  const { person, name: by } = author
  await tx.insert(tx.tables.point).values({ project, section, quote, text, at, person, by, sentAt: null })
}

/** Keeps what was done about a point. */
export async function insertPointAct(
  tx: Transaction,
  point: number,
  { act, text }: { act: PointAct; text: string },
  { at, author }: { at: string; author: Author },
): Promise<void> {
  await tx.insert(tx.tables.pointAct).values({ point, act, text, at, person: author.person, by: author.name })
}

/** The points that were prepared and not taken back are the overseer's to answer from now on. */
export async function markPointsSent(tx: Transaction, project: number, at: string): Promise<void> {
  const { point: t, pointAct: a } = tx.tables
  const takenBack = tx.select({ point: a.point }).from(a).where(eq(a.act, 'closed'))
  await tx
    .update(t)
    .set({ sentAt: at })
    .where(and(eq(t.project, project), isNull(t.sentAt), notInArray(t.seq, takenBack)))
}

/** Whether the proposal of a project was ever handed in for its quality assessment. */
export async function wasHandedIn(source: Reader, number: string): Promise<boolean> {
  const { decision: t, project } = source.tables
  const rows = await source
    .select({ seq: t.seq })
    .from(t)
    .innerJoin(project, eq(project.seq, t.project))
    .where(and(eq(project.number, number), eq(t.step, 'submit-proposal')))
    .limit(1)
  return rows.length > 0
}
