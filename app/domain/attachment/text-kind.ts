import { standsAt } from './bytes'

/** The whole letters of a piece in UTF-8 or UTF-16; null where it is neither, or holds what no text holds. */
function lettersIn(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no text holds them, but tabs, line and page ends
    return /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text) ? null : text
  } catch {
    return null
  }
}

/** A piece of a longer text may begin or end within a letter: those bytes are left out. */
function wholeLetters(bytes: Uint8Array, { first, last }: { first: boolean; last: boolean }): Uint8Array {
  const isInner = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80
  let from = 0
  while (!first && from < 3 && isInner(bytes[from])) from += 1
  let to = bytes.length
  if (!last) {
    while (to > from && bytes.length - to < 3 && isInner(bytes[to - 1])) to -= 1
    if ((bytes[to - 1] ?? 0) >= 0xc0) to -= 1
  }
  return bytes.subarray(from, to)
}

const marks = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/** The text that a file begins with, where the file is text as far as `head` and `tail` show; else null. */
export function textOf(head: Uint8Array, tail: Uint8Array, size: number): string | null {
  const isWhole = head.length === size
  const wide = marks.find(({ mark }) => standsAt(head, 0, mark))
  if (wide) {
    const even = (bytes: Uint8Array) => bytes.subarray(bytes.length % 2)
    if (size % 2 === 1) return null
    const text = lettersIn(head.subarray(0, head.length - (head.length % 2)), wide.encoding)
    return isWhole || lettersIn(even(tail), wide.encoding) !== null ? text : null
  }
  const text = lettersIn(wholeLetters(head, { first: true, last: isWhole }), 'utf-8')
  if (text === null || isWhole) return text
  return lettersIn(wholeLetters(tail, { first: false, last: true }), 'utf-8') === null ? null : text
}

const separatorsIn = (line: string, separator: string): number =>
  line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1

/** Whether the first lines are rows of a table: all with as many separators, and at least one. */
export function isTable(text: string): boolean {
  const lines = text
    .split(/\r?\n/)
    .slice(0, 20)
    .filter(line => line.trim() !== '')
  return (
    lines.length >= 2 &&
    [',', ';', '\t'].some(separator => {
      const counts = lines.map(line => separatorsIn(line, separator))
      return (counts[0] ?? 0) > 0 && counts.every(count => count === counts[0])
    })
  )
}
