import { and, asc, eq, gt } from 'drizzle-orm'
import { type ResponseDates, responseState } from '~/domain/questionnaire/response'
import type { Reader } from '../database'

/** How many responses there are to a questionnaire, and how many of them are official now. */
export type ResponseCount = { all: number; official: number }

/** The counts of responses to the questionnaires of a project, by the key of the questionnaire; in one query. */
export async function countResponses(source: Reader, number: string): Promise<ReadonlyMap<number, ResponseCount>> {
  const { response: r, questionnaire: t, project: p } = source.tables
  const dates = {
    ...{ invitedAt: r.invitedAt, openedAt: r.openedAt, begunAt: r.begunAt, readyAt: r.readyAt },
    ...{ clearedAt: r.clearedAt, returnedAt: r.returnedAt, declinedAt: r.declinedAt },
  }
  const rows: ({ questionnaire: number } & ResponseDates)[] = await source
    .select({ questionnaire: r.questionnaire, ...dates })
    .from(r)
    .innerJoin(t, eq(t.seq, r.questionnaire))
    .innerJoin(p, eq(p.seq, t.project))
    .where(eq(p.number, number))
  const counts = new Map<number, ResponseCount>()
  for (const { questionnaire, ...one } of rows) {
    const { all, official } = counts.get(questionnaire) ?? { all: 0, official: 0 }
    const isOfficial = responseState(one, false) === 'submitted'
    counts.set(questionnaire, { all: all + 1, official: official + (isOfficial ? 1 : 0) })
  }
  return counts
}

/** A published questionnaire of a public project. */
export type OpenlyPublished = { number: string; place: number; title: string }

/** The published questionnaires of all projects that everybody may read, project by project. */
export const listOpenlyPublished = (source: Reader): Promise<OpenlyPublished[]> => {
  const { questionnaire: t, project: p } = source.tables
  return source
    .select({ number: p.number, place: t.place, title: t.title })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(and(gt(t.version, 0), eq(p.visibility, 'public')))
    .orderBy(asc(p.number), asc(t.place))
}
