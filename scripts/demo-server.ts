import { type Config, readConfig, settleConfig } from '~/config.server'
import { createLogger } from '~/http/log.server'
import { invitation } from './demo/invitation'
import { demoOptions } from './demo-options.mjs'
import { giveUp, Trouble } from './say.mjs'
import { withJobs } from './server/jobs'
import { endGently, openFor, serveBuilt } from './server/open'
import { seedDemoOnce, seedReference } from './server/seeds'

/**
 * The demo: always this machine alone and always the embedded database, whatever the environment says, so that it can
 * never fill a real database with its portfolio. Its log tells only of trouble.
 */
async function demo() {
  const config = demoConfig()
  const log = createLogger(config, 2)
  const database = await openFor(config)
  await seedReference(database)
  await seedDemoOnce(database, new Date())
  const server = withJobs(await serveBuilt(config, log, database), config, log, database)
  endGently(server, database, log)
  process.stdout.write(`${invitation(server.url)}\n`)
}

function demoConfig(): Config {
  const { port, data } = demoOptions(process.argv.slice(2))
  const read = readConfig({ NODE_ENV: 'production', LOG_LEVEL: process.env.LOG_LEVEL || 'warn' })
  if (!read.ok) throw new Trouble(read.reason)
  return settleConfig({ ...read.config, port, dataDir: data, databaseFile: 'demo.sqlite', lettersInBrowser: true })
}

demo().catch(giveUp)
