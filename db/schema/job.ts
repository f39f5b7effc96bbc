import type { Kit } from './kit'

/** What the server does by itself: where each job stands, and what it must do only once. */
export function jobTables(k: Kit) {
  /** A row for each job: its next run, and how the last ones went. */
  const jobRun = k.table('job_run', {
    job: k.text('job').primaryKey(),
    dueAt: k.moment('due_at').notNull(),
    /** A server has begun it and not ended it; another may take it over some time afterwards. */
    claimedAt: k.moment('claimed_at'),
    doneAt: k.moment('done_at'),
    failedAt: k.moment('failed_at'),
    /** Runs that failed since one went well, the one under way included. */
    attempts: k.integer('attempts').notNull(),
    problem: k.text('problem'),
    /** The last run that had something to do, and what it did, in words. */
    didAt: k.moment('did_at'),
    did: k.text('did'),
  })
  /** A reminder that was written: its key says which, about what, and for which date. Each is written once. */
  const reminder = k.table('reminder', { key: k.text('key').primaryKey(), at: k.moment('at').notNull() })
  return { jobRun, reminder }
}
