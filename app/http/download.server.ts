import { PassThrough, type Writable } from 'node:stream'
import type { Visitor } from './route.server'

/** The kinds of files that Dossier gives away. */
const kinds = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
} as const

export type Download = {
  /** Without its ending; may hold any letters. */
  name: string
  kind: keyof typeof kinds
  request: Request
  visitor: Pick<Visitor, 'person'>
}

/** What no file system or header takes in a name: control characters, path signs, direction marks, quotes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const unfit = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff"*/:<>?\\|]+/g
const longestName = 120

/** A name that every file system takes; "file" where nothing is left of it. */
export function fileName(name: string, kind: Download['kind']): string {
  const clean = [
    ...name
      .replace(/\p{Cs}/gu, ' ')
      .normalize('NFC')
      .replace(unfit, ' ')
      .replace(/\s+/g, ' '),
  ]
    .slice(0, longestName)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return `${clean === '' ? 'file' : clean}.${kind}`
}

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
