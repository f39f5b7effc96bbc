/**
 * Reads forms with files as they come. Remix's own reader (and the parser below it) keeps in memory what is not read,
 * and breaks at a file whose name holds ";" or "=".
 */

/** A part of a form: a field, or a file with its name as the browser told it. */
export type FormPart = { name: string; filename: string | null; content: AsyncGenerator<Buffer> }

/** What was sent is not a form, or it broke off. */
export class BrokenForm extends Error {}

const longestHead = 16 * 1024
const endOfHead = Buffer.from('\r\n\r\n')

/** The boundary of a form with files; null where the request is none. */
export function boundaryOf(request: Request): string | null {
  const type = request.headers.get('Content-Type') ?? ''
  const found = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type)
  return found?.[1] ?? found?.[2] ?? null
}

/** Bytes that come in, of which only what was not asked for yet is held. */
function reading(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader()
  // The first boundary stands without the end of a line before it.
  let held = Buffer.from('\r\n')
  const more = async () => {
    const { done, value } = await reader.read()
    if (done) throw new BrokenForm('The form broke off')
    held = Buffer.concat([held, value])
  }
  return {
    /** All bytes before `mark`, in pieces; the mark itself is taken too. */
    async *until(mark: Buffer): AsyncGenerator<Buffer> {
      for (;;) {
        const at = held.indexOf(mark)
        const end = at < 0 ? held.length - mark.length + 1 : at
        if (end > 0) {
          const piece = held.subarray(0, end)
          held = held.subarray(end)
          yield piece
        }
        if (at >= 0) {
          held = held.subarray(mark.length)
          return
        }
        await more()
      }
    },
    async next(length: number): Promise<string> {
      while (held.length < length) await more()
      const taken = held.subarray(0, length).toString('latin1')
      held = held.subarray(length)
      return taken
    },
  }
}

async function textOf(pieces: AsyncGenerator<Buffer>, longest: number): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > longest) throw new BrokenForm('A part of the form is too long')
    parts.push(piece)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The name and the file name in the head of a part. Browsers write three signs in another way (WHATWG HTML, 4.10.22.8). */
function headOf(head: string): { name: string; filename: string | null } {
  const line = head.split('\r\n').find(one => /^content-disposition\s*:/i.test(one)) ?? ''
  const value = (key: string) => {
    const found = new RegExp(`;\\s*${key}="([^"]*)"`, 'i').exec(line)?.[1]
    return found?.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n') ?? null
  }
  const name = value('name')
  if (name === null) throw new BrokenForm('A part of the form has no name')
  return { name, filename: value('filename') }
}

/** The same pieces for a reader who may leave early, without closing what they come from. */
async function* lent(pieces: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
}

/** The parts of a form one after the other; what is not read of one is passed over, and never kept. */
export async function* partsOf(body: ReadableStream<Uint8Array>, boundary: string): AsyncGenerator<FormPart> {
  const bytes = reading(body)
  const mark = Buffer.from(`\r\n--${boundary}`)
  for await (const _ of bytes.until(mark));
  while ((await bytes.next(2)) !== '--') {
    const head = headOf(await textOf(bytes.until(endOfHead), longestHead))
    const content = bytes.until(mark)
    yield { ...head, content: lent(content) }
    for await (const _ of content);
  }
}

/** A field of a form as text, of at most 10,000 bytes. */
export const fieldText = ({ content }: FormPart): Promise<string> => textOf(content, 10_000)
