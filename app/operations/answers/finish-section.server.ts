import { mayAnswer } from '~/domain/questionnaire/respondent'
import { type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { putSectionDone, removeSectionDone } from '~db/queries/answering.server'
import type { OpenedAnswer } from './open-answer.server'
import { mayWriteNow } from './save-answers.server'
import { withAnswer } from './with-answer.server'

export type FinishSection = { answer: OpenedAnswer; section: string; isFinished: boolean; now: Date }

/** Calls a section finished, or not finished after all. Refuses who may not write there, and what is closed. */
export const finishSection = (db: Database, { answer, section, isFinished, now }: FinishSection): Promise<Verdict> =>
  withAnswer<Verdict>(db, { answer, act: 'write', now }, async (tx, current, { author, at }) => {
    const { respondent, response, questionnaire, subject } = current
    const open = mayWriteNow(response, questionnaire)
    if (!open.ok) return open
    const allowed = mayAnswer(respondent, 'write', { seq: response.seq, subject }, at, section)
    if (!allowed.ok) return allowed
    if (isFinished) await putSectionDone(tx, { response: response.seq, section, at, author })
    else await removeSectionDone(tx, { response: response.seq, section })
    return yes
  })
