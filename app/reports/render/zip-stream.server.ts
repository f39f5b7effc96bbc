import { once } from 'node:events'
import { Readable, type Writable } from 'node:stream'
import archiver from 'archiver'

/** A file of a zip: its path in it, the moment that it carries, and its bytes, whole or piece by piece. */
export type ZipEntry = {
  path: string
  at: Date
  content: Uint8Array | string | AsyncIterable<Uint8Array>
}

/** How hard to pack, from 1 (fast) to 9: more costs time and saves little. */
export type ZipLevel = 1 | 3 | 6 | 9

/** A stream of known pieces too: its errors and its end are then those of every entry. */
const bytesOf = ({ content }: ZipEntry): Readable =>
  typeof content === 'string' || content instanceof Uint8Array
    ? Readable.from([Buffer.from(content)], { objectMode: false })
    : Readable.from(content, { objectMode: false })

/** Resolves when the reader has left; rejects where the zip or its target breaks. */
function endOf(zip: archiver.Archiver, target: Writable): Promise<'left'> {
  const end = new Promise<'left'>((resolve, reject) => {
    zip.once('error', reject)
    target.once('error', reject)
    target.once('close', () => resolve('left'))
  })
  // It may break while nobody waits; whoever waits next is told.
  end.catch(() => undefined)
  return end
}

/** Packs one entry, as fast as the zip takes it; resolves early where the reader has left. */
async function pack(zip: archiver.Archiver, entry: ZipEntry, end: Promise<'left'>): Promise<void> {
  const source = bytesOf(entry)
  const broken = new Promise<never>((_, reject) => source.once('error', reject))
  const packed = once(zip, 'entry')
  zip.append(source, { name: entry.path, date: entry.at })
  try {
    await Promise.race([packed, broken, end])
  } finally {
    source.destroy()
  }
}

/**
 * Writes entries one after the other as a zip into `target` and ends it: none is asked for before the one before is
 * packed, and none is read faster than it is taken. Stops reading when the target is destroyed. What goes wrong is
 * thrown and leaves the target without its end, so that no part is taken for the whole. The same entries give the same
 * bytes.
 */
export async function writeZip(
  target: Writable,
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  level: ZipLevel = 6,
): Promise<void> {
  const zip = archiver('zip', { zlib: { level } })
  const end = endOf(zip, target)
  zip.pipe(target)
  try {
    for await (const entry of entries) {
      if (target.destroyed) return
      await pack(zip, entry, end)
    }
    if (!target.destroyed) await Promise.race([zip.finalize(), end])
  } finally {
    if (target.destroyed || !zip.readableEnded) zip.unpipe(target)
  }
}
