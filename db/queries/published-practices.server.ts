import { and, asc, desc, eq, inArray, isNotNull, type SQL } from 'drizzle-orm'
import type { PublishedPractice } from '~/domain/practice/catalogue'
import type { TrailSource } from '~/domain/practice/trail'
import { questionOf } from '~/domain/questionnaire/definition'
import { responseState } from '~/domain/questionnaire/response'
import type { Reader } from '../database'
import { given, prepared } from './prepared.server'

const listWhere = async (source: Reader, where?: SQL): Promise<PublishedPractice[]> => {
  const { practice: t, project: p } = source.tables
  const rows = await source
    .select({
      ...{ seq: t.seq, number: p.number, project: p.title, forum: p.sponsoringForum, title: t.title },
      ...{ description: t.description, theme: t.theme, conditions: t.conditions, economies: t.economies },
      ...{ event: t.event, session: t.session, on: t.discussedOn, publishedAt: t.publishedAt },
    })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(and(isNotNull(t.publishedAt), eq(p.visibility, 'public'), where))
    .orderBy(desc(t.publishedAt), desc(t.seq))
  return rows.map(({ publishedAt, project, ...row }) => ({
    ...row,
    project: project ?? row.number,
    publishedAt: publishedAt ?? '',
  }))
}

/** The published practices of all public projects, the latest first. */
export const listPublishedPractices = (source: Reader): Promise<PublishedPractice[]> => listWhere(source)

/** The published practices of a public project, by its number. */
export const listPublishedPracticesOf = (source: Reader, number: string): Promise<PublishedPractice[]> =>
  listWhere(source, eq(source.tables.project.number, number))

const titlesQuery = (source: Reader) => {
  const { practice: t, project: p } = source.tables
  return source
    .select({ seq: t.seq, title: t.title })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(and(isNotNull(t.publishedAt), eq(p.number, given(p.number, 'number'))))
    .orderBy(desc(t.publishedAt), desc(t.seq))
    .prepare()
}

/** The published practices of a project by their titles, for those who may read the project. */
export const listPublishedTitles = async (source: Reader, number: string): Promise<{ seq: number; title: string }[]> =>
  prepared(source, titlesQuery).execute({ number })

/** A published practice of a public project; null where there is none of this key. */
export const findPublishedPractice = async (source: Reader, seq: number): Promise<PublishedPractice | null> => {
  const [found] = await listWhere(source, eq(source.tables.practice.seq, seq))
  return found ?? null
}

const keyOf = (questionnaire: number, version: number) => `${questionnaire} ${version}`

/** The evidence of some practices with whose answer it is and whether that is official now. */
async function listSources(source: Reader, practices: readonly number[]) {
  const { evidence: t, response: r, questionnaire: q } = source.tables
  return source
    .select({
      ...{ practice: t.practice, response: t.response, question: t.question, passage: t.passage, economy: r.economy },
      ...{ questionnaire: r.questionnaire, title: q.title, audience: q.audience },
      ...{ invitedAt: r.invitedAt, openedAt: r.openedAt, begunAt: r.begunAt, readyAt: r.readyAt },
      ...{ clearedAt: r.clearedAt, returnedAt: r.returnedAt, declinedAt: r.declinedAt },
    })
    .from(t)
    .innerJoin(r, eq(r.seq, t.response))
    .innerJoin(q, eq(q.seq, r.questionnaire))
    .where(inArray(t.practice, [...practices]))
    .orderBy(asc(t.seq))
}

/** What was cleared last in each of some responses. */
async function lastCleared(source: Reader, responses: readonly number[]) {
  const { clearance: t } = source.tables
  if (responses.length === 0) return new Map<number, never>()
  const rows = await source
    .select({
      ...{ response: t.response, version: t.version, at: t.at },
      ...{ answers: t.answers, permissions: t.permissions, permission: t.permission },
    })
    .from(t)
    .where(inArray(t.response, [...new Set(responses)]))
    .orderBy(asc(t.seq))
  return new Map(rows.map(row => [row.response, row]))
}

/** The frozen versions of some questionnaires, by questionnaire and version. */
async function definitionsOf(source: Reader, questionnaires: readonly number[]) {
  const { questionnaireVersion: t } = source.tables
  if (questionnaires.length === 0) return new Map<string, never>()
  const rows = await source
    .select({ questionnaire: t.questionnaire, version: t.version, definition: t.definition })
    .from(t)
    .where(inArray(t.questionnaire, [...new Set(questionnaires)]))
  return new Map(rows.map(row => [keyOf(row.questionnaire, row.version), row.definition]))
}

/**
 * What stands behind some practices, by practice, as `publicTrail` needs it. Nothing of it goes to a page before that
 * has taken away what may not be published. Three queries, however many practices.
 */
export async function listTrailSources(
  source: Reader,
  practices: readonly number[],
): Promise<Map<number, TrailSource[]>> {
  const trails = new Map<number, TrailSource[]>(practices.map(practice => [practice, []]))
  if (practices.length === 0) return trails
  const sources = await listSources(source, practices)
  const [cleared, definitions] = await Promise.all([
    lastCleared(
      source,
      sources.map(({ response }) => response),
    ),
    definitionsOf(
      source,
      sources.map(({ questionnaire }) => questionnaire),
    ),
  ])
  for (const { practice, response, questionnaire, title, question, passage, economy, audience, ...dates } of sources) {
    const last = responseState(dates, false) === 'submitted' ? cleared.get(response) : undefined
    const definition = last && definitions.get(keyOf(questionnaire, last.version))
    const asked = definition ? questionOf(definition, question) : null
    const official = last ? { ...last, asked } : null
    trails.get(practice)?.push({ question, passage, economy, audience, questionnaire: title, official })
  }
  return trails
}
