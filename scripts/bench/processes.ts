import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { ask } from './load'
import type { Desk } from './register-file'

export type Running = { url: string; process: ChildProcess; startedMs: number }

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Starts the built server as `npm start` does, on a desk's register; ready when its list page has come. */
export async function startServer(desk: Desk): Promise<Running> {
  const port = await freePort()
  const log = openSync(path.join(desk.folder, 'server.log'), 'a')
  const started = performance.now()
  const server = spawn(process.execPath, [path.resolve('scripts', 'run.mjs'), 'start'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: desk.folder, LOG_LEVEL: 'info' },
    stdio: ['ignore', log, log],
  })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    const answer = await ask(`${url}/projects`).catch(() => null)
    if (answer?.status === 200) return { url, process: server, startedMs: performance.now() - started }
    if (server.exitCode !== null || performance.now() - started > 30_000) throw new Error('The server did not start')
    await pause(10)
  }
}

/** Starts the bare server on the same register, in a process of its own. */
export async function startFloor(file: string): Promise<Running> {
  const floor = fork(process.argv[1] ?? '', ['--floor', file], { env: { ...process.env, NODE_ENV: 'production' } })
  const [message] = await once(floor, 'message')
  return { url: `http://127.0.0.1:${message.port}`, process: floor, startedMs: 0 }
}

export async function end({ process: child }: Running): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** The memory of a process in MiB, or null where this system does not tell. */
export function memoryOf({ process: { pid } }: Running): number | null {
  try {
    const kilobytes =
      process.platform === 'linux'
        ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
    return Number(kilobytes) / 1024
  } catch {
    return null
  }
}
