import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { AnswerLink, AnswerLinkKind } from '~/domain/questionnaire/respondent'
import type { Response } from '~/domain/questionnaire/response'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** Works on one response are one after the other; those on different ones run side by side. */
export const responseScope = (seq: number): string => `response ${seq}`

/** The responses to a questionnaire, in the order in which they were begun. */
export const listResponses = (source: Reader, questionnaire: number): Promise<Response[]> => {
  const { response: t } = source.tables
  return source.select().from(t).where(eq(t.questionnaire, questionnaire)).orderBy(asc(t.seq))
}

export async function findResponse(source: Reader, seq: number): Promise<Response | null> {
  const { response: t } = source.tables
  const [row] = await source.select().from(t).where(eq(t.seq, seq))
  return row ?? null
}

/** Begins a response to a version: of an economy, or of a person. */
export async function insertResponse(
  tx: Transaction,
  begun: Pick<Response, 'questionnaire' | 'economy' | 'version'> & Partial<Pick<Response, 'dueOn' | 'invitedAt'>>,
): Promise<number> {
  const { response: t } = tx.tables
  const nothing = { clearedBy: '', returnedWith: '', declinedWith: '', revision: 0 }
  const [row] = await tx
    .insert(t)
    .values({ ...nothing, ...begun })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The response was not kept')
  return row.seq
}

/** Sets dates and words of a response. */
export async function changeResponse(
  tx: Transaction,
  seq: number,
  changes: Partial<Omit<Response, 'seq' | 'questionnaire' | 'economy'>>,
): Promise<void> {
  await tx.update(tx.tables.response).set(changes).where(eq(tx.tables.response.seq, seq))
}

/** A dated act on a response, in words: "Invited", "Reminded", "Returned" … with a note. */
export type ResponseAct = { response: number; act: string; note: string; at: string; by: string }

export async function addResponseAct(
  tx: Transaction,
  { author, ...act }: { response: number; act: string; note: string; at: string; author: Author },
): Promise<void> {
  await tx.insert(tx.tables.responseAct).values({ ...act, person: author.person, by: author.name })
}

/** The acts on some responses, the oldest first. */
export const listResponseActs = async (source: Reader, responses: readonly number[]): Promise<ResponseAct[]> => {
  const { responseAct: t } = source.tables
  if (responses.length === 0) return []
  return source
    .select({ response: t.response, act: t.act, note: t.note, at: t.at, by: t.by })
    .from(t)
    .where(inArray(t.response, [...responses]))
    .orderBy(asc(t.seq))
}

/** The personal link whose token has this hash. */
export async function findAnswerLink(source: Reader, id: string): Promise<AnswerLink | null> {
  const { answerLink: t } = source.tables
  const [row] = await source.select().from(t).where(eq(t.id, id))
  return row ?? null
}

/** The links to some responses, the oldest first. */
export const listAnswerLinks = async (source: Reader, responses: readonly number[]): Promise<AnswerLink[]> => {
  const { answerLink: t } = source.tables
  if (responses.length === 0) return []
  return source
    .select()
    .from(t)
    .where(inArray(t.response, [...responses]))
    .orderBy(asc(t.createdAt), asc(t.id))
}

export async function insertAnswerLink(
  tx: Transaction,
  link: Omit<AnswerLink, 'withdrawnAt' | 'openedAt'>,
): Promise<void> {
  await tx.insert(tx.tables.answerLink).values(link)
}

/** Marks the first opening of a link. */
export async function markLinkOpened(tx: Transaction, id: string, at: string): Promise<void> {
  const { answerLink: t } = tx.tables
  await tx.update(t).set({ openedAt: at }).where(eq(t.id, id))
}

/** Ends every link of an address to a response, or only those of a kind; without an address those of everybody. */
export async function withdrawLinks(
  tx: Transaction,
  { response, email, kind, at }: { response: number; email?: string; kind?: AnswerLinkKind; at: string },
): Promise<void> {
  const { answerLink: t } = tx.tables
  const theirs = email === undefined ? undefined : eq(t.email, email)
  const such = kind === undefined ? undefined : eq(t.kind, kind)
  await tx
    .update(t)
    .set({ withdrawnAt: at })
    .where(and(eq(t.response, response), theirs, such, isNull(t.withdrawnAt)))
}
