import { readdirSync } from 'node:fs'
import path from 'node:path'
import express, { type Request, type Response, Router } from 'express'

const PACKED = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const

/**
 * Serves what the build made for browsers. Names under /assets change with their content and may be kept for a year;
 * other files are asked for again after an hour. Every answer has an ETag. Texts were packed by the build, so that
 * they are as small as can be and cost nothing to send.
 */
export function builtFiles(folder: string): Router {
  const names = new Set(
    readdirSync(folder, { recursive: true }).map(name => `/${String(name).split(path.sep).join('/')}`),
  )
  const router = Router()
  const options = { index: false, redirect: false, etag: true } as const
  const fixed = express.static(folder, { ...options, immutable: true, maxAge: '1y' })
  const changing = express.static(folder, { ...options, maxAge: '1h' })

  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next('router')
    // Pages are asked for far more often than files: no look at the disk for what the build did not make.
    if (!names.has(request.path) && !request.path.startsWith('/assets/')) return next('router')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    choosePacked(request, response, names)
    if (request.path.startsWith('/assets/'))
      fixed(request, response, () => response.status(404).type('text').send('No such file.\n'))
    else changing(request, response, next)
  })
  return router
}

function choosePacked(request: Request, response: Response, names: ReadonlySet<string>) {
  const { path: name } = request
  if (!PACKED.some(({ ending }) => names.has(name + ending))) return
  response.vary('Accept-Encoding')
  const choice = PACKED.find(({ encoding, ending }) => names.has(name + ending) && accepts(request, encoding))
  if (!choice || request.headers.range) return
  request.url = request.url.replace(name, name + choice.ending)
  response.setHeader('Content-Encoding', choice.encoding)
  response.type(path.extname(name))
}

const accepts = (request: Request, encoding: string) => request.acceptsEncodings(encoding) === encoding
