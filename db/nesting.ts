import { AsyncLocalStorage } from 'node:async_hooks'

const within = new AsyncLocalStorage<true>()

/** Runs a transaction's work; a transaction begun inside another is refused at once instead of waiting for ever. */
export function outermost<T>(work: () => Promise<T>): Promise<T> {
  if (within.getStore()) throw new Error('A transaction was begun inside another: pass the tx on instead')
  return within.run(true, work)
}
