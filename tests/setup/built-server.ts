import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built demo server answers, without a final slash. */
    serverUrl: string
    /** Its data folder, made for this run. */
    dataDir: string
  }
}

/** For the browser tests: the demo as a person starts it, on a free port and a fresh data folder. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dossier-journeys-'))
  const demo = path.resolve('scripts', 'demo.mjs')
  const server = spawn(process.execPath, [demo, '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  project.provide('serverUrl', await addressOf(server))
  project.provide('dataDir', dataDir)
  return async () => {
    const ended = new Promise(resolve => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    server.stdout?.setEncoding('utf8').on('data', (part: string) => {
      output += part
      const ready = /^Dossier is ready on (\S+)$/m.exec(output)
      if (ready?.[1]) resolve(ready[1])
    })
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`The demo server ended with exit code ${code}.\n${output}`)))
  })
}
