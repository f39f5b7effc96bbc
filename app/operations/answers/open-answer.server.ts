import { hashOf, isToken } from '~/auth/tokens.server'
import type { Person, Subject } from '~/domain/access/may'
import type { Definition } from '~/domain/questionnaire/definition'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import { type AnswerAct, checkAnswerLink, mayAnswer, type Respondent } from '~/domain/questionnaire/respondent'
import type { Response } from '~/domain/questionnaire/response'
import type { Reader } from '~db/connect.server'
import { findDefinition, findQuestionnaireBySeq } from '~db/queries/questionnaires.server'
import { findAnswerLink, findResponse } from '~db/queries/responses.server'
import { subjectOf } from '~db/queries/subjects.server'

/** An answer as whoever came to it may do things with it: the questionnaire in the version that it answers to. */
export type OpenedAnswer = {
  /** What the address calls it: the token of a personal link, or the number of the response. */
  key: string
  respondent: Respondent
  response: Response
  questionnaire: Questionnaire
  definition: Definition
  /** With the one economy of the response, so that only its own officials may answer. */
  subject: Subject
}

/** Why an answer is not opened: who asks must sign in first, there is none, its link has ended, or it is not theirs. */
export type NotOpened = { ok: false; reason: string; why: 'signed-out' | 'unknown' | 'ended' | 'not-theirs' }

const refused = (why: NotOpened['why'], reason: string): NotOpened => ({ ok: false, reason, why })

const unknown = refused(
  'unknown',
  'There is no such answer. Please check that you copied the whole address from the letter.',
)

/**
 * Finds the answer of an address for whoever comes: by the token of a personal link, or by its number for who is signed
 * in and may answer for its economy. Refuses guessed, old and withdrawn links, and what is not theirs.
 */
export async function openAnswer(
  source: Reader,
  { key, person, now, act = 'read' }: { key: string; person: Person | null; now: Date; act?: AnswerAct },
): Promise<({ ok: true } & OpenedAnswer) | NotOpened> {
  const link = isToken(key) ? await findAnswerLink(source, hashOf(key)) : null
  if (isToken(key)) {
    const valid = checkAnswerLink(link, now.toISOString())
    if (!valid.ok) return refused(link ? 'ended' : 'unknown', valid.reason)
  }
  if (link === null && person === null) return refused('signed-out', 'Please sign in to open this answer.')
  const seq = link?.response ?? Number(/^\d{1,9}$/.exec(key)?.[0] ?? 0)
  const response = seq === 0 ? null : await findResponse(source, seq)
  if (!response) return unknown
  const questionnaire = await findQuestionnaireBySeq(source, response.questionnaire)
  const definition = await findDefinition(source, response.questionnaire, response.version)
  if (!questionnaire || !definition) return unknown
  const respondent: Respondent | null = link
    ? { with: 'link', link }
    : person === null
      ? null
      : { with: 'account', person }
  if (respondent === null) return unknown
  const around = await subjectOf(source, questionnaire.number)
  const subject: Subject =
    response.economy === null ? { project: questionnaire.number } : { ...around, economies: [response.economy] }
  const allowed = mayAnswer(respondent, act, { seq: response.seq, subject }, now.toISOString())
  if (!allowed.ok) return refused('not-theirs', allowed.reason)
  return { ok: true, key, respondent, response, questionnaire, definition, subject }
}
