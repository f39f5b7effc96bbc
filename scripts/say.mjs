import { spawn } from 'node:child_process'

/** A trouble whose message is a full sentence for the person at the keyboard; it needs no stack. */
export class Trouble extends Error {}

/** Tells how far a command is. On the error output, so that what a command prints can be read by another program. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** Ends the process with a sentence, or with the whole error when it was not foreseen. */
export function giveUp(error) {
  say(error instanceof Trouble ? error.message : String(error?.stack ?? error))
  process.exit(1)
}

/**
 * Runs a program and keeps its output. Every 20 seconds says that it is still at work, since a first installation can
 * take minutes on a slow line.
 * @param {{ program: string, args: string[], cwd: string, env?: NodeJS.ProcessEnv, doing: string, shell?: boolean }} run
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly({ program, args, cwd, env = process.env, doing, shell = false }) {
  return new Promise((resolve, reject) => {
    const started = Date.now()
    const child = spawn(program, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    const stillThere = setInterval(() => {
      say(`  … still ${doing} (${Math.round((Date.now() - started) / 1000)} s)`)
    }, 20_000)
    let output = ''
    const keep = part => {
      output += part
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.once('error', error => {
      clearInterval(stillThere)
      reject(error)
    })
    child.once('close', (code, signal) => {
      clearInterval(stillThere)
      resolve({ code: code ?? (signal ? 1 : 0), output })
    })
  })
}
