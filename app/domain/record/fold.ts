/** Lower case without accents: "Perú" and "PERU" fold to the same. Used for sorting and searching. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A word as search understands it: letters and digits. */
export const wordPattern = /[\p{L}\p{N}]+/gu

/** The folded words of a text, separated by single spaces: both databases then index the same words. */
export const foldedWords = (text: string): string => (fold(text).match(wordPattern) ?? []).join(' ')
