import type { Request } from 'express'

/** The body of a request, read as it comes and never beyond the limit. */
export interface LimitedBody {
  stream: ReadableStream<Uint8Array>
  /** True once more than the limit has come: what was read is then a part only. */
  isOver(): boolean
}

export function limitedBody(request: Request, limitBytes: number): LimitedBody {
  // A page that does not read to the end must not break the connection, or its answer would be lost.
  const parts: AsyncIterator<Buffer> = request.iterator({ destroyOnReturn: false })
  let received = 0
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = await parts.next()
      if (part.done) return controller.close()
      received += part.value.length
      // Whoever reads must learn that it ends here, and not take a part for the whole.
      if (received > limitBytes) throw new Error('The body is over the limit')
      controller.enqueue(part.value)
    },
    cancel: () => void parts.return?.(),
  })
  return { stream, isOver: () => received > limitBytes }
}
