import { evaluationDay, evaluationKey } from '~/domain/evaluation/longer-term'
import { sendEvaluation } from '~/operations/evaluation/send-evaluation.server'
import type { Database } from '~db/connect.server'
import { listCompleted } from '~db/queries/evaluation.server'
import { listWritten } from '~db/queries/reminders.server'

/**
 * Sends the longer-term evaluation of each project that was completed long enough ago (dated rule), each in a transaction
 * of its own. A record that was completed before it came to Dossier is left alone. Gives how many were sent.
 */
export async function sendEvaluations(
  db: Database,
  { clock, stopping = () => false }: { clock: () => Date; stopping?: () => boolean },
): Promise<number> {
  const now = clock()
  const today = now.toISOString().slice(0, 10)
  const due = (await listCompleted(db)).filter(one => evaluationDay(one.completedAt.slice(0, 10)) <= today)
  const written = await listWritten(
    db,
    due.map(({ seq }) => evaluationKey(seq)),
  )
  let sent = 0
  for (const { seq, number } of due) {
    if (stopping()) return sent
    if (written.has(evaluationKey(seq))) continue
    if (await sendEvaluation(db, { number, now })) sent += 1
  }
  return sent
}
