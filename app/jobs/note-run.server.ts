import { begun, done, failed, firstRun, isWorthNoting, type JobRun, mayBegin } from '~/domain/jobs/run'
import type { Database } from '~db/connect.server'
import { findJobRun, jobScope, writeJobRun } from '~db/queries/job-runs.server'
import type { Job } from './registry.server'

/** A run that is this server's to do; how it ends is noted. */
export type Turn = { done(did: string | null): Promise<void>; failed(problem: unknown): Promise<void> }

type Asked = { db: Database; job: Pick<Job, 'key' | 'everyMinutes'>; clock: () => Date }

/** This server's turn to run a job: null where it is not due, or another server is at it. */
export async function beginTurn({ db, job: { key, everyMinutes }, clock }: Asked): Promise<Turn | null> {
  if (everyMinutes === undefined)
    return {
      done: did => noteLook(db, key, clock(), run => done(run, clock(), 0, did), did === null),
      failed: problem => noteLook(db, key, clock(), run => failed(run, clock(), 0, inWords(problem)), false),
    }
  const run = await takeRun(db, key, clock())
  return (
    run && {
      done: did => endRun(db, run, done(run, clock(), everyMinutes, did)),
      failed: problem => endRun(db, run, failed(run, clock(), everyMinutes, inWords(problem))),
    }
  )
}

/** Takes a run for this server. Asks before it writes, and again in the transaction. */
async function takeRun(db: Database, job: string, now: Date): Promise<JobRun | null> {
  const known = (await findJobRun(db, job)) ?? firstRun(job, now)
  if (!mayBegin(known, now)) return null
  return db.inTransaction(jobScope(job), async tx => {
    const run = (await findJobRun(tx, job)) ?? firstRun(job, now)
    if (!mayBegin(run, now)) return null
    const taken = begun(run, now)
    await writeJobRun(tx, taken)
    return taken
  })
}

/** Notes how a run ended, unless another server has taken it over meanwhile. */
const endRun = (db: Database, run: JobRun, ended: JobRun): Promise<void> =>
  db.inTransaction(jobScope(run.job), async tx => {
    const kept = await findJobRun(tx, run.job)
    if (kept?.claimedAt === run.claimedAt && kept.attempts === run.attempts) await writeJobRun(tx, ended)
  })

/** Notes a look of a job that looks in every round; one that found nothing only now and then. */
async function noteLook(
  db: Database,
  job: string,
  now: Date,
  end: (run: JobRun) => JobRun,
  foundNothing: boolean,
): Promise<void> {
  if (foundNothing && !isWorthNoting(await findJobRun(db, job), now)) return
  await db.inTransaction(jobScope(job), async tx => {
    const run = begun((await findJobRun(tx, job)) ?? firstRun(job, now), now)
    await writeJobRun(tx, end(run))
  })
}

const longest = 300

/** What went wrong, in a line. */
const inWords = (problem: unknown): string =>
  (problem instanceof Error ? problem.message : 'The job failed').replace(/\s+/g, ' ').slice(0, longest)
