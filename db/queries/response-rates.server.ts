import { and, asc, count, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { ResponseRate } from '~/domain/questionnaire/response-rate'
import type { Reader } from '../database'
import { given, prepared } from './prepared.server'

/** How many rows of a group there are of which this holds. */
const howMany = (holds: SQL) => sql<number>`sum(case when ${holds} then 1 else 0 end)`.mapWith(Number)

/** Whether one act came after another, or alone; the first of two at one moment does not. */
const isAfter = (one: SQL, other: SQL): SQL => sql`(${one} is not null and (${other} is null or ${one} > ${other}))`

/** The columns that count the responses of a questionnaire as `responseState` does; for queries grouped by it. */
export function rateColumns(source: Reader) {
  const { response: r } = source.tables
  const [cleared, returned, declined] = [sql`${r.clearedAt}`, sql`${r.returnedAt}`, sql`${r.declinedAt}`]
  const isOfficial = sql`(${isAfter(cleared, returned)} and ${isAfter(cleared, declined)})`
  return {
    ...{ asked: count(r.seq), answered: howMany(isOfficial) },
    declined: howMany(sql`(${isAfter(declined, returned)} and not ${isOfficial})`),
  }
}

const ratesQuery = (source: Reader) => {
  const { questionnaire: t, response: r, project: p } = source.tables
  return source
    .select({
      ...{ place: t.place, title: t.title, audience: t.audience, publishedAt: t.publishedAt, closedAt: t.closedAt },
      ...rateColumns(source),
    })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .leftJoin(r, eq(r.questionnaire, t.seq))
    .where(and(eq(p.number, given(p.number, 'number')), gt(t.version, 0)))
    .groupBy(t.seq)
    .orderBy(asc(t.place))
    .prepare()
}

/**
 * The published questionnaires of a project, by its number, each with how many were asked and answered: in one query,
 * however many people answered. Counts as `responseState` does.
 */
export const listResponseRates = async (source: Reader, number: string): Promise<ResponseRate[]> =>
  prepared(source, ratesQuery).execute({ number })
