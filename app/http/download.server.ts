import { PassThrough, type Writable } from 'node:stream'
import { fitName } from '~/domain/attachment/file-name'
import type { Visitor } from './route.server'

/** The kinds of files that Dossier gives away. */
const kinds = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
  json: 'application/json; charset=utf-8',
} as const

export type Download = {
  /** Without its ending; may hold any letters. */
  name: string
  kind: keyof typeof kinds
  request: Request
  visitor: Pick<Visitor, 'person'>
}

const longestName = 120

/** A name that every file system takes; "file" where nothing is left of it. */
export const fileName = (name: string, kind: Download['kind']): string =>
  `${fitName(name, longestName) || 'file'}.${kind}`

/** RFC 6266: a name in ASCII for old readers and the whole name beside it (RFC 8187) where the two differ. */
export function attachment(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\x20-\x7e]+/g, '_')
    .replace(/%/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return ascii === name
    ? `attachment; filename="${ascii}"`
    : `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** What a signed-in person downloads is kept by nobody; what is public may be kept by the reader, but is asked again. */
const headersFor = ({ name, kind, visitor }: Download): Record<string, string> => ({
  'Content-Type': kinds[kind],
  'Content-Disposition': attachment(fileName(name, kind)),
  'Cache-Control': visitor.person ? 'private, no-store' : 'private, no-cache',
})

const asksForHeadersOnly = ({ request }: Download) => request.method === 'HEAD'

/** A file that is there already, in one piece. */
export const sendFile = (download: Download, content: Uint8Array | string): Response => {
  const body = typeof content === 'string' ? content : new Uint8Array(content)
  return new Response(asksForHeadersOnly(download) ? null : body, { headers: headersFor(download) })
}

/** A file that is made while it is sent. `open` is not called where only the headers are asked for. */
export const sendStream = (download: Download, open: () => ReadableStream<Uint8Array>): Response =>
  new Response(asksForHeadersOnly(download) ? null : open(), { headers: headersFor(download) })

/** How many bytes may wait for a slow reader before the writer waits too. */
const patience = 256 * 1024

/**
 * What `write` writes, as the body of an answer: no faster than it is taken. When the visitor leaves, the target is
 * destroyed, which tells `write` to stop; what goes wrong in `write` breaks the download off, so that no part is taken
 * for the whole.
 */
export function written(write: (target: Writable) => Promise<void>): ReadableStream<Uint8Array> {
  const target = new PassThrough({ highWaterMark: patience })
  const pieces: AsyncIterator<Buffer> = target[Symbol.asyncIterator]()
  let begun = false
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!begun) write(target).catch((problem: Error) => target.destroy(problem))
        begun = true
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel() {
        target.destroy()
      },
    },
    { highWaterMark: 0 },
  )
}

/** A file as somebody attached it: never shown in the page, whatever it holds, and not packed, so that its length holds. */
export type AttachedFile = { name: string; type: string; size: number; content: () => AsyncGenerator<Uint8Array> }

/**
 * Sends an attached file piece by piece, no faster than it is taken; reading ends when the visitor leaves. That browsers
 * are not to guess its type (`nosniff`), all answers say.
 */
export function sendAttached({ name, type, size, content }: AttachedFile, request: Request): Response {
  const headers = {
    'Content-Type': type,
    'Content-Length': String(size),
    'Content-Disposition': attachment(name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store, no-transform',
  }
  return new Response(request.method === 'HEAD' ? null : pulled(content()), { headers })
}

/** Pieces as the body of an answer, each read when it is asked for. */
const pulled = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 0 },
  )
