import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { Logger } from 'pino'
import type { Config } from '~/config.server'
import { builtFiles } from '~/http/built-files.server'
import { type Dossier, type RunningServer, serve } from '~/server'
import { type Database, useDatabase as makeShared, openDatabase } from '~db/connect.server'
import { readinessOf } from '~db/readiness.server'
import { Trouble } from '../say.mjs'

/** Opens the database that the settings name, for this whole process, and brings its tables up to date. */
export async function openFor(config: Config): Promise<Database> {
  const { databaseUrl: url, dataDir, databaseFile } = config
  const place = url ? { url } : { file: path.resolve(dataDir, databaseFile) }
  try {
    const database = makeShared(openDatabase(place))
    await database.migrate()
    return database
  } catch (error) {
    throw inWords(error, url ? undefined : path.resolve(dataDir))
  }
}

/** Serves the pages of the last build. */
export async function serveBuilt(config: Config, log: Logger, database: Database): Promise<RunningServer> {
  const folder = path.resolve('build')
  const pages = path.join(folder, 'server', 'index.js')
  if (!existsSync(pages)) throw new Trouble('The pages have not been built. Please run: npm run build')
  const build: ServerBuild = await import(pathToFileURL(pages).href)
  return serveOrSay({
    config,
    log,
    build,
    files: builtFiles(path.join(folder, 'client')),
    ready: readinessOf(database),
  })
}

/** Takes the port, or says in one sentence why it cannot. */
export async function serveOrSay(dossier: Dossier): Promise<RunningServer> {
  const { host, port } = dossier.config
  try {
    return await serve(dossier)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EADDRINUSE') {
      throw new Trouble(
        `Port ${port} is already used by another program. Please stop that program or choose another port, for example with --port ${port + 1} for the demo or PORT=${port + 1} for the server.`,
      )
    }
    if (code === 'EACCES')
      throw new Trouble(`This system does not allow you to open port ${port}. Please choose one above 1023.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Trouble(`This machine has no address ${host}. Please check HOST.`)
    throw error
  }
}

/**
 * Ends the process gently at Ctrl-C or when the system asks for it: requests under way are finished, then the database
 * is closed. A second Ctrl-C ends it at once.
 */
export function endGently(server: RunningServer, database: Database, log: Logger) {
  let ending = false
  const end = async (signal: NodeJS.Signals) => {
    if (ending) process.exit(signal === 'SIGINT' ? 130 : 143)
    ending = true
    log.info({ signal }, 'shutting down')
    try {
      await server.close()
      await database.close()
      log.info('closed')
      process.exit(0)
    } catch (error) {
      log.fatal({ err: error }, 'could not close cleanly')
      process.exit(1)
    }
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

function inWords(error: unknown, folder: string | undefined): unknown {
  const code = codeOf(error) ?? ''
  if (folder && (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/.test(code) || /^SQLITE_(CANTOPEN|READONLY)/.test(code))) {
    return new Trouble(`Dossier cannot write to the folder ${folder}. Please choose one that you may write to.`)
  }
  if (folder && code === 'ENOSPC') return new Trouble(`The disk of the folder ${folder} is full.`)
  if (folder && code === 'SQLITE_NOTADB') return new Trouble(`The database in ${folder} is damaged or is another file.`)
  if (!folder && /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|3D000|28P01|28000)$/.test(code)) {
    return new Trouble(`The PostgreSQL database of DATABASE_URL cannot be reached (${code}). Please check the address.`)
  }
  return error
}
