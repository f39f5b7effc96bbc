import { responseState } from '~/domain/questionnaire/response'
import { no, type Verdict, yes } from '~/domain/verdict'
import { answerDeclined } from '~/mail/messages/questionnaire'
import type { Database } from '~db/connect.server'
import { addResponseAct, changeResponse } from '~db/queries/responses.server'
import { rememberAct } from '../history'
import type { OpenedAnswer } from './open-answer.server'
import { mayWriteNow } from './save-answers.server'
import { tellSenders } from './tell-senders.server'
import { withAnswer } from './with-answer.server'

/** Declines to answer, with the reason. Refuses who may not clear the answer, and one that is settled or closed. */
export const declineAnswer = (
  db: Database,
  { answer, reason, now }: { answer: OpenedAnswer; reason: string; now: Date },
): Promise<Verdict> =>
  withAnswer<Verdict>(db, { answer, act: 'clear', now }, async (tx, current, { author, at }) => {
    const { response, questionnaire } = current
    const open = mayWriteNow(response, questionnaire)
    if (!open.ok) return open
    await changeResponse(tx, response.seq, { declinedAt: at, declinedWith: reason })
    await addResponseAct(tx, { response: response.seq, act: 'Declined', note: reason, at, author })
    if (response.economy === null) return yes
    const why = `“${questionnaire.title}”: ${response.economy}`
    await rememberAct(tx, { number: questionnaire.number, act: 'Questionnaire declined', author, at, why })
    await tellSenders(tx, current, facts => answerDeclined({ ...facts, by: author.name, reason }), now)
    return yes
  })

/** Takes the refusal back while the questionnaire is open: what was written before is there again. */
export const takeBackDecline = (db: Database, { answer, now }: { answer: OpenedAnswer; now: Date }): Promise<Verdict> =>
  withAnswer<Verdict>(db, { answer, act: 'clear', now }, async (tx, { response, questionnaire }, { author, at }) => {
    if (questionnaire.closedAt !== null) return no('This questionnaire is closed and takes no more answers.')
    if (responseState(response, false) !== 'declined') return no('This answer was not declined.')
    await changeResponse(tx, response.seq, { declinedAt: null, declinedWith: '' })
    await addResponseAct(tx, { response: response.seq, act: 'Answers after all', note: '', at, author })
    return yes
  })
