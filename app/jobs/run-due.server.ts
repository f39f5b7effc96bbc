import { beginTurn } from './note-run.server'
import { jobs as allJobs, type Job, type JobContext } from './registry.server'

/** What jobs tell the operator. */
export type JobLog = { info(words: string): void; error(facts: object, words: string): void }

export type RunningJobs = {
  /** Does what is due now; where a round is under way, waits for that one instead. */
  runNow(): Promise<void>
  /** Begins nothing more, and resolves once what is under way has ended. */
  stop(): Promise<void>
}

/** Does what is due every few seconds, one round at a time; a job that fails is logged and does not stop the others. */
export function startJobs(
  context: Pick<JobContext, 'db' | 'config'> & { log: JobLog; clock?: () => Date; everyMs?: number },
  jobs: readonly Job[] = allJobs,
): RunningJobs {
  const { db, config, log, clock = () => new Date(), everyMs = 10_000 } = context
  let stopped = false
  let round: Promise<void> | null = null
  const told = new Set<string>()
  const tellOnce = (words: string) => {
    if (!told.has(words)) log.info(words)
    told.add(words)
  }
  const oneRound = async () => {
    for (const job of jobs) {
      if (stopped) return
      await runOne(job, { db, config, clock, stopping: () => stopped, tellOnce }).catch(error =>
        log.error({ err: error, job: job.key }, 'a job failed'),
      )
    }
  }
  const runNow = () => {
    round ??= oneRound().finally(() => {
      round = null
    })
    return round
  }
  const timer = setInterval(runNow, everyMs)
  // The process may end while it only waits for the next round.
  timer.unref()
  return {
    runNow,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await round
    },
  }
}

/** Runs a job where it is this server's turn, and notes how it went. Throws what the job threw. */
async function runOne(job: Job, context: JobContext): Promise<void> {
  const turn = await beginTurn({ job, db: context.db, clock: context.clock })
  if (!turn) return
  let did: string | null
  try {
    did = await job.run(context)
  } catch (problem) {
    // Where not even this can be written, what the job threw is still what the operator should read.
    await turn.failed(problem).catch(() => undefined)
    throw problem
  }
  await turn.done(did)
}
