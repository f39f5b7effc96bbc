import { type Permission, permissionTitles } from '~/domain/questionnaire/answers'
import { clearedFrom, mayBecomeOfficial, readinessOf } from '~/domain/questionnaire/clearance'
import { givenIn } from '~/domain/questionnaire/standing'
import { no, type Verdict, yes } from '~/domain/verdict'
import { answerCleared } from '~/mail/messages/questionnaire'
import type { Database } from '~db/connect.server'
import { insertClearance, listAnswers } from '~db/queries/answers.server'
import { addResponseAct, changeResponse } from '~db/queries/responses.server'
import { rememberAct } from '../history'
import type { OpenedAnswer } from './open-answer.server'
import { mayWriteNow } from './save-answers.server'
import { tellSenders } from './tell-senders.server'
import { withAnswer } from './with-answer.server'

export type ClearAnswer = {
  answer: OpenedAnswer
  /** The revision of the response that was looked at, and the version of the questionnaire to which it answered. */
  base: number
  version: number
  permission: Permission
  /** The name that it is signed with; "" where answers are kept without names. */
  name: string
  now: Date
}

/**
 * Clears an answer: what is asked is frozen as it is, with what may be published, and becomes official. Refuses who may
 * not clear, an answer that changed since it was looked at, and one in which something required is missing.
 */
export const clearAnswer = (
  db: Database,
  { answer, base, version, permission, name, now }: ClearAnswer,
): Promise<Verdict> =>
  withAnswer<Verdict>(db, { answer, act: 'clear', now }, async (tx, current, { author, at }) => {
    const { response, questionnaire, definition } = current
    const open = mayWriteNow(response, questionnaire)
    if (!open.ok) return open
    if (response.version !== version)
      return no('The questionnaire was corrected while you looked at the answer. Please look at it again.')
    if (response.revision !== base)
      return no('The answer was changed while you looked at it. Please look at it again before you clear it.')
    if (response.economy === null && permission === 'with-name')
      return no('A person answers without the name of an economy. Please choose again what may be published.')
    const kept = await listAnswers(tx, response.seq)
    const ready = mayBecomeOfficial(readinessOf(definition, givenIn(kept)))
    if (!ready.ok) return ready
    const isAnonymous = response.economy === null && questionnaire.isAnonymous
    const clearedBy = isAnonymous ? 'A participant' : name
    const signed = { person: isAnonymous ? null : author.person, name: clearedBy }
    const frozen = clearedFrom(definition, kept, permission)
    await insertClearance(tx, { response: response.seq, version: response.version, ...frozen, at, author: signed })
    await changeResponse(tx, response.seq, { clearedAt: at, clearedBy, permission })
    const note = isAnonymous ? '' : `Signed by ${name}`
    await addResponseAct(tx, { response: response.seq, act: 'Cleared', note, at, author: signed })
    // A feedback form has hundreds of answers: they are counted on its page, and the project's history stays readable.
    if (response.economy === null) return yes
    const why = `“${questionnaire.title}”: ${response.economy}`
    await rememberAct(tx, { number: questionnaire.number, act: 'Questionnaire answered', author: signed, at, why })
    const words = permissionTitles[permission]
    await tellSenders(tx, current, facts => answerCleared({ ...facts, by: clearedBy, permission: words }), now)
    return yes
  })
