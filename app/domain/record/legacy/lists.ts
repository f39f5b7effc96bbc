import type { Lookup } from './lookup'

export type ListRead = { keys: string[]; unknown: string[]; unsure: string[] }

const emptyRead = (): ListRead => ({ keys: [], unknown: [], unsure: [] })

/** "Some Other Name (EWG)": the acronym is known, the name is not quite it. */
function byAcronym(text: string, lookup: Lookup): string | null {
  const acronym = /\(([A-Z]{2,8})\)\s*$/.exec(text)?.[1]
  return acronym === undefined ? null : (lookup.find(acronym)?.key ?? null)
}

/**
 * Commas divide only where a name does not hold one: "Hong Kong, China" and "Korea, Republic of" stay whole, because
 * at each place the longest run of parts that is a known name is taken.
 */
function byCommas(text: string, lookup: Lookup): string[] {
  const parts = text.split(/,| and (?=[A-Z])/).map(part => part.trim())
  const pieces: string[] = []
  for (let at = 0; at < parts.length; ) {
    const length = [4, 3, 2, 1].find(
      size => at + size <= parts.length && lookup.find(parts.slice(at, at + size).join(', ')),
    )
    const size = length ?? 1
    const piece = parts.slice(at, at + size).join(', ')
    if (piece !== '') pieces.push(piece)
    at += size
  }
  return pieces
}

/** The names in one piece between semicolons: itself where it is known, else what its commas divide it into. */
function namesIn(piece: string, lookup: Lookup): string[] {
  if (lookup.find(piece) || byAcronym(piece, lookup)) return [piece]
  if (!/,| and /.test(piece)) return [piece]
  const names = byCommas(piece, lookup)
  return names.some(name => lookup.find(name)) ? names : [piece]
}

function readPieces(pieces: string[], lookup: Lookup): ListRead {
  const read = emptyRead()
  for (const name of pieces.flatMap(piece => namesIn(piece, lookup))) {
    const sure = lookup.find(name)?.key
    const key = sure ?? byAcronym(name, lookup)
    if (key === null || key === undefined) read.unknown.push(name)
    else if (!read.keys.includes(key)) read.keys.push(key)
    if (sure === undefined && key) read.unsure.push(name)
  }
  return read
}

const pieces = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map(piece => piece.trim().replace(/,$/, ''))
    .filter(piece => piece !== '')

/**
 * Names of a reference list, divided by ";" with or without a blank, by lines, or by commas where that is certain.
 * A line may break inside a name; the way of reading that leaves fewer names unknown is taken.
 */
export function readList(lines: readonly string[], lookup: Lookup): ListRead {
  const apart = readPieces(pieces(lines.join('\n')), lookup)
  if (apart.unknown.length === 0 || lines.length < 2) return apart
  const joined = readPieces(pieces(lines.join(' ')), lookup)
  return joined.unknown.length < apart.unknown.length ? joined : apart
}

/** Is the text nothing but names of this list? */
export const isListOf = (text: string, lookup: Lookup): boolean => {
  const read = readList([text], lookup)
  return read.keys.length > 0 && read.unknown.length === 0
}
