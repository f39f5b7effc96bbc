import { type AnswerAct, mayAnswer, nameOf } from '~/domain/questionnaire/respondent'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { findDefinition, findQuestionnaireBySeq } from '~db/queries/questionnaires.server'
import type { Author } from '~db/queries/records.server'
import { findAnswerLink, findResponse, responseScope } from '~db/queries/responses.server'
import type { OpenedAnswer } from './open-answer.server'

/** Who does something with an answer and when, as rows keep it. */
export type Signed = { author: Author; at: string }

type Refusal = Extract<Verdict, { ok: false }>

/** The answer as it is now: its link may have been withdrawn since the page was opened, and the questionnaire corrected. */
async function readNow(tx: Transaction, answer: OpenedAnswer): Promise<OpenedAnswer | null> {
  const response = await findResponse(tx, answer.response.seq)
  const questionnaire = response && (await findQuestionnaireBySeq(tx, response.questionnaire))
  if (!response || !questionnaire) return null
  const isSame = response.version === answer.response.version
  const definition = isSame ? answer.definition : await findDefinition(tx, questionnaire.seq, response.version)
  if (!definition) return null
  const now = { ...answer, response, questionnaire, definition }
  const { respondent } = answer
  if (respondent.with === 'account') return now
  const link = await findAnswerLink(tx, respondent.link.id)
  return link && { ...now, respondent: { with: 'link', link } }
}

/** Does something with an answer for a respondent who may, in one transaction that reads link and response again. */
export const withAnswer = <Done>(
  db: Database,
  { answer, act, now }: { answer: OpenedAnswer; act: AnswerAct; now: Date },
  work: (tx: Transaction, current: OpenedAnswer, signed: Signed) => Promise<Done | Refusal>,
): Promise<Done | Refusal> =>
  db.inTransaction(responseScope(answer.response.seq), async tx => {
    const at = now.toISOString()
    const current = await readNow(tx, answer)
    if (!current) return no('This answer is not there any more.')
    const { response, subject, respondent } = current
    const allowed = mayAnswer(respondent, act, { seq: response.seq, subject }, at)
    if (!allowed.ok) return allowed
    const person = respondent.with === 'account' ? respondent.person.id : null
    return work(tx, current, { author: { person, name: nameOf(respondent) }, at })
  })
