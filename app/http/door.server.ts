import type { NextFunction, Request, Response } from 'express'
import type { Config } from '~/config.server'
import { type Notice, sendNotice } from './plain-page'

const BAD_ADDRESS: Notice = {
  status: 400,
  title: 'This address cannot be read',
  words: 'The address holds characters that do not belong there. Please check it, or start from the first page.',
}

const OTHER_METHOD: Notice = {
  status: 405,
  title: 'Dossier does not answer this kind of request',
  words: 'Pages are read with GET and forms are sent with POST.',
}

const FROM_ANOTHER_SITE: Notice = {
  status: 403,
  title: 'This form came from another site',
  words: 'For your safety Dossier only takes forms that were filled in on its own pages. Nothing was changed.',
}

/** Refuses addresses that no page can have, so that nothing behind the door meets one. */
export function refuseBadAddresses(request: Request, response: Response, next: NextFunction) {
  if (isReadable(request)) next()
  else sendNotice(response, BAD_ADDRESS)
}

function isReadable(request: Request): boolean {
  const address = request.originalUrl
  if (!address.startsWith('/') || /%00/.test(address)) return false
  try {
    decodeURIComponent(address.split('?', 1)[0] ?? '')
    return URL.canParse(`${request.protocol}://${request.get('Host') ?? 'localhost'}${address}`)
  } catch {
    return false
  }
}

/** Only reading and sending forms is known here. */
export function refuseOtherMethods(request: Request, response: Response, next: NextFunction) {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return next()
  response.setHeader('Allow', 'GET, HEAD, POST')
  sendNotice(response, OTHER_METHOD)
}

/** Refuses a form that a page of another site sent in a visitor's name. */
export function refuseOtherSites({ publicOrigin }: Pick<Config, 'publicOrigin'>) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'POST' || isOurs(request, publicOrigin)) next()
    else sendNotice(response, FROM_ANOTHER_SITE)
  }
}

/**
 * Browsers say where a form comes from: in Sec-Fetch-Site behind TLS, else in Origin. A request with neither was not
 * sent by a page, and so carries no visitor's session against the visitor's will.
 */
function isOurs(request: Request, publicOrigin: string | undefined): boolean {
  const site = request.get('Sec-Fetch-Site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.get('Origin')
  if (!origin) return true
  return origin === publicOrigin || origin === `${request.protocol}://${request.get('Host')}`
}
