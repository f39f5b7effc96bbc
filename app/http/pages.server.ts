import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Response as Answer, NextFunction, Request } from 'express'
import type { Config } from '~/config.server'
import { type LimitedBody, limitedBody } from './body.server'
import { bodyLimitOf, refuseBody } from './limits.server'
import { withReferences } from './references.server'

export interface Pages {
  config: Pick<Config, 'mode' | 'bodyLimitBytes'>
  build: ServerBuild | (() => Promise<ServerBuild>)
  contextOf(request: Request, answer: Answer): AppLoadContext
}

/**
 * Hands a request to the pages and sends what they answer. It stands in for Remix's own adapter, which sends a download
 * as fast as it is made and not as fast as it is taken, goes on making it after the visitor has left, and believes an
 * X-Forwarded-Host from anybody.
 */
export function pages({ config, build, contextOf }: Pages) {
  const guarded = typeof build === 'function' ? async () => withReferences(await build()) : withReferences(build)
  const handle = createRequestHandler(guarded, config.mode)
  return async (request: Request, answer: Answer, next: NextFunction) => {
    try {
      const limitBytes = bodyLimitOf(request, config)
      const body = request.method === 'POST' ? limitedBody(request, limitBytes) : undefined
      const page = await handle(asWebRequest(request, answer, body), contextOf(request, answer))
      // Refused already, for instance because it took too long.
      if (answer.headersSent) await page.body?.cancel()
      else if (body?.isOver()) refuseBody(request, answer, limitBytes)
      else await send(page, answer)
      body?.throwRestAway()
    } catch (error) {
      next(error)
    }
  }
}

function asWebRequest(request: Request, answer: Answer, body: LimitedBody | undefined): globalThis.Request {
  const left = new AbortController()
  answer.once('close', () => {
    if (!answer.writableFinished) left.abort()
  })
  return new Request(`${request.protocol}://${request.get('Host') ?? 'localhost'}${request.originalUrl}`, {
    method: request.method,
    headers: headersOf(request),
    signal: left.signal,
    ...(body && { body: body.stream, duplex: 'half' }),
  })
}

function headersOf(request: Request): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of Array.isArray(value) ? value : [value ?? '']) headers.append(name, each)
  }
  return headers
}

async function send(page: globalThis.Response, answer: Answer) {
  answer.status(page.status)
  if (page.statusText) answer.statusMessage = page.statusText
  for (const [name, value] of page.headers) answer.append(name, value)
  if (!page.body) return void answer.end()
  const reader = page.body.getReader()
  answer.once('close', () => void reader.cancel().catch(() => undefined))
  const isDownload = page.headers.has('Content-Disposition')
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (answer.destroyed) return
    const goOn = answer.write(part.value)
    // The first rows of a download leave at once, packed or not.
    if (isDownload) answer.flush()
    if (!goOn) await taken(answer)
  }
  answer.end()
}

/** Waits until the visitor has taken what was written, or has left. */
const taken = (answer: Answer) =>
  new Promise<void>(resolve => {
    const goOn = () => {
      answer.off('drain', goOn).off('close', goOn)
      resolve()
    }
    answer.on('drain', goOn).on('close', goOn)
  })
