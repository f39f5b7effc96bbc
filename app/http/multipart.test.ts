import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenForm, boundaryOf, fieldText, partsOf } from './multipart.server'

const boundary = '----TestBoundary7'

type Sent = { name: string; filename: string | null; bytes: Uint8Array }

/** A form as a browser writes it. */
const written = (parts: Sent[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name, filename, bytes }) => {
      const file = filename === null ? '' : `; filename="${filename.replaceAll('"', '%22')}"`
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`
      return [Buffer.from(head), Buffer.from(bytes), Buffer.from('\r\n')]
    }),
    Buffer.from(`--${boundary}--\r\n`),
  ])

/** The bytes in pieces of this length. */
const inPieces = (bytes: Buffer, length: number): ReadableStream<Uint8Array> => {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + length)))
      at += length
    },
  })
}

async function read(body: ReadableStream<Uint8Array>): Promise<Sent[]> {
  const parts: Sent[] = []
  for await (const { name, filename, content } of partsOf(body, boundary)) {
    const pieces: Buffer[] = []
    for await (const piece of content) pieces.push(piece)
    parts.push({ name, filename, bytes: new Uint8Array(Buffer.concat(pieces)) })
  }
  return parts
}

describe('a form with files', () => {
  it('is read as it was written, however it comes in', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .constantFrom('\r\n', `\r\n--${boundary.slice(0, -1)}`, '--', '\r\n\r\n')
        .map(text => new Uint8Array(Buffer.from(text))),
    )
    const part = fc.record({
      name: fc.constantFrom('category', 'files'),
      filename: fc.option(fc.constantFrom('a.pdf', 'a;b=c.pdf', 'say "hi".txt', '', '报告.docx'), { nil: null }),
      bytes,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 4 }), fc.integer({ min: 1, max: 300 }), async (parts, length) => {
        expect(await read(inPieces(written(parts), length))).toEqual(parts)
      }),
      { numRuns: 60 },
    )
  })

  it('goes on behind a part that was not read to its end', async () => {
    const parts = ['first', 'second'].map(name => ({ name, filename: null, bytes: new Uint8Array(1000).fill(7) }))
    const names: string[] = []
    for await (const { name, content } of partsOf(inPieces(written(parts), 100), boundary)) {
      names.push(name)
      for await (const _ of content) break
    }
    expect(names).toEqual(['first', 'second'])
  })

  it('that breaks off, has a part without a name, or a field that is too long, is broken', async () => {
    const whole = written([{ name: 'files', filename: 'a.pdf', bytes: new Uint8Array(50) }])
    await expect(read(inPieces(whole.subarray(0, -20), 10))).rejects.toThrow(BrokenForm)
    const nameless = Buffer.from(`--${boundary}\r\nContent-Type: text/plain\r\n\r\nx\r\n--${boundary}--`)
    await expect(read(inPieces(nameless, 10))).rejects.toThrow(BrokenForm)
    const long = written([{ name: 'description', filename: null, bytes: new Uint8Array(20_000) }])
    const [part] = [await partsOf(inPieces(long, 999), boundary).next()]
    await expect(part.done ? null : fieldText(part.value)).rejects.toThrow(BrokenForm)
  })

  it('is known by its boundary', () => {
    const of = (type: string) =>
      boundaryOf(new Request('http://x', { method: 'POST', headers: { 'Content-Type': type } }))
    expect(of(`multipart/form-data; boundary=${boundary}`)).toBe(boundary)
    expect(of('multipart/form-data; charset=utf-8; boundary="with space"')).toBe('with space')
    expect(of('application/x-www-form-urlencoded')).toBeNull()
  })
})
