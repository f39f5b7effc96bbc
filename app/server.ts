import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import type { Logger } from 'pino'
import type { Config } from './config.server'
import { refuseBadAddresses, refuseOtherMethods, refuseOtherSites } from './http/door.server'
import { healthRoutes, type Readiness } from './http/health.server'
import { filesMs, limitBodies, limitTime } from './http/limits.server'
import type {} from './http/load-context'
import { identifyRequest, logRequests } from './http/log.server'
import { pages } from './http/pages.server'
import { sendNotice } from './http/plain-page'
import { securityHeaders } from './http/security-headers.server'

export interface Dossier {
  config: Config
  log: Logger
  /** Remix's build of the pages; in development a function that gives the newest. */
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** What answers for scripts, styles, fonts and icons: the built files, or Vite in development. */
  files: RequestHandler
  ready: Readiness
}

export interface RunningServer {
  /** The address to open, with the port that was really taken. */
  url: string
  /** Takes no more requests, finishes those under way (for at most `shutdownMs`), then resolves. */
  close(): Promise<void>
}

/** Takes the port and answers requests. Rejects when the port cannot be taken; `inWords` tells why. */
export async function serve(dossier: Dossier): Promise<RunningServer> {
  const { config } = dossier
  let closing = false
  // `limitTime` ends other requests sooner.
  const requestTimeout = Math.max(config.requestMs, filesMs)
  const server = createServer({ requestTimeout, headersTimeout: Math.min(config.requestMs, 20_000) })
  // Longer than the 60 seconds that proxies usually keep an idle connection, so that they close it first.
  server.keepAliveTimeout = 65_000
  server.on(
    'request',
    application(dossier, () => closing),
  )
  const connections = connectionsOf(server)
  await listen(server, config)
  return {
    url: `http://${hostInUrl(config.host)}:${(server.address() as AddressInfo).port}`,
    close: () => {
      closing = true
      return closeGently(server, connections, config.shutdownMs)
    },
  }
}

/** The whole way of a request, from its reference in the log to the page. */
function application({ config, log, build, files, ready }: Dossier, isClosing: () => boolean) {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.set('trust proxy', config.trustProxy)

  app.use(identifyRequest, logRequests(log), leaveWhenClosing(isClosing), refuseBadAddresses, files)
  // Files run no script of their own: the policy of pages would only make each of them a kilobyte heavier.
  app.use(securityHeaders(config))
  for (const [path, answer] of Object.entries(healthRoutes(ready, isClosing))) app.get(path, answer)
  app.use(compression())
  app.use(refuseOtherMethods, refuseOtherSites(config), limitBodies(config), limitTime(config))
  app.use(
    pages({
      config,
      build,
      contextOf: (request, response) => ({
        nonce: response.locals.nonce,
        requestId: response.locals.requestId,
        address: request.ip ?? '',
        report: error => log.error({ requestId: response.locals.requestId, err: error }, 'a page failed'),
      }),
    }),
  )
  app.use(answerFailure(log))
  return app
}

/** While closing, each answer tells its browser not to use the connection again. */
function leaveWhenClosing(isClosing: () => boolean) {
  return (_request: Request, response: Response, next: NextFunction) => {
    const writeHead = response.writeHead
    response.writeHead = function (this: Response, ...rest: Parameters<typeof writeHead>) {
      if (isClosing() && !response.headersSent) response.setHeader('Connection', 'close')
      return writeHead.apply(this, rest)
    } as typeof writeHead
    next()
  }
}

/** The last resort: a page with the reference under which the log tells more, and nothing of the cause. */
function answerFailure(log: Logger) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    // Refused already, or the visitor has left; what was under way only learned that it is over.
    if (response.writableEnded || response.destroyed) return
    log.error({ requestId: response.locals.requestId, err: error }, 'a request failed')
    if (response.headersSent) return next(error)
    sendNotice(response, {
      status: 500,
      title: 'Something went wrong on our side',
      words: 'Your request could not be completed. If it happens again, please tell us the reference below.',
    })
  }
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

const hostInUrl = (host: string) =>
  host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host

/** Ends with the last answer, or after `limitMs`. */
function closeGently(server: Server, connections: ReadonlySet<Socket>, limitMs: number): Promise<void> {
  return new Promise(resolve => {
    // Connections also fall idle later, when the rest of a form that nobody read has come in.
    const letIdleOnesGo = () => {
      server.closeIdleConnections()
      for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
    }
    const limit = setTimeout(() => server.closeAllConnections(), limitMs)
    const sweep = setInterval(letIdleOnesGo, 100)
    server.close(() => {
      clearTimeout(limit)
      clearInterval(sweep)
      resolve()
    })
    letIdleOnesGo()
  })
}

/** Browsers open connections that they may need; Node does not count these as idle before anything was asked. */
function connectionsOf(server: Server): ReadonlySet<Socket> {
  const open = new Set<Socket>()
  server.on('connection', socket => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return open
}
