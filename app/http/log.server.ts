import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import pino, { type Logger } from 'pino'
import type { Config } from '~/config.server'

declare global {
  namespace Express {
    interface Locals {
      /** The reference of this request in the log. */
      requestId: string
      /** The nonce of this answer's Content-Security-Policy. */
      nonce: string
    }
  }
}

const OUTSIDE_REFERENCE = /^[A-Za-z0-9._-]{6,64}$/
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** One JSON object a line. `to` is a file descriptor: 1 for the output, 2 for the error output. */
export function createLogger(config: Pick<Config, 'logLevel'>, to: 1 | 2 = 1): Logger {
  return pino({ level: config.logLevel, base: undefined }, pino.destination({ dest: to, sync: true }))
}

/** Ten letters and digits that can be read out over a telephone: no I, L, O or U. */
export function newReference(): string {
  return Array.from(randomBytes(10), byte => ALPHABET[byte % 32]).join('')
}

/** Gives each request its reference; one given by a proxy is kept when it is short and plain. */
export function identifyRequest(request: Request, response: Response, next: NextFunction) {
  const given = request.get('X-Request-Id')
  response.locals.requestId = given && OUTSIDE_REFERENCE.test(given) ? given : newReference()
  response.setHeader('X-Request-Id', response.locals.requestId)
  next()
}

/**
 * Writes one line for each request when it is over. The address is kept without its query, since people type names and
 * sentences into searches; bodies, cookies and other headers are not kept at all.
 */
export function logRequests(log: Logger) {
  return (request: Request, response: Response, next: NextFunction) => {
    const started = performance.now()
    response.once('close', () => {
      const path = pathOf(request.originalUrl)
      const level = levelOf(response, path)
      log[level](
        {
          requestId: response.locals.requestId,
          method: request.method,
          path,
          status: response.statusCode,
          ms: Math.round((performance.now() - started) * 10) / 10,
          ...(response.writableFinished ? {} : { brokenOff: true }),
        },
        'request',
      )
    })
    next()
  }
}

/** A personal link lets in whoever reads it, so its token is not kept either. */
export const pathOf = (address: string) =>
  address
    .split('?', 1)[0]
    ?.slice(0, 300)
    .replace(/^\/(welcome|questionnaires)\/.+?(\.data)?$/, '/$1/…$2')
    .replace(/^\/answers\/(?!\d+(?:\.data)?(?:\/|$))[^/]+?(\.data)?(?=\/|$)/, '/answers/…$1')

function levelOf(response: Response, path: string | undefined): 'debug' | 'info' | 'error' {
  if (response.statusCode >= 500) return 'error'
  return path?.startsWith('/assets/') || path === '/healthz' || path === '/readyz' ? 'debug' : 'info'
}
