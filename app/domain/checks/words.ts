import { type FieldKey, fields } from '../record/catalogue'
import type { RecordValues } from '../record/record'

/** The text of a field; empty where it has none. */
export const textOf = (values: RecordValues, key: FieldKey): string => {
  const value = values[key]
  return typeof value === 'string' ? value : ''
}

/** The texts that everybody may read. */
export const longTexts = fields.filter(field => field.kind === 'longText' && field.audience === 'public')

export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A text in quotation marks on one line, cut where it is longer than a finding can carry. */
export const quoted = (text: string, longest = 60): string => {
  const line = onOneLine(text)
  return `“${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}”`
}

/**
 * The beginnings of the words that tell a text from others, in lower case, each once: "workshops" and "workshop" begin
 * alike, and so do "study" and "studies".
 */
export const tellingWords = (text: string): string[] => [
  ...new Set((text.toLowerCase().match(/[a-zà-ÿ]{5,}/g) ?? []).map(word => word.slice(0, 4))),
]

/** How many words a text has: what stands between white space. Counted in place, since 14 pages are counted at once. */
export function countWords(text: string): number {
  let words = 0
  let isWithin = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isSpace = code === 32 || (code >= 9 && code <= 13) || code === 0xa0
    if (!isSpace && !isWithin) words++
    isWithin = !isSpace
  }
  return words
}

/** The things that a text names: its numbered or bulleted paragraphs. */
export const namedItems = (text: string): string[] =>
  text
    .split(/\n+/)
    .map(line => line.trim())
    .filter(line => /^(?:\(?[0-9]{1,2}[.):]|\(?[a-h][.)]|output\s+[0-9]+\b|[-•*–])\s*\S/i.test(line))
    .map(line => line.replace(/^(?:output\s+[0-9]+[.:)]?|\(?[0-9a-h]{1,2}[.):]|[-•*–])\s*/i, ''))

/** "Not Applicable", "N/A", "None": an answer without a reason. */
export const notApplicable = /^\s*(?:not applicable|n\/?a|none|nil)\s*[.;]?\s*$/i

/** A gathering of people, for which a month must be known. */
export const gathering =
  /\b(seminars?|workshops?|symposi(?:um|a)|conferences?|trainings?|forums?|meetings?|study (?:tour|visit)s?)\b/i
