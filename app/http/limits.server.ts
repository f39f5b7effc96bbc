import type { NextFunction, Request, Response } from 'express'
import type { Config } from '~/config.server'
import { sendNotice } from './plain-page'

const MEGABYTE = 1024 * 1024

/** Refuses a body that announces more than the limit before any of it is read. */
export function limitBodies({ bodyLimitBytes }: Pick<Config, 'bodyLimitBytes'>) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (Number(request.get('Content-Length') ?? 0) <= bodyLimitBytes) return next()
    refuseBody(request, response, bodyLimitBytes)
  }
}

/** Says that what was sent is too large. The rest is thrown away: a browser shows the answer only once it has sent all. */
export function refuseBody(request: Request, response: Response, limitBytes: number) {
  const megabytes = limitBytes / MEGABYTE
  sendNotice(response, {
    status: 413,
    title: 'This is too large',
    words: `What you send may have at most ${megabytes} ${megabytes === 1 ? 'megabyte' : 'megabytes'}. Nothing was saved. Please send less at once, for example one file after the other.`,
  })
  request.resume()
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
