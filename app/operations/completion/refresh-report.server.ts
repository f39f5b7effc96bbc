import { mayStillWrite } from '~/domain/completion/completion-report'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { rememberAct } from '../history'
import type { ProjectAsk } from '../implementation/with-project'
import { keepBasis } from './basis.server'
import { withReport } from './with-report'

/**
 * Drafts the report on the numbers of now: what changed before is not flagged any more. Every word that was written
 * stays. Refuses a report that was not begun, or is with the Secretariat.
 */
export const refreshReport = (db: Database, input: ProjectAsk): Promise<Verdict> =>
  withReport<Verdict>(db, input, 'completion.write', async (tx, { seq, report, isBegun, signed }) => {
    const writable = mayStillWrite(report.state)
    if (!writable.ok) return writable
    if (!isBegun) return no('Save the report first.')
    await keepBasis(tx, seq, input.number, input.now)
    const why = 'Drafted on the numbers of now; the words stay.'
    await rememberAct(tx, { number: input.number, act: 'Completion report refreshed', why, ...signed })
    return yes
  })
