import type { Snippet } from './filter'
import { fold, foldWord, isPlain, wordPattern } from './fold'
import type { SearchTerm } from './search-query'

type Word = { folded: string; start: number; end: number }

const wordsBefore = 8
const wordsShown = 32

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(isPlain(text) ? /[a-z0-9]+/gi : wordPattern)].map(match => ({
    folded: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))

/** How many words from `at` on answer the term: 0 where they do not. */
function lengthOfHit(words: Word[], at: number, term: SearchTerm): number {
  const answers = term.words.every((word, index) => {
    const found = words[at + index]?.folded
    if (found === undefined) return false
    return term.prefix && index === term.words.length - 1 ? found.startsWith(word) : found === word
  })
  return answers ? term.words.length : 0
}

type Hit = { start: number; end: number; word: number; words: number }

/** The stretches of text, by position, that answer any of the terms; they do not overlap. */
function hitsIn(words: Word[], terms: SearchTerm[]): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < words.length; at += 1) {
    const length = Math.max(0, ...terms.map(term => lengthOfHit(words, at, term)))
    const first = words[at]
    const last = words[at + length - 1]
    if (length === 0 || !first || !last) continue
    hits.push({ start: first.start, end: last.end, word: at, words: length })
    at += length - 1
  }
  return hits
}

const mayContain = (text: string, terms: SearchTerm[]): boolean => {
  const folded = fold(text)
  return terms.some(term => term.words.every(word => folded.includes(word)))
}

/** The first text that holds a hit, cut to some thirty words around it, with the hits marked; null where none does. */
export function snippetOf(texts: Iterable<string>, terms: SearchTerm[]): Snippet | null {
  for (const text of texts) {
    if (!mayContain(text, terms)) continue
    const words = wordsIn(text)
    const hits = hitsIn(words, terms)
    if (hits[0]) return cut(text, words, hits)
  }
  return null
}

function cut(text: string, words: Word[], hits: Hit[]): Snippet {
  const from = Math.max(0, (hits[0]?.word ?? 0) - wordsBefore)
  const longest = Math.max(wordsShown, (hits[0]?.words ?? 0) + wordsBefore)
  const until = Math.min(words.length, from + longest) - 1
  const start = from === 0 ? 0 : (words[from]?.start ?? 0)
  const end = until === words.length - 1 ? text.length : (words[until]?.end ?? text.length)
  const pieces: Snippet = []
  const add = (piece: string, hit: boolean) => {
    if (piece !== '') pieces.push({ text: piece.replace(/\s+/g, ' '), hit })
  }
  let at = start
  if (from > 0) add('… ', false)
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue
    add(text.slice(at, hit.start), false)
    add(text.slice(hit.start, hit.end), true)
    at = hit.end
  }
  add(text.slice(at, end), false)
  if (end < text.length) add(' …', false)
  return pieces
}
