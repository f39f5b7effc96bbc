import { createHash } from 'node:crypto'
import type { DossierFile } from './dossier'

/** A file that is in the zip, as it was written there. */
export type SealedFile = { path: string; size: number; sha256: string }

/**
 * A file that is measured while it is read: what `seal` is given is known once its last byte was taken, without the file
 * ever being held whole.
 */
export function sealing(file: DossierFile, seal: (sealed: SealedFile) => void): DossierFile {
  const { path, at, content } = file
  async function* measured() {
    const hash = createHash('sha256')
    let size = 0
    for await (const piece of piecesOf(content)) {
      hash.update(piece)
      size += piece.length
      yield piece
    }
    seal({ path, size, sha256: hash.digest('hex') })
  }
  return { path, at, content: measured() }
}

async function* piecesOf(content: DossierFile['content']): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content)
  else if (content instanceof Uint8Array) yield content
  else yield* content
}
