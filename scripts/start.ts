import { readConfig, settleConfig } from '~/config.server'
import { createLogger } from '~/http/log.server'
import { giveUp, Trouble } from './say.mjs'
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
  const server = await serveBuilt(config, log, database)
  endGently(server, database, log)
  log.info({ url: config.publicOrigin ?? server.url }, 'Dossier is ready')
}

start().catch(giveUp)
