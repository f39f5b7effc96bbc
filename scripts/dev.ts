import type { ServerBuild } from '@remix-run/node'
import express from 'express'
import { createServer } from 'vite'
import { readConfig, settleConfig } from '~/config.server'
import { createLogger } from '~/http/log.server'
import { demoPassword, demoPeople } from '~db/seed/demo/people'
import { giveUp, say, Trouble } from './say.mjs'
import { endGently, openFor, serveOrSay } from './server/open'
import { seedDemoOnce, seedReference } from './server/seeds'

/** The same server with Vite in it, so that a change of a file is seen at once; on the demo portfolio in `dev.sqlite`. */
async function develop() {
  const read = readConfig({ ...process.env, NODE_ENV: 'development' })
  if (!read.ok) throw new Trouble(read.reason)
  const config = settleConfig({ ...read.config, databaseFile: 'dev.sqlite' })
  const log = createLogger(config)
  const database = await openFor(config)
  await seedReference(database)
  await seedDemoOnce(database, new Date())
  const vite = await createServer({ server: { middlewareMode: true } })
  const server = await serveOrSay({
    config,
    log,
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    files: express.Router().use(vite.middlewares, express.static('public', { index: false })),
    ready: async () => ({ ok: true }),
  })
  endGently(
    { ...server, close: () => Promise.all([vite.close(), server.close()]).then(() => undefined) },
    database,
    log,
  )
  say(`Dossier is ready for development on ${server.url}`)
  say(demoPeople.map(({ email }) => `  ${email} · ${demoPassword}`).join('\n'))
}

develop().catch(giveUp)
