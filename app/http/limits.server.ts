import type { NextFunction, Request, Response } from 'express'
import type { Config } from '~/config.server'
import { sendNotice } from './plain-page'

const MEGABYTE = 1024 * 1024

/**
 * Refuses a body over the limit: at once when its length is announced, else as soon as it has grown too long.
 * The rest of it is read and thrown away, since a browser shows the answer only after it has sent everything.
 */
export function limitBodies({ bodyLimitBytes }: Pick<Config, 'bodyLimitBytes'>) {
  const words = `What you send may have at most ${bodyLimitBytes / MEGABYTE} megabytes. Nothing was saved. Please send less at once, for example one file after the other.`
  const refuse = (response: Response) => sendNotice(response, { status: 413, title: 'This is too large', words })

  return (request: Request, response: Response, next: NextFunction) => {
    if (Number(request.get('Content-Length') ?? 0) > bodyLimitBytes) {
      request.resume()
      return refuse(response)
    }
    if (request.get('Transfer-Encoding')) countWhileReading(request, response)
    next()
  }

  function countWhileReading(request: Request, response: Response) {
    let received = 0
    const count = (part: Buffer) => {
      received += part.length
      if (received <= bodyLimitBytes) return
      request.off('data', count)
      // Whoever is reading the body must learn that it ends here, and not take a part for the whole.
      request.once('error', () => undefined)
      if (!response.headersSent) refuse(response)
      request.emit('error', new Error('The body is over the limit'))
      request.resume()
    }
    // A listener must not start the flow before the page listens too.
    request.pause()
    request.on('data', count)
  }
}

/** Answers in words when no page has begun to answer within `requestMs`. A download that has begun may take longer. */
export function limitTime({ requestMs }: Pick<Config, 'requestMs'>) {
  return (_request: Request, response: Response, next: NextFunction) => {
    const timer = setTimeout(() => {
      if (response.headersSent) return
      sendNotice(response, {
        status: 503,
        title: 'This took too long',
        words: 'Dossier could not answer in time. Please try again in a few minutes.',
      })
    }, requestMs)
    response.once('close', () => clearTimeout(timer))
    next()
  }
}
