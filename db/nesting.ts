import { AsyncLocalStorage } from 'node:async_hooks'

const within = new AsyncLocalStorage<{ running: boolean }>()

/** Runs a transaction's work; a transaction begun inside another is refused at once instead of waiting for ever. */
export async function outermost<T>(work: () => Promise<T>): Promise<T> {
  if (within.getStore()?.running) throw new Error('A transaction was begun inside another: pass the tx on instead')
  const here = { running: true }
  try {
    return await within.run(here, work)
  } finally {
    // What was set off inside and lives on (a timer, a job) may begin transactions of its own.
    here.running = false
  }
}
