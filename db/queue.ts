/** Runs works one after the other, in the order in which they came; a failed one does not stop the next. */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
}

/** A queue for each scope; scopes do not wait for each other. Empty queues are forgotten. */
export function createScopedQueues(): <T>(scope: string, work: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, { run: ReturnType<typeof createQueue>; waiting: number }>()
  return async (scope, work) => {
    const queue = queues.get(scope) ?? { run: createQueue(), waiting: 0 }
    queues.set(scope, queue)
    queue.waiting += 1
    try {
      return await queue.run(work)
    } finally {
      queue.waiting -= 1
      if (queue.waiting === 0) queues.delete(scope)
    }
  }
}
