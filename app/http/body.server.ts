import type { Request } from 'express'

/** The body of a request, read as it comes and never beyond the limit. */
export interface LimitedBody {
  stream: ReadableStream<Uint8Array>
  /** True once more than the limit has come: what was read is then a part only. */
  isOver(): boolean
  /** Throws away what the page has not read: a browser shows the answer only once it has sent everything. */
  throwRestAway(): void
}

/** Reads on only as fast as the page does. */
export function limitedBody(request: Request, limitBytes: number): LimitedBody {
  let received = 0
  let letGo: () => void = () => undefined
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const take = (part: Buffer) => {
        received += part.length
        // Whoever reads must learn that it ends here, and not take a part for the whole.
        if (received > limitBytes) return fail(new Error('The body is over the limit'))
        controller.enqueue(part)
        if ((controller.desiredSize ?? 0) <= 0) request.pause()
      }
      const fail = (error: Error) => {
        letGo()
        controller.error(error)
      }
      const close = () => {
        letGo()
        controller.close()
      }
      letGo = () => request.off('data', take).off('end', close).off('error', fail)
      request.pause().on('data', take).on('end', close).on('error', fail)
    },
    pull: () => void request.resume(),
    cancel: () => letGo(),
  })
  const throwRestAway = () => {
    letGo()
    if (!request.complete) request.resume()
  }
  return { stream, isOver: () => received > limitBytes, throwRestAway }
}
