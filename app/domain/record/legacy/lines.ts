/**
 * A line of the source. `text` is cleaned for reading: every kind of blank is one blank, and invisible characters
 * are gone. `cells` are its parts where tabs or pipes divide it; a line without them is its own only cell.
 */
export type Line = { n: number; text: string; cells: string[] }

/** Characters that are not seen: zero-width blanks and marks, byte order mark, soft hyphen. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const blanks = /[\s\u0000-\u001f\u007f-\u009f]+/g

/** One line of text with single ordinary blanks. Legacy values end in a no-break space (U+00A0). */
export const clean = (text: string): string => text.replace(unseen, '').replace(blanks, ' ').trim()

function cellsOf(raw: string): string[] {
  const cells = raw.split(raw.includes('|') ? '|' : '\t').map(clean)
  while (cells.length > 0 && cells.at(-1) === '') cells.pop()
  return cells
}

function lineOf(raw: string, n: number): Line {
  if (!raw.includes('|') && !raw.includes('\t')) {
    const text = clean(raw)
    return { n, text, cells: text === '' ? [] : [text] }
  }
  const cells = cellsOf(raw)
  const joint = raw.includes('|') ? ' | ' : ' '
  return { n, text: clean(cells.filter((cell, index) => cell !== '' || index > 0).join(joint)), cells }
}

const closing = /^(?:Content Type|Version|Created at|Last modified at)\b/i
const closingStarts = /(?=Version(?=\s*:|\s+\d| History)|Created at\b|Last modified at\b)/i

/** Record keeping is sometimes glued into one line, "Version: 4.0 Created at 26/01/2018 14:44 by …". */
const withClosingApart = (line: Line): Line[] =>
  line.text.length < 400 && closing.test(line.text)
    ? line.text
        .split(closingStarts)
        .map(clean)
        .filter(text => text !== '')
        .map(text => ({ n: line.n, text, cells: text.split('|').map(clean).filter(Boolean) }))
    : [line]

/** The lines of a text, counted from 1, whatever ends them. */
export const linesOf = (text: string): Line[] =>
  text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).flatMap((raw, index) => withClosingApart(lineOf(raw, index + 1)))

export const isBlank = (line: Line): boolean => line.text === ''

/** Buttons and headings that the web page prints around a record. They say nothing about the project. */
const furniture = new Set([
  'signin',
  'apecprojectdatabase',
  'apecprojectproposal',
  'viewbudgettable',
  'viewbudgettableviewbudgettable',
  'print',
  'printprint',
  'viewbudgettableprint',
  'versionhistory',
  'versionhistoryversionhistory',
  'gosearch',
  'search',
])

/** Letters and digits only, in lower case: the same for "Project No.", "PROJECT NO" and "Project  No :". */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

export const isFurniture = (line: Line): boolean =>
  line.text.length < 80 && (/^[*|\s]+$/.test(line.text) || furniture.has(bare(line.text)))

/** Paragraphs: groups of lines between blank lines. `gap` counts the blank lines before each. */
export type Paragraph = { lines: Line[]; gap: number }

export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let gap = 0
  let open = false
  for (const line of lines) {
    if (isBlank(line)) {
      gap += 1
      open = false
    } else if (open) {
      paragraphs.at(-1)?.lines.push(line)
    } else {
      paragraphs.push({ lines: [line], gap })
      gap = 0
      open = true
    }
  }
  return paragraphs
}

export const textOf = (lines: readonly Line[], joint = '\n'): string => lines.map(line => line.text).join(joint)

/** Long text as it is kept: paragraphs divided by a blank line. */
export const proseOf = (lines: readonly Line[]): string =>
  paragraphsOf(lines)
    .map(paragraph => textOf(paragraph.lines))
    .join('\n\n')
