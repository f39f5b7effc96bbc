import { and, asc, countDistinct, desc, eq, inArray, isNotNull, isNull, lt, max, or, sql } from 'drizzle-orm'
import type { Cleared, Given, KeptAnswer, Permission } from '~/domain/questionnaire/answers'
import type { Reader, Transaction } from '../database'
import { readFrozen } from './frozen-answers.server'
import type { Author } from './records.server'

/** An answer with what tells its author apart. */
export type StoredAnswer = KeptAnswer & { author: string }

const columnsOf = ({ answer: t }: Reader['tables']) => ({
  ...{ question: t.question, given: t.given, permission: t.permission, revision: t.revision },
  ...{ author: t.author, by: t.by, person: t.person, at: t.at },
})

/** What was answered so far, with who wrote it; of some questions where they are named. */
export const listAnswers = (
  source: Reader,
  response: number,
  questions?: readonly string[],
): Promise<StoredAnswer[]> => {
  const { answer: t } = source.tables
  const some = questions ? inArray(t.question, [...questions]) : undefined
  return source
    .select(columnsOf(source.tables))
    .from(t)
    .where(and(eq(t.response, response), some))
}

/** What an answer was before a change. */
export type AnswerChange = {
  question: string
  revision: number
  before: Given | null
  beforePermission: Permission | null
  author: string
  by: string
  at: string
}

/** The changes of answers, the latest first. */
export const listAnswerChanges = (
  source: Reader,
  response: number,
  questions?: readonly string[],
): Promise<AnswerChange[]> => {
  const { answerChange: t } = source.tables
  const some = questions ? inArray(t.question, [...questions]) : undefined
  return source
    .select({
      ...{ question: t.question, revision: t.revision, before: t.before, beforePermission: t.beforePermission },
      ...{ author: t.author, by: t.by, at: t.at },
    })
    .from(t)
    .where(and(eq(t.response, response), some))
    .orderBy(desc(t.seq))
}

type Writing = { response: number; revision: number; author: string; at: string; signed: Author }

/** Keeps what an answer was before a change begins. */
export async function insertAnswerChange(
  tx: Transaction,
  { response, revision, author, at, signed }: Writing,
  before: { question: string; given: Given | null; permission: Permission | null },
): Promise<void> {
  const { question, given, permission } = before
  const by = { at, author, person: signed.person, by: signed.name }
  await tx
    .insert(tx.tables.answerChange)
    .values({ response, question, revision, before: given, beforePermission: permission, ...by })
}

/** Keeps an answer in the place of the one before. */
export async function putAnswer(
  tx: Transaction,
  { response, revision, author, at, signed }: Writing,
  entry: { question: string; given: Given | null; permission: Permission | null },
): Promise<void> {
  const { answer: t } = tx.tables
  const kept = { ...entry, revision, author, at, person: signed.person, by: signed.name }
  await tx
    .insert(t)
    .values({ response, ...kept })
    .onConflictDoUpdate({ target: [t.response, t.question], set: kept })
}

/** An official answer with the response that it is of. */
export type ClearedResponse = Cleared & {
  response: number
  economy: string | null
  version: number
  at: string
  by: string
}

/** Freezes what was cleared. */
export async function insertClearance(
  tx: Transaction,
  clearance: Cleared & { response: number; version: number; at: string; author: Author },
): Promise<void> {
  const { author, ...rest } = clearance
  await tx.insert(tx.tables.clearance).values({ ...rest, person: author.person, by: author.name })
}

/** Whether a response is cleared now: what was returned or declined since counts no more. */
const isClearedNow = ({ response: r }: Reader['tables']) =>
  and(
    isNotNull(r.clearedAt),
    or(isNull(r.returnedAt), lt(r.returnedAt, r.clearedAt)),
    or(isNull(r.declinedAt), lt(r.declinedAt, r.clearedAt)),
  )

/**
 * The official answers to a questionnaire: of each response that is cleared now, what was frozen with its last clearance.
 * In two queries, however many respond, and no answer is read that does not count.
 */
export async function listCleared(source: Reader, questionnaire: number): Promise<ClearedResponse[]> {
  const { clearance: t, response: r } = source.tables
  const latest = source
    .select({ seq: max(t.seq) })
    .from(t)
    .innerJoin(r, eq(r.seq, t.response))
    .where(eq(r.questionnaire, questionnaire))
    .groupBy(t.response)
  const rows = await source
    .select({
      ...{ seq: t.seq, response: t.response, economy: r.economy, version: t.version },
      ...{ permission: t.permission, at: t.at, by: t.by },
    })
    .from(t)
    .innerJoin(r, eq(r.seq, t.response))
    .where(and(inArray(t.seq, latest), isClearedNow(source.tables)))
    .orderBy(asc(t.seq))
  const frozen = await readFrozen(
    source,
    rows.map(({ seq }) => seq),
  )
  return rows.flatMap(({ seq, ...row }) => {
    const answers = frozen.get(seq)
    return answers ? [{ ...row, ...answers }] : []
  })
}

/** What is being written of the responses that are not cleared, in one query; nothing of those that are not begun. */
export async function listDrafted(
  source: Reader,
  questionnaire: number,
): Promise<{ response: number; question: string; given: Given; permission: Permission | null; at: string }[]> {
  const { answer: t, response: r } = source.tables
  const rows = await source
    .select({ response: t.response, question: t.question, given: t.given, permission: t.permission, at: t.at })
    .from(t)
    .innerJoin(r, eq(r.seq, t.response))
    .where(and(eq(r.questionnaire, questionnaire), sql`not ${isClearedNow(source.tables)}`, isNotNull(t.given)))
  return rows.flatMap(({ given, ...row }) => (given === null ? [] : [{ ...row, given }]))
}

/** How many people wrote each response to a questionnaire. */
export async function countAuthors(source: Reader, questionnaire: number): Promise<Map<number, number>> {
  const { answer: t, response: r } = source.tables
  const rows = await source
    .select({ response: t.response, authors: countDistinct(t.author) })
    .from(t)
    .innerJoin(r, eq(r.seq, t.response))
    .where(eq(r.questionnaire, questionnaire))
    .groupBy(t.response)
  return new Map(rows.map(({ response, authors }) => [response, Number(authors)]))
}

/** The names of the files that answer a questionnaire, by their ids. */
export async function listAnswerFileNames(source: Reader, questionnaire: number): Promise<Map<string, string>> {
  const { answerFile: t, response: r } = source.tables
  const rows = await source
    .select({ id: t.id, name: t.name })
    .from(t)
    .innerJoin(r, eq(r.seq, t.response))
    .where(eq(r.questionnaire, questionnaire))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
