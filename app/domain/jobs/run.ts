import type { IsoMoment } from '../calendar'
import { nextAttempt } from '../letters/retry'

/** Where a job stands: its next run, whether a server is at it, and how the last runs went. */
export type JobRun = {
  job: string
  dueAt: IsoMoment
  claimedAt: IsoMoment | null
  doneAt: IsoMoment | null
  failedAt: IsoMoment | null
  /** Runs that failed since one went well, the one under way included. */
  attempts: number
  problem: string | null
  /** The last run that had something to do, and what it did. */
  didAt: IsoMoment | null
  did: string | null
}

const minute = 60_000

/** How long a server has for a run; then it is taken for dead, and another begins the run again. */
export const runMinutes = 15

/** How often it is noted that a job which looks in every round looked and found nothing, in minutes. */
export const noteMinutes = 5

const after = (moment: Date, minutes: number): IsoMoment => new Date(moment.getTime() + minutes * minute).toISOString()

/** A job that never ran is due at once. */
export const firstRun = (job: string, now: Date): JobRun => ({
  ...{ job, dueAt: now.toISOString(), claimedAt: null, doneAt: null, failedAt: null },
  ...{ attempts: 0, problem: null, didAt: null, did: null },
})

/** Whether a server may begin a run now: it is due, and no other server is at it. */
export const mayBegin = ({ dueAt, claimedAt }: Pick<JobRun, 'dueAt' | 'claimedAt'>, now: Date): boolean =>
  dueAt <= now.toISOString() && (claimedAt === null || after(new Date(claimedAt), runMinutes) <= now.toISOString())

export const begun = (run: JobRun, now: Date): JobRun => ({
  ...run,
  claimedAt: now.toISOString(),
  attempts: run.attempts + 1,
})

/** After a run that went well: `did` says what it did, null where there was nothing to do. */
export const done = (run: JobRun, now: Date, everyMinutes: number, did: string | null): JobRun => ({
  ...run,
  ...{ doneAt: now.toISOString(), claimedAt: null, attempts: 0, problem: null, dueAt: after(now, everyMinutes) },
  ...(did !== null && { did, didAt: now.toISOString() }),
})

/** After a run that failed: tried again soon at first, later each time, at the latest when it would have run anyway. */
export function failed(run: JobRun, now: Date, everyMinutes: number, problem: string): JobRun {
  const regular = after(now, everyMinutes)
  const sooner = nextAttempt(run.attempts, now) ?? regular
  const dueAt = sooner < regular ? sooner : regular
  return { ...run, failedAt: now.toISOString(), claimedAt: null, problem, dueAt }
}

/** Whether a look in which nothing was found is worth noting: at first, after a failure, and every few minutes. */
export const isWorthNoting = (run: JobRun | null, now: Date): boolean =>
  run === null ||
  run.doneAt === null ||
  (run.failedAt !== null && run.failedAt > run.doneAt) ||
  after(new Date(run.doneAt), noteMinutes) <= now.toISOString()

/** "every hour", "every 10 minutes", or that it looks all the time. */
export function oftenness(everyMinutes: number | null): string {
  if (everyMinutes === null) return 'All the time'
  if (everyMinutes === 60) return 'Every hour'
  if (everyMinutes % 60 === 0) return `Every ${everyMinutes / 60} hours`
  return `Every ${everyMinutes} minutes`
}
