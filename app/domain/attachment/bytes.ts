/** A text of Latin letters as bytes. */
export const bytesOf = (text: string): number[] => [...text].map(letter => letter.charCodeAt(0))

/** Whether these bytes stand at this place. */
export const standsAt = (bytes: Uint8Array, at: number, what: readonly number[]): boolean =>
  at >= 0 && at + what.length <= bytes.length && what.every((byte, index) => bytes[at + index] === byte)

/** Where these bytes stand last, before `end`; -1 where they stand nowhere. */
export function lastPlaceOf(bytes: Uint8Array, what: readonly number[], end = bytes.length): number {
  for (let at = Math.min(end, bytes.length) - what.length; at >= 0; at -= 1) if (standsAt(bytes, at, what)) return at
  return -1
}

/** A whole number of two or four bytes, the lowest first; 0 beyond the end. */
export const numberAt = (bytes: Uint8Array, at: number, size: 2 | 4): number =>
  Array.from({ length: size }, (_, index) => (bytes[at + index] ?? 0) * 256 ** index).reduce((a, b) => a + b, 0)

/** Bytes as letters one by one, for looking for words that are written in Latin letters. */
export const lettersOf = (bytes: Uint8Array): string => {
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return letters
}
