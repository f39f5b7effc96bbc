import { asc, eq, sql } from 'drizzle-orm'
import type {
  CompletionAct,
  CompletionAnswers,
  CompletionReport,
  CompletionState,
} from '~/domain/completion/completion-report'
import type { CompletionBasis, CompletionPoint, Override, SecretariatAssessment } from '~/domain/completion/review'
import type { Reader, Transaction } from '../database'
import { prepared } from './prepared.server'
import { type Author, findSeq } from './records.server'

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

/** The overrides in force of a project, by its key: the last of each number, without those taken back. */
export async function listOverrides(source: Reader, project: number): Promise<Override[]> {
  const { completionOverride: t } = source.tables
  const rows = await source
    .select({ key: t.key, value: t.value, reason: t.reason, at: t.at, by: t.by })
    .from(t)
    .where(eq(t.project, project))
    .orderBy(asc(t.seq))
  const last = new Map(rows.map(row => [row.key, row]))
  return [...last.values()].filter(({ value }) => value !== null)
}

/** Keeps a number given in the place of one of the facts, or that it was taken back. */
export async function insertOverride(
  tx: Transaction,
  project: number,
  { by: _, ...one }: Override,
  { person, name }: Author,
): Promise<void> {
  await tx.insert(tx.tables.completionOverride).values({ project, ...one, person, by: name })
}

/** The Secretariat's points on the completion report of a project, by its key, the oldest first. */
export function listCompletionPoints(source: Reader, project: number): Promise<CompletionPoint[]> {
  const { completionPoint: t } = source.tables
  return source
    .select({
      ...{ seq: t.seq, part: t.part, text: t.text, at: t.at, by: t.by, reply: t.reply },
      ...{ repliedAt: t.repliedAt, repliedBy: t.repliedBy, settledAt: t.settledAt },
    })
    .from(t)
    .where(eq(t.project, project))
    .orderBy(asc(t.seq))
}

/** Pins a point to a part of the completion report. */
export async function insertCompletionPoint(
  tx: Transaction,
  project: number,
  point: Pick<CompletionPoint, 'part' | 'text' | 'at'>,
  { person, name }: Author,
): Promise<void> {
  await tx.insert(tx.tables.completionPoint).values({ project, ...point, person, by: name, reply: '' })
}

/** Writes what was said to a point, or that it is settled. */
export async function changeCompletionPoint(
  tx: Transaction,
  seq: number,
  changes: Partial<Pick<CompletionPoint, 'reply' | 'repliedAt' | 'repliedBy' | 'settledAt'>>,
): Promise<void> {
  const { completionPoint: t } = tx.tables
  await tx.update(t).set(changes).where(eq(t.seq, seq))
}

/** The numbers as they were at the last refresh, and the Secretariat's part; null where no report was begun. */
export async function findReview(
  source: Reader,
  project: number,
): Promise<{ basis: CompletionBasis | null; assessment: SecretariatAssessment | null } | null> {
  const { completionReport: t } = source.tables
  const [row] = await source
    .select({ basis: t.basis, assessment: t.assessment })
    .from(t)
    .where(eq(t.project, project))
    .limit(1)
  return row ?? null
}

/** Writes the numbers of a refresh, or the Secretariat's part, of a report that was begun. */
export async function writeReview(
  tx: Transaction,
  project: number,
  review: Partial<{ basis: CompletionBasis; assessment: SecretariatAssessment }>,
): Promise<void> {
  const { completionReport: t } = tx.tables
  await tx.update(t).set(review).where(eq(t.project, project))
}
