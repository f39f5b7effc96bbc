import { responseState } from '~/domain/questionnaire/response'
import { no, type Verdict, yes } from '~/domain/verdict'
import { answerReopened, answerReturned } from '~/mail/messages/questionnaire'
import type { Database } from '~db/connect.server'
import { addResponseAct, changeResponse } from '~db/queries/responses.server'
import { writeToContacts } from '../answers/write-to-contacts.server'
import { rememberAct } from '../history'
import { moveToVersionInForce } from './move-responses'
import { type SenderAsk, withResponse } from './with-questionnaire.server'

const closed = no('This questionnaire is closed. Open it again first, so that the answer can be changed.')

/**
 * Returns a cleared answer with a remark: it can be written again, and counts no more until it is cleared anew. What was
 * cleared stays in its row. Refuses one that is not cleared, and while the questionnaire is closed.
 */
export const returnAnswer = (
  db: Database,
  { remark, ...ask }: SenderAsk & { response: number; remark: string },
): Promise<Verdict> =>
  withResponse<Verdict>(db, ask, async (tx, { questionnaire, response, signed }) => {
    if (questionnaire.closedAt !== null) return closed
    if (responseState(response, false) !== 'submitted') return no('Only an answer that was cleared can be returned.')
    const { at, author } = signed
    await changeResponse(tx, response.seq, { returnedAt: at, returnedWith: remark })
    await moveToVersionInForce(tx, response, { questionnaire, ...signed })
    await addResponseAct(tx, { response: response.seq, act: 'Returned', note: remark, at, author })
    await rememberAct(tx, {
      ...{ number: ask.number, act: 'Answer returned', ...signed },
      why: `“${questionnaire.title}”${response.economy === null ? '' : `: ${response.economy}`}`,
    })
    await writeToContacts(tx, {
      ...{ response, questionnaire, by: author.name, now: ask.now },
      words: facts => answerReturned({ ...facts, by: author.name, remark }),
    })
    return yes
  })

/** Opens an answer again that was declined. Refuses any other. */
export const reopenAnswer = (db: Database, ask: SenderAsk & { response: number }): Promise<Verdict> =>
  withResponse<Verdict>(db, ask, async (tx, { questionnaire, response, signed: { at, author } }) => {
    if (questionnaire.closedAt !== null) return closed
    if (responseState(response, false) !== 'declined') return no('This answer was not declined.')
    await changeResponse(tx, response.seq, { declinedAt: null, declinedWith: '' })
    await addResponseAct(tx, { response: response.seq, act: 'Opened again', note: '', at, author })
    await writeToContacts(tx, {
      ...{ response, questionnaire, by: author.name, now: ask.now },
      words: facts => answerReopened({ ...facts, by: author.name }),
    })
    return yes
  })
