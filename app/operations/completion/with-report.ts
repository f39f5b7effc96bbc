import type { Act } from '~/domain/access/matrix'
import type { CompletionReport } from '~/domain/completion/completion-report'
import { emptyAnswers } from '~/domain/completion/empty-answers'
import type { Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { findReportOf } from '~db/queries/completion.server'
import { reference } from '~db/queries/reference.server'
import { type ProjectAsk, type ProjectFound, withProject } from '../implementation/with-project'

/** A project with its completion report; `isBegun` is false while nobody has written anything. */
export type ReportFound = ProjectFound & { report: CompletionReport; isBegun: boolean }

type Refused = Extract<Verdict, { ok: false }>

/** Does something with the completion report of a project for who may; refuses others, and a number that there is not. */
export async function withReport<Result extends { ok: boolean }>(
  db: Database,
  ask: ProjectAsk,
  act: Act,
  work: (tx: Transaction, found: ReportFound) => Promise<Result | Refused>,
): Promise<Result | Refused> {
  const { economies } = await reference(db)
  return withProject(db, ask, act, async (tx, found) => {
    const written = await findReportOf(tx, found.seq)
    const names = economies.map(({ name }) => name)
    const report = written ?? {
      ...{ state: 'draft' as const, acts: [], revision: 0 },
      answers: emptyAnswers(found.record, names),
    }
    return work(tx, { ...found, report, isBegun: written !== null })
  })
}
