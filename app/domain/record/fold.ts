/** Lower case without accents: "Perú" and "PERU" fold to the same. Used for sorting and searching. */
export const fold = (text: string): string =>
  isPlain(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Most texts are written in plain ASCII, which folds ten times as fast. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
export const isPlain = (text: string): boolean => /^[\x00-\x7f]*$/.test(text)

/** A word as it stands in a text: letters and digits, with the accents that are written as signs of their own. */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** Longer words are known by their beginning; PostgreSQL takes none over 2 kB. */
const longestWord = 64

/** A word as search compares it. */
export const foldWord = (word: string): string => {
  const folded = fold(word)
  return folded.length > longestWord ? [...folded].slice(0, longestWord).join('') : folded
}

/** The folded words of a text, in their order: letters and digits only. Both databases index the same. */
export const foldedWords = (text: string): string[] =>
  isPlain(text)
    ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(cutWord)
    : (text.match(wordPattern) ?? []).map(foldWord)

const cutWord = (word: string): string => (word.length > longestWord ? word.slice(0, longestWord) : word)
