import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { IsoDate, IsoMoment } from '~/domain/calendar'
import type { Given } from '~/domain/questionnaire/answers'
import type { Definition } from '~/domain/questionnaire/definition'
import type { AnswerLinkKind } from '~/domain/questionnaire/respondent'
import { dueOnOf, type Response, responseState } from '~/domain/questionnaire/response'
import type { WaitingQuestionnaire } from '~/domain/waiting/questionnaires'
import type { Reader, Transaction } from '../database'

/** Works on the whole of one questionnaire are one after the other. */
export const questionnaireScope = (seq: number): string => `questionnaire ${seq}`

/** Every published version of a questionnaire, by its number. */
export async function mapDefinitions(source: Reader, questionnaire: number): Promise<Map<number, Definition>> {
  const { questionnaireVersion: t } = source.tables
  const rows = await source
    .select({ version: t.version, definition: t.definition })
    .from(t)
    .where(eq(t.questionnaire, questionnaire))
  return new Map(rows.map(row => [row.version, row.definition]))
}

/** What was written so far in all responses to a questionnaire, in one query; its own readers count and do not show it. */
export async function listAllAnswers(
  source: Reader,
  questionnaire: number,
): Promise<{ response: number; question: string; given: Given | null }[]> {
  const { answer: t, response: r } = source.tables
  return source
    .select({ response: t.response, question: t.question, given: t.given })
    .from(t)
    .innerJoin(r, eq(r.seq, t.response))
    .where(eq(r.questionnaire, questionnaire))
}

export type KnownContact = { response: number; economy: string | null; name: string; email: string }

const wholeKinds: AnswerLinkKind[] = ['focal', 'own']

/** Who has a link to the whole of an answer, of all responses to a questionnaire, the oldest first. Withdrawn ones are left out. */
export async function listContacts(source: Reader, questionnaire: number): Promise<KnownContact[]> {
  const { answerLink: t, response: r } = source.tables
  return source
    .select({ response: t.response, economy: r.economy, name: t.name, email: t.email })
    .from(t)
    .innerJoin(r, eq(r.seq, t.response))
    .where(and(eq(r.questionnaire, questionnaire), inArray(t.kind, wholeKinds), isNull(t.withdrawnAt)))
    .orderBy(asc(t.createdAt), asc(t.id))
}

/** Who was invited to the questionnaires of a project before, by its key, the latest last. */
export async function listFormerContacts(source: Reader, project: number): Promise<KnownContact[]> {
  const { answerLink: t, response: r, questionnaire: q } = source.tables
  return source
    .select({ response: t.response, economy: r.economy, name: t.name, email: t.email })
    .from(t)
    .innerJoin(r, eq(r.seq, t.response))
    .innerJoin(q, eq(q.seq, r.questionnaire))
    .where(and(eq(q.project, project), eq(t.kind, 'focal'), isNull(t.withdrawnAt)))
    .orderBy(asc(t.createdAt), asc(t.id))
}

/** A response that may have to be reminded, with what decides on it. */
export type MayRemind = { response: Response; questionnaire: { dueOn: IsoDate | null; closedAt: IsoMoment | null } }

/** Every invited response to the questionnaires that are open; those that are cleared or declined for good among them. */
export async function listOpenInvitations(source: Reader): Promise<MayRemind[]> {
  const { questionnaire: q, response: r } = source.tables
  return source
    .select({ response: r, questionnaire: { dueOn: q.dueOn, closedAt: q.closedAt } })
    .from(q)
    .innerJoin(r, eq(r.questionnaire, q.seq))
    .where(and(isNotNull(q.publishedAt), isNull(q.closedAt), isNotNull(r.invitedAt)))
    .orderBy(asc(r.seq))
}

/** The questionnaires that are open for the economies, with where each invited one stands, in one query. */
export async function listWaitingQuestionnaires(source: Reader): Promise<WaitingQuestionnaire[]> {
  const { questionnaire: q, response: r, project: p } = source.tables
  const rows = await source
    .select({
      ...{ number: p.number, project: p.title, questionnaire: q.seq, place: q.place, title: q.title },
      ...{ general: q.dueOn, response: r },
    })
    .from(q)
    .innerJoin(p, eq(p.seq, q.project))
    .innerJoin(r, eq(r.questionnaire, q.seq))
    .where(and(eq(q.audience, 'economies'), isNotNull(q.publishedAt), isNull(q.closedAt), isNotNull(r.invitedAt)))
    .orderBy(asc(q.seq), asc(r.seq))
  const found = new Map<number, WaitingQuestionnaire>()
  for (const { response, questionnaire, general, project, ...about } of rows) {
    if (response.economy === null) continue
    const known = found.get(questionnaire) ?? { ...about, project: project ?? '', dueOn: general, responses: [] }
    const { seq, economy } = response
    const dueOn = dueOnOf(response.dueOn, general)
    known.responses.push({ seq, economy, state: responseState(response, false), dueOn })
    found.set(questionnaire, known)
  }
  return [...found.values()]
}

/** Sets the dates of a questionnaire, or the address under which people begin their answers. */
export async function changeQuestionnaire(
  tx: Transaction,
  seq: number,
  changes: { dueOn?: IsoDate | null; closedAt?: IsoMoment | null; openLink?: string | null },
): Promise<void> {
  await tx.update(tx.tables.questionnaire).set(changes).where(eq(tx.tables.questionnaire.seq, seq))
}

/** Whether people can begin an answer under an open address. */
export async function hasOpenLink(source: Reader, seq: number): Promise<boolean> {
  const { questionnaire: t } = source.tables
  const [row] = await source.select({ openLink: t.openLink }).from(t).where(eq(t.seq, seq))
  return row?.openLink != null
}
