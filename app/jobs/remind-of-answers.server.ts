import { answerReminder } from '~/domain/questionnaire/answer-reminders'
import { remindResponse, wasRemindedOn } from '~/operations/questionnaire/remind-economies.server'
import type { Database, Transaction } from '~db/connect.server'
import { listOpenInvitations } from '~db/queries/monitor.server'
import { findQuestionnaireBySeq } from '~db/queries/questionnaires.server'
import { listWritten, markWritten } from '~db/queries/reminders.server'
import { findResponse, responseScope } from '~db/queries/responses.server'

/** What reminds by itself signs as the server. */
const byItself = { person: null, name: 'Dossier' } as const

/**
 * Reminds economies that were invited and have not answered, near the last day and once after it. Each reminder is a
 * transaction of its own that looks again, so that of several servers one writes it. Gives how many were reminded.
 */
export async function remindOfAnswers(
  db: Database,
  { clock, stopping = () => false }: { clock: () => Date; stopping?: () => boolean },
): Promise<number> {
  const now = clock()
  const today = now.toISOString().slice(0, 10)
  const wanted = (await listOpenInvitations(db)).flatMap(({ response, questionnaire }) => {
    const reminder = answerReminder(response, questionnaire, today)
    return reminder ? [{ response: response.seq, key: reminder.key }] : []
  })
  const written = await listWritten(
    db,
    wanted.map(({ key }) => key),
  )
  let reminded = 0
  for (const one of wanted) {
    if (stopping()) return reminded
    if (written.has(one.key)) continue
    if (await db.inTransaction(responseScope(one.response), tx => remind(tx, one, now))) reminded += 1
  }
  return reminded
}

/** Whether a reminder was this server's to write, and still is to be written. */
async function remind(tx: Transaction, { response: seq, key }: { response: number; key: string }, now: Date) {
  const today = now.toISOString().slice(0, 10)
  const response = await findResponse(tx, seq)
  const questionnaire = response && (await findQuestionnaireBySeq(tx, response.questionnaire))
  if (!response || !questionnaire || wasRemindedOn(response, today)) return false
  if (answerReminder(response, questionnaire, today)?.key !== key) return false
  const mine = await markWritten(tx, [key], now.toISOString())
  if (!mine.has(key)) return false
  return (await remindResponse(tx, { questionnaire, response, author: byItself, by: null, now })) > 0
}
