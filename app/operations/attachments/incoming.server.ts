import { createHash } from 'node:crypto'
import { largestAttachment, tooLarge } from '~/domain/attachment/attachment'
import { attachmentName, fitName } from '~/domain/attachment/file-name'
import { type Evidence, fileTypes, headLength, kindOf, tailLength, wordsToLookFor } from '~/domain/attachment/file-type'
import { no, type Verdict } from '~/domain/verdict'

/** Pieces of any size as chunks of exactly `length` bytes, the last one smaller. Holds no more than one of them. */
export async function* inChunks(pieces: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Buffer> {
  let chunk = Buffer.alloc(length)
  let filled = 0
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      const part = piece.subarray(from, from + length - filled)
      chunk.set(part, filled)
      filled += part.length
      from += part.length
      if (filled < length) continue
      yield chunk
      // A new one: who was given the last may still be writing it.
      chunk = Buffer.alloc(length)
      filled = 0
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled)
}

/** Looks at a file while it passes: its size, its hash, its ends, and words that tell its kind. */
export class PassingFile {
  #hash = createHash('sha256')
  #head: Buffer = Buffer.alloc(0)
  #tail: Buffer = Buffer.alloc(0)
  #words = new Set<string>()
  #size = 0

  /** Takes the next chunk; all but the last have at least `headLength` bytes. */
  take(chunk: Buffer): void {
    if (this.#size === 0) this.#head = Buffer.from(chunk.subarray(0, headLength))
    this.#size += chunk.length
    this.#hash.update(chunk)
    const withEndBefore = Buffer.concat([this.#tail, chunk])
    // Old office files write the names of their parts in letters of 16 bits.
    for (const word of wordsToLookFor(this.#head))
      if (withEndBefore.includes(Buffer.from(`${word}\0`, 'utf16le'))) this.#words.add(word)
    this.#tail = Buffer.from(withEndBefore.subarray(-tailLength))
  }

  /** In bytes, so far. */
  get size(): number {
    return this.#size
  }

  get evidence(): Evidence {
    return { head: this.#head, tail: this.#tail, size: this.#size, words: this.#words }
  }

  /** Of the whole file; may be asked once. */
  sha256(): string {
    return this.#hash.digest('hex')
  }
}

/** What a file is once all of it was here: its name as it is given away, its type by its content. */
export type WholeFile = { name: string; type: string; size: number; sha256: string }

/**
 * Takes a file as it comes in, handing each chunk to `keep`. Refuses what is too large, and what its content shows to be a
 * program or no known kind of file.
 */
export async function takeIn(
  { sent, content }: { sent: string; content: AsyncIterable<Uint8Array> },
  chunkLength: number,
  keep: (position: number, chunk: Buffer) => Promise<void>,
): Promise<({ ok: true } & WholeFile) | Extract<Verdict, { ok: false }>> {
  const called = fitName(sent, 100)
  const file = new PassingFile()
  let position = 0
  for await (const chunk of inChunks(content, chunkLength)) {
    file.take(chunk)
    if (file.size > largestAttachment) return tooLarge(called)
    await keep(position, chunk)
    position += 1
  }
  const found = kindOf(file.evidence)
  if (!found.ok) return no(`“${called}” was not taken: ${found.reason}.`)
  const { type, endings } = fileTypes[found.kind]
  return { ok: true, name: attachmentName(sent, endings), type, size: file.size, sha256: file.sha256() }
}
