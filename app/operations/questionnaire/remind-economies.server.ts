import type { IsoDate } from '~/domain/calendar'
import { isRemindable } from '~/domain/questionnaire/answer-reminders'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import { dueOnOf, type Response, responseState } from '~/domain/questionnaire/response'
import { no, type Verdict } from '~/domain/verdict'
import { answerReminderLetter } from '~/mail/messages/questionnaire'
import type { Database, Transaction } from '~db/connect.server'
import type { Author } from '~db/queries/records.server'
import { addResponseAct, changeResponse, listResponses } from '~db/queries/responses.server'
import { writeToContacts } from '../answers/write-to-contacts.server'
import { dayOf } from '../author'
import { type SenderAsk, withQuestionnaire, withResponse } from './with-questionnaire.server'

type Reminding = {
  questionnaire: Questionnaire
  response: Response
  author: Author
  /** Whose name stands in the letter; null for Dossier itself. */
  by: string | null
  now: Date
}

/** Reminds whoever has the answer, and notes it. Gives how many letters were written: none where nobody can be reached. */
export async function remindResponse(tx: Transaction, reminding: Reminding): Promise<number> {
  const { questionnaire, response, author, by, now } = reminding
  const at = now.toISOString()
  const dueOn = dueOnOf(response.dueOn, questionnaire.dueOn)
  const isLate = dueOn !== null && dueOn < at.slice(0, 10)
  const isReady = responseState(response, false) === 'awaiting-clearance'
  const letters = await writeToContacts(tx, {
    ...{ response, questionnaire, by: author.name, now },
    words: facts => answerReminderLetter({ ...facts, isLate, isReady, by }),
  })
  if (letters === 0) return 0
  await changeResponse(tx, response.seq, { remindedAt: at })
  await addResponseAct(tx, { response: response.seq, act: 'Reminded', note: '', at, author })
  return letters
}

/** Nobody is reminded twice on one day. */
export const wasRemindedOn = ({ remindedAt }: Pick<Response, 'remindedAt'>, today: IsoDate): boolean =>
  remindedAt?.slice(0, 10) === today

/** Reminds one economy now. Refuses who has answered or declined, was not invited, or was reminded today. */
export const remindOne = (db: Database, ask: SenderAsk & { response: number }): Promise<Verdict> =>
  withResponse<Verdict>(db, ask, async (tx, { questionnaire, response, signed: { author } }) => {
    if (!isRemindable(response, questionnaire.closedAt !== null))
      return no('Nothing more is expected of this answer, so that nobody is reminded of it.')
    if (wasRemindedOn(response, dayOf(ask.now))) return no('A reminder was sent today already.')
    const letters = await remindResponse(tx, { questionnaire, response, author, by: author.name, now: ask.now })
    return letters > 0 ? { ok: true } : no('Every link to this answer was withdrawn. Please invite somebody first.')
  })

/**
 * Reminds all that were invited and have not answered, each in a transaction of its own. Gives how many were; nobody is
 * reminded twice on one day.
 */
export async function remindEconomies(
  db: Database,
  ask: SenderAsk,
): Promise<{ ok: true; reminded: number } | { ok: false; reason: string }> {
  const read = await withQuestionnaire(db, ask, async (tx, { questionnaire }) => ({
    ok: true as const,
    responses: (await listResponses(tx, questionnaire.seq)).filter(
      one => isRemindable(one, questionnaire.closedAt !== null) && !wasRemindedOn(one, dayOf(ask.now)),
    ),
  }))
  if (!read.ok) return read
  let reminded = 0
  for (const { seq } of read.responses) if ((await remindOne(db, { ...ask, response: seq })).ok) reminded += 1
  return reminded > 0
    ? { ok: true, reminded }
    : no('There is nobody to remind: all have answered or declined, or were reminded today.')
}
