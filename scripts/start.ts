import { readConfig, settleConfig } from '~/config.server'
import { createLogger } from '~/http/log.server'
import { offerSetUp } from '~/operations/offer-set-up.server'
import { paths } from '~/paths'
import { giveUp, say, Trouble } from './say.mjs'
import { withJobs } from './server/jobs'
import { endGently, openFor, serveBuilt } from './server/open'
import { seedReference } from './server/seeds'

/** The real server: settings from the environment, no demo, no sign-in that anybody could know. */
async function start() {
  const read = readConfig(process.env)
  if (!read.ok) throw new Trouble(read.reason)
  const config = settleConfig(read.config)
  const log = createLogger(config)
  const database = await openFor(config)
  await seedReference(database)
  const server = withJobs(await serveBuilt(config, log, database), config, log, database)
  endGently(server, database, log)
  const url = config.publicOrigin ?? server.url
  log.info({ url }, 'Dossier is ready')
  const setUp = await offerSetUp(database, new Date())
  if (setUp) say(`Nobody has an account yet. Make yours, the first, within 24 hours:\n  ${url}${paths.welcome(setUp)}`)
}

start().catch(giveUp)
