import { asc, eq } from 'drizzle-orm'
import type { JobRun } from '~/domain/jobs/run'
import type { Reader, Transaction } from '../database'

/** Runs of one job are begun and ended one after the other over all server processes. */
export const jobScope = (job: string): string => `job ${job}`

/** Where every job stands that ever ran. */
export async function listJobRuns(source: Reader): Promise<JobRun[]> {
  const { jobRun: t } = source.tables
  return source.select().from(t).orderBy(asc(t.job))
}

/** Where a job stands; null where it never ran. */
export async function findJobRun(source: Reader, job: string): Promise<JobRun | null> {
  const { jobRun: t } = source.tables
  const [row] = await source.select().from(t).where(eq(t.job, job)).limit(1)
  return row ?? null
}

export async function writeJobRun(tx: Transaction, run: JobRun): Promise<void> {
  const { jobRun: t } = tx.tables
  await tx.insert(t).values(run).onConflictDoUpdate({ target: t.job, set: run })
}
