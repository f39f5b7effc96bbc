import { formatDate, type IsoDate } from '~/domain/calendar'
import { isSettled, responseState } from '~/domain/questionnaire/response'
import { no, type Verdict, yes } from '~/domain/verdict'
import { answerExtended } from '~/mail/messages/questionnaire'
import type { Database } from '~db/connect.server'
import { addResponseAct, changeResponse } from '~db/queries/responses.server'
import { writeToContacts } from '../answers/write-to-contacts.server'
import { dayOf } from '../author'
import { type SenderAsk, withResponse } from './with-questionnaire.server'

/**
 * Gives an economy a last day of its own, null for that of all, and tells it by letter. Refuses a day that is over, and an
 * answer of which nothing more is expected.
 */
export const extendResponse = (
  db: Database,
  { dueOn, ...ask }: SenderAsk & { response: number; dueOn: IsoDate | null },
): Promise<Verdict> =>
  withResponse<Verdict>(db, ask, async (tx, { questionnaire, response, signed: { at, author } }) => {
    if (questionnaire.closedAt !== null) return no('This questionnaire is closed. Open it again first.')
    if (isSettled(responseState(response, false)))
      return no('Nothing more is expected of this answer, so that it needs no later day.')
    if (dueOn !== null && dueOn < dayOf(ask.now)) return no('This day is over. Choose today or a later day.')
    if (dueOn === response.dueOn) return no('This is its last day already.')
    await changeResponse(tx, response.seq, { dueOn })
    const note = dueOn === null ? 'To the last day of all' : `Until ${formatDate(dueOn)}`
    await addResponseAct(tx, { response: response.seq, act: 'Last day changed', note, at, author })
    await writeToContacts(tx, {
      ...{ response: { ...response, dueOn }, questionnaire, by: author.name, now: ask.now },
      words: facts => answerExtended({ ...facts, by: author.name }),
    })
    return yes
  })
