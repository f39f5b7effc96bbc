import { mayAnswer, nameOf } from '~/domain/questionnaire/respondent'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { putSectionDone, removeSectionDone } from '~db/queries/answering.server'
import { responseScope } from '~db/queries/responses.server'
import type { OpenedAnswer } from './open-answer.server'
import { mayWriteNow, readForSaving } from './save-answers.server'

export type FinishSection = { answer: OpenedAnswer; section: string; isFinished: boolean; now: Date }

/** Calls a section finished, or not finished after all. Refuses who may not write there, and what is closed. */
export const finishSection = (db: Database, { answer, section, isFinished, now }: FinishSection): Promise<Verdict> =>
  db.inTransaction(responseScope(answer.response.seq), async (tx): Promise<Verdict> => {
    const at = now.toISOString()
    const current = await readForSaving(tx, answer)
    if (!current) return no('This answer is not there any more.')
    const { respondent, response, questionnaire, subject } = current
    const open = mayWriteNow(response, questionnaire)
    if (!open.ok) return open
    const allowed = mayAnswer(respondent, 'write', { seq: response.seq, subject }, at, section)
    if (!allowed.ok) return allowed
    const author = { person: respondent.with === 'account' ? respondent.person.id : null, name: nameOf(respondent) }
    if (isFinished) await putSectionDone(tx, { response: response.seq, section, at, author })
    else await removeSectionDone(tx, { response: response.seq, section })
    return yes
  })
