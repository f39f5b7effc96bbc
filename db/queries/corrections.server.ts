import { and, desc, eq, inArray, isNotNull, isNull, like } from 'drizzle-orm'
import type { Given, Permission } from '~/domain/questionnaire/answers'
import { type EarlierAnswer, versionSetAside } from '~/domain/questionnaire/correction'
import { type Definition, questionsIn } from '~/domain/questionnaire/definition'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** A published version without its questions. */
export type QuestionnaireVersion = { version: number; at: string; by: string; why: string; changes: string[] }

/** The published versions of a questionnaire, the latest first. */
export const listQuestionnaireVersions = (source: Reader, questionnaire: number): Promise<QuestionnaireVersion[]> => {
  const { questionnaireVersion: t } = source.tables
  return source
    .select({ version: t.version, at: t.at, by: t.by, why: t.why, changes: t.changes })
    .from(t)
    .where(eq(t.questionnaire, questionnaire))
    .orderBy(desc(t.version))
}

/** What is answered in some responses, by response. */
export async function listGivenIn(tx: Transaction, responses: readonly number[]) {
  const { answer: t } = tx.tables
  const byResponse = new Map<number, { question: string; given: Given; permission: Permission | null }[]>()
  if (responses.length === 0) return byResponse
  const rows = await tx
    .select({ response: t.response, question: t.question, given: t.given, permission: t.permission })
    .from(t)
    .where(and(inArray(t.response, [...responses]), isNotNull(t.given)))
  for (const { response, given, ...row } of rows) {
    if (given === null) continue
    const list = byResponse.get(response) ?? []
    list.push({ ...row, given })
    byResponse.set(response, list)
  }
  return byResponse
}

/** Sections that were called finished are open again. */
export async function reopenSections(
  tx: Transaction,
  { response, sections }: { response: number; sections: readonly string[] },
): Promise<void> {
  const { sectionDone: t } = tx.tables
  if (sections.length === 0) return
  await tx.delete(t).where(and(eq(t.response, response), inArray(t.section, [...sections])))
}

/** The same dated act on several responses, each with its note. */
export async function addResponseActs(
  tx: Transaction,
  { notes, act, at, author }: { notes: ReadonlyMap<number, string>; act: string; at: string; author: Author },
): Promise<void> {
  const by = { act, at, person: author.person, by: author.name }
  const rows = [...notes].map(([response, note]) => ({ response, note, ...by }))
  // A statement takes only so many values.
  for (let from = 0; from < rows.length; from += 500)
    await tx.insert(tx.tables.responseAct).values(rows.slice(from, from + 500))
}

/**
 * What was answered to questions that a correction changed or removed, and was not answered anew since: to be shown beside
 * the question, or in its section where it is gone.
 */
export async function listEarlierAnswers(source: Reader, response: number): Promise<EarlierAnswer[]> {
  const { answer: t, answerChange: c } = source.tables
  const rows = await source
    .select({ question: t.question, author: t.author, at: t.at, before: c.before })
    .from(t)
    .innerJoin(c, and(eq(c.response, t.response), eq(c.question, t.question), eq(c.revision, t.revision)))
    .where(and(eq(t.response, response), isNull(t.given), like(t.author, 'correction of version %')))
  if (rows.length === 0) return []
  const definitions = await definitionsAround(source, response)
  return rows.flatMap(({ question, author, at, before }) => {
    const definition = definitions.get(versionSetAside(author) ?? 0)
    const asked = definition && questionsIn(definition).find(one => one.question.key === question)
    return asked && before ? [{ question, section: asked.section.key, asked: asked.question, given: before, at }] : []
  })
}

/** The published versions of the questionnaire of a response, by their numbers. */
async function definitionsAround(source: Reader, response: number): Promise<ReadonlyMap<number, Definition>> {
  const { response: r, questionnaireVersion: v } = source.tables
  const rows = await source
    .select({ version: v.version, definition: v.definition })
    .from(v)
    .innerJoin(r, eq(r.questionnaire, v.questionnaire))
    .where(eq(r.seq, response))
  return new Map(rows.map(({ version, definition }) => [version, definition]))
}
