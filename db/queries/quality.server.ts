import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { qualityCriteria, type Rating } from '~/domain/quality/criteria'
import type { Point } from '~/domain/quality/points'
import { isSectionKey } from '~/domain/record/catalogue'
import type { Reader, Transaction } from '../database'

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

/** The rating of each criterion that counts: the last one. */
export async function listRatings(source: Reader, project: number): Promise<Rating[]> {
  const { qualityRating: t } = source.tables
  const rows = await source.select().from(t).where(eq(t.project, project)).orderBy(asc(t.seq))
  const last = new Map(rows.map(row => [row.criterion, row]))
  return qualityCriteria.flatMap(({ key }) => {
    const row = last.get(key)
    return row ? [{ criterion: key, rating: row.rating, comment: row.comment, at: row.at, by: row.by }] : []
  })
}

/** The points that were prepared are the overseer's to answer from now on. */
export async function markPointsSent(tx: Transaction, project: number, at: string): Promise<void> {
  const { point: t } = tx.tables
  await tx
    .update(t)
    .set({ sentAt: at })
    .where(and(eq(t.project, project), isNull(t.sentAt)))
}
