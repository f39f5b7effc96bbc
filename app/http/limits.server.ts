import type { NextFunction, Request, Response } from 'express'
import type { Config } from '~/config.server'
import { largestAttachment, mostAtOnce } from '~/domain/attachment/attachment'
import { sendNotice } from './plain-page'

const MEGABYTE = 1024 * 1024

/** Where files are attached to a project, or answer a question: they are written away as they come, and take their time on a slow line. */
const takesFiles = ({ method, path }: Request) =>
  method === 'POST' && /^\/(projects\/[^/]+\/attachments|answers\/[^/]+\/attach\/\w+)(\.data)?$/.test(path)
const filesBytes = mostAtOnce * largestAttachment + MEGABYTE
/** How long files may take to come in, in milliseconds. */
export const filesMs = 15 * 60 * 1000

/** The most that the body of a request may have, in bytes. */
export const bodyLimitOf = (request: Request, { bodyLimitBytes }: Pick<Config, 'bodyLimitBytes'>): number =>
  takesFiles(request) ? Math.max(bodyLimitBytes, filesBytes) : bodyLimitBytes

/** Refuses a body that announces more than the limit before any of it is read. */
export function limitBodies(config: Pick<Config, 'bodyLimitBytes'>) {
  return (request: Request, response: Response, next: NextFunction) => {
    const limitBytes = bodyLimitOf(request, config)
    if (Number(request.get('Content-Length') ?? 0) <= limitBytes) return next()
    refuseBody(request, response, limitBytes)
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

/**
 * Answers in words when no page has begun to answer within `requestMs`, and then waits for nothing more of what was being
 * sent. A download that has begun may take longer; so may files that come in.
 */
export function limitTime({ requestMs }: Pick<Config, 'requestMs'>) {
  return (request: Request, response: Response, next: NextFunction) => {
    const timer = setTimeout(
      () => {
        if (response.headersSent) return
        response.once('finish', () => {
          if (!request.complete) request.destroy()
        })
        sendNotice(response, {
          status: 503,
          title: 'This took too long',
          words: 'Dossier could not answer in time. Please try again in a few minutes.',
        })
      },
      takesFiles(request) ? Math.max(requestMs, filesMs) : requestMs,
    )
    response.once('close', () => clearTimeout(timer))
    next()
  }
}
