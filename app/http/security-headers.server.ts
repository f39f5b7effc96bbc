import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import type { Config } from '~/config.server'

const ONE_YEAR = 365 * 24 * 60 * 60

/**
 * A Content-Security-Policy with a fresh nonce for each answer, and the other protective headers.
 * In development Vite adds style elements and a web socket of its own, which the policy then allows.
 */
export function securityHeaders({ mode }: Pick<Config, 'mode'>) {
  const development = mode === 'development'
  const nonceOf = (_request: IncomingMessage, response: ServerResponse) =>
    `'nonce-${(response as Response).locals.nonce}'`
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'strict-dynamic'", nonceOf],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        // Recharts sets sizes and positions in style attributes.
        styleSrcAttr: ["'unsafe-inline'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: false,
  })
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals.nonce = randomBytes(16).toString('base64url')
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
    if (request.secure) response.setHeader('Strict-Transport-Security', `max-age=${ONE_YEAR}; includeSubDomains`)
    protect(request, response, next)
  }
}
