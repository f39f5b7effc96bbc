import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Database } from '~db/database'
import { insertReference } from '~db/queries/reference.server'
import { referenceSeed } from '~db/seed/reference'
import { openSqlite } from '~db/sqlite.server'
import { mailServer } from './mail-server'

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}

/** Fills the database of an installation before its server begins. */
async function fill(dataDir: string, prepare: (db: Database) => Promise<void>): Promise<void> {
  const db = openSqlite(path.join(dataDir, 'dossier.sqlite'))
  await db.migrate()
  await db.inTransaction('reference', tx => insertReference(tx, referenceSeed))
  await prepare(db)
  await db.close()
}

/**
 * A real installation of the last build, as `npm start` runs it, with a mail server on loopback: on an empty database, or
 * on one that is filled first. `setUpLink` is the address that it prints for its first administrator, empty where there
 * are people already.
 */
export async function ownInstallation({ prepare }: { prepare?: (db: Database) => Promise<void> } = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dossier-installation-'))
  if (prepare) await fill(dataDir, prepare)
  const mail = await mailServer()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, [path.resolve('scripts', 'run.mjs'), 'start'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir },
      ...{
        DATABASE_URL: '',
        LOG_LEVEL: 'error',
        JOB_SECONDS: '1',
        SMTP_URL: mail.settings.smtpUrl,
        MAIL_FROM: mail.settings.mailFrom,
      },
    },
  })
  const setUpLink = prepare ? await answering(url) : await linkFrom(server, url)
  return {
    ...{ url, mail, setUpLink },
    close: async () => {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      await mail.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type OwnInstallation = Awaited<ReturnType<typeof ownInstallation>>

/** Waits until the server answers. */
async function answering(url: string): Promise<''> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.ok) return ''
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`The server at ${url} does not answer`)
}

function linkFrom(server: ChildProcess, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.setEncoding('utf8').on('data', (part: string) => {
      said += part
      const link = /^\s*(\S+\/welcome\/\S+)\n/m.exec(said)?.[1]
      if (link?.startsWith(url)) resolve(link)
    })
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`The server ended with exit code ${code}.\n${said}`)))
  })
}
