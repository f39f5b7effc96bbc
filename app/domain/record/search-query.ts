import { fold, wordPattern } from './fold'

/** One thing that must be found: words in this order; the last one may go on where `prefix` says so. */
export type SearchTerm = { words: string[]; prefix: boolean }

const mostTerms = 20

const wordsOf = (text: string): string[] => fold(text).match(wordPattern) ?? []

/**
 * Reads what was typed into the search box: "quoted words" are a phrase, every other word also finds longer words that
 * begin with it. Never refuses; signs that mean nothing are passed over, an unclosed quotation ends with the text.
 */
export function parseSearch(typed: string): SearchTerm[] {
  const terms: SearchTerm[] = []
  typed.split(/["“”«»]/).forEach((piece, index) => {
    const words = wordsOf(piece)
    if (index % 2 === 1) {
      if (words.length > 0) terms.push({ words, prefix: false })
    } else {
      // A single letter or digit as a prefix would find nearly everything.
      for (const word of words) terms.push({ words: [word], prefix: word.length > 1 })
    }
  })
  return terms.slice(0, mostTerms)
}
