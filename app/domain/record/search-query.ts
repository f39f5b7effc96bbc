import { foldedWords } from './fold'
import { formatNumber, parseNumber } from './number'

/** One thing that must be found: words in this order; the last one may go on where `prefix` says so. */
export type SearchTerm = { words: string[]; prefix: boolean }

const mostTerms = 20
const mostWordsInPhrase = 30
/** Who pastes a whole paper into the box means its beginning. */
const mostRead = 2_000

/**
 * Reads what was typed into the search box: "quoted words" are a phrase, every other word also finds longer words that
 * begin with it, and a project number is one thing in whichever spelling ("cti 32-2017a", "CTI322017"). Never refuses;
 * signs that mean nothing are passed over, an unclosed quotation ends with the text.
 */
export function parseSearch(typed: string): SearchTerm[] {
  const number = parseNumber(typed.slice(0, mostRead))
  if (number) return [{ words: foldedWords(formatNumber(number)), prefix: true }]
  const terms: SearchTerm[] = []
  typed
    .slice(0, mostRead)
    .split(/["“”«»]/)
    .forEach((piece, index) => {
      const words = foldedWords(piece)
      if (index % 2 === 1) {
        if (words.length > 0) terms.push({ words: words.slice(0, mostWordsInPhrase), prefix: false })
      } else {
        // A single letter or digit as a prefix would find nearly everything.
        for (const word of words) terms.push({ words: [word], prefix: word.length > 1 })
      }
    })
  return terms.slice(0, mostTerms)
}
