import { bytesOf, lettersOf, numberAt, standsAt } from './bytes'

const endOfDirectory = [...bytesOf('PK'), 5, 6]
const directoryEntry = [...bytesOf('PK'), 1, 2]
const endLength = 22
const longestComment = 65_535

/** Where the end of a zip file's directory stands, if its comment leads exactly to the end of the file; else -1. */
function placeOfEnd(tail: Uint8Array): number {
  const furthest = Math.max(0, tail.length - endLength - longestComment)
  for (let at = tail.length - endLength; at >= furthest; at -= 1)
    if (standsAt(tail, at, endOfDirectory) && at + endLength + numberAt(tail, at + 20, 2) === tail.length) return at
  return -1
}

/** Whether a file ends as a zip file does, whatever it begins with. */
export const endsAsZip = (tail: Uint8Array): boolean => placeOfEnd(tail) >= 0

/**
 * The names of the parts of a zip file, from its directory, with nothing unpacked: a bomb stays closed. `tail` are the
 * last bytes of a file of `size` bytes; null where the directory is not whole or does not lie within them.
 */
export function zipParts(tail: Uint8Array, size: number): string[] | null {
  const end = placeOfEnd(tail)
  if (end < 0) return null
  const count = numberAt(tail, end + 10, 2)
  const names: string[] = []
  let at = numberAt(tail, end + 16, 4) - (size - tail.length)
  while (names.length < count) {
    if (!standsAt(tail, at, directoryEntry)) return null
    const [name, extra, comment] = [28, 30, 32].map(offset => numberAt(tail, at + offset, 2)) as [
      number,
      number,
      number,
    ]
    names.push(lettersOf(tail.subarray(at + 46, at + 46 + name)))
    at += 46 + name + extra + comment
  }
  return at <= end ? names : null
}
