import { may, type Person, type Subject } from '~/domain/access/may'
import { type Questionnaire, questionnaireState } from '~/domain/questionnaire/questionnaire'
import type { Response } from '~/domain/questionnaire/response'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { questionnaireScope } from '~db/queries/monitor.server'
import { findQuestionnaire } from '~db/queries/questionnaires.server'
import { findResponse, responseScope } from '~db/queries/responses.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from '../author'

/** Somebody who does something with a questionnaire that was sent. */
export type SenderAsk = { number: string; place: number; by: Person; now: Date }

export type Sent = {
  questionnaire: Questionnaire
  subject: Subject & { project: string }
  /** Who does it and when, as rows and history keep it. */
  signed: { author: ReturnType<typeof authorOf>; at: string }
}

type Refusal = Extract<Verdict, { ok: false }>

const isNotThere = no('There is no such questionnaire. Please check the address.')
const isDraft = no('This questionnaire is not published yet.')

/** The questionnaire as it is now, for who may send it. */
async function readSent(tx: Transaction, { number, place, by, now }: SenderAsk): Promise<Sent | Refusal> {
  const subject = await subjectOf(tx, number)
  const allowed = may(by, 'questionnaires.send', subject, dayOf(now))
  if (!allowed.ok) return allowed
  const questionnaire = await findQuestionnaire(tx, number, place)
  if (!questionnaire) return isNotThere
  if (questionnaireState(questionnaire) === 'draft') return isDraft
  return { questionnaire, subject, signed: { author: authorOf(by), at: now.toISOString() } }
}

/** Does something with a published questionnaire for who may send it; refuses others, and one that is not there. */
export async function withQuestionnaire<Done>(
  db: Database,
  ask: SenderAsk,
  work: (tx: Transaction, sent: Sent) => Promise<Done | Refusal>,
): Promise<Done | Refusal> {
  const known = await findQuestionnaire(db, ask.number, ask.place)
  return db.inTransaction(questionnaireScope(known?.seq ?? 0), async tx => {
    const sent = await readSent(tx, ask)
    return 'ok' in sent ? sent : work(tx, sent)
  })
}

/** The same with one response to it, which nobody else changes meanwhile. */
export const withResponse = <Done>(
  db: Database,
  { response: seq, ...ask }: SenderAsk & { response: number },
  work: (tx: Transaction, sent: Sent & { response: Response }) => Promise<Done | Refusal>,
): Promise<Done | Refusal> =>
  db.inTransaction(responseScope(seq), async tx => {
    const sent = await readSent(tx, ask)
    if ('ok' in sent) return sent
    const response = await findResponse(tx, seq)
    if (response?.questionnaire !== sent.questionnaire.seq) return no('There is no such answer.')
    return work(tx, { ...sent, response })
  })
