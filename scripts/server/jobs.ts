import type { Logger } from 'pino'
import type { Config } from '~/config.server'
import { startJobs } from '~/jobs/run-due.server'
import type { RunningServer } from '~/server'
import type { Database } from '~db/connect.server'

/** Begins the jobs beside a server; closing the server ends both, so that the database can be closed behind them. */
export function withJobs(server: RunningServer, config: Config, log: Logger, db: Database): RunningServer {
  const jobs = startJobs({
    db,
    config,
    everyMs: config.jobMs,
    log: { info: words => log.info(words), error: (facts, words) => log.error(facts, words) },
  })
  return {
    url: server.url,
    close: async () => {
      await Promise.all([server.close(), jobs.stop()])
    },
  }
}
