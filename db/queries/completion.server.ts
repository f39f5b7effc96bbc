import { asc, eq, sql } from 'drizzle-orm'
import type {
  CompletionAct,
  CompletionAnswers,
  CompletionReport,
  CompletionState,
} from '~/domain/completion/completion-report'
import type { Reader, Transaction } from '../database'
import { prepared } from './prepared.server'
import { findSeq } from './records.server'

/** The completion report of a project by its number, or null where none has been begun. */
export async function findCompletionReport(source: Reader, number: string): Promise<CompletionReport | null> {
  const project = await findSeq(source, number)
  return project === null ? null : findReportOf(source, project)
}

const reportQuery = (source: Reader) => {
  const { completionReport: t } = source.tables
  return source
    .select()
    .from(t)
    .where(eq(t.project, sql.placeholder('project')))
    .limit(1)
    .prepare()
}

/** The same by the project's key. */
export async function findReportOf(source: Reader, project: number): Promise<CompletionReport | null> {
  const [row] = await prepared(source, reportQuery).execute({ project })
  if (!row) return null
  const { completionAct } = source.tables
  const acts = await source
    .select({ act: completionAct.act, at: completionAct.at, by: completionAct.by, remark: completionAct.remark })
    .from(completionAct)
    .where(eq(completionAct.project, project))
    .orderBy(asc(completionAct.seq))
  return { state: row.state, answers: row.answers, revision: row.revision, acts }
}

/** Stores the report's state and answers as the given revision. */
export async function writeReport(
  tx: Transaction,
  project: number,
  report: { state: CompletionState; answers: CompletionAnswers; revision: number },
): Promise<void> {
  const { completionReport: t } = tx.tables
  await tx
    .insert(t)
    .values({ project, ...report })
    .onConflictDoUpdate({ target: t.project, set: report })
}

/** Adds a dated act, with the answers as they stood at it. */
export async function insertAct(
  tx: Transaction,
  project: number,
  act: CompletionAct & { person: string | null; answers: CompletionAnswers },
): Promise<void> {
  await tx.insert(tx.tables.completionAct).values({ project, ...act })
}
