import { type CompletionAnswers, mayStillWrite } from '~/domain/completion/completion-report'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { writeReport } from '~db/queries/completion.server'
import { listEvents } from '~db/queries/events.server'
import { listOutputs } from '~db/queries/outputs.server'
import type { ProjectAsk } from '../implementation/with-project'
import { keepBasis } from './basis.server'
import { withReport } from './with-report'

/** Where outputs or events are kept, their tables are not asked for any more: what was typed before stays as it was. */
async function withTyped(tx: Transaction, number: string, before: CompletionAnswers, now: CompletionAnswers) {
  const [outputs, events] = await Promise.all([listOutputs(tx, number), listEvents(tx, number)])
  return {
    ...now,
    ...(outputs.length > 0 ? { outputs: before.outputs } : {}),
    ...(events.length > 0 ? { participants: before.participants } : {}),
  }
}

/**
 * Saves the overseer's words, complete or not; the first save drafts the report on the numbers of now. Refuses a stale
 * save, a report that is with the Secretariat, and a project that was not approved yet.
 */
export const saveCompletionReport = (
  db: Database,
  input: ProjectAsk & { revision: number; answers: CompletionAnswers },
): Promise<Verdict> =>
  withReport<Verdict>(db, input, 'completion.write', async (tx, { seq, visibility, report, isBegun }) => {
    if (visibility !== 'public') return no('A completion report can be written after the project was approved.')
    const writable = mayStillWrite(report.state)
    if (!writable.ok) return writable
    if (report.revision !== input.revision)
      return no(
        'Somebody else has saved this report since you opened it. Nothing was overwritten. ' +
          'Open the report in a second window, compare, and enter your changes there.',
      )
    const answers = await withTyped(tx, input.number, report.answers, input.answers)
    await writeReport(tx, seq, { state: report.state, answers, revision: report.revision + 1 })
    if (!isBegun) await keepBasis(tx, seq, input.number, input.now)
    return yes
  })
