import { sentencesOf } from '../indicator/sentences'

/** A stretch of a text: from its first sign to behind its last. */
export type Stretch = { from: number; to: number }

const whole = (text: string): Stretch => ({ from: 0, to: text.length })

/** Quotation marks and hyphens that word processors put in the place of the plain ones; each stands for one sign. */
const alike: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '\u2010': '-', '\u2011': '-' }

/** The signs of a text that count, with where each stands: white space is left out, since copying changes it. */
function signsOf(text: string): { signs: string; places: number[] } {
  const places: number[] = []
  let signs = ''
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (/\s/.test(sign)) continue
    signs += alike[sign] ?? sign
    places.push(at)
  }
  return { signs, places }
}

/**
 * Where a marked passage stands in an answer, whatever white space, quotation marks and hyphens became on the way; null
 * where it does not stand there (any more). An empty passage is the whole answer.
 */
export function findPassage(text: string, passage: string): Stretch | null {
  const { signs: wanted } = signsOf(passage)
  if (wanted === '') return whole(text)
  const { signs, places } = signsOf(text)
  const at = signs.indexOf(wanted)
  const [first, last] = at < 0 ? [] : [places[at], places[at + wanted.length - 1]]
  return first === undefined || last === undefined ? null : { from: first, to: last + 1 }
}

/** A passage with the words around it; `isCut…` tells that the answer goes on there. */
export type PassageInContext = {
  before: string
  passage: string
  after: string
  isCutBefore: boolean
  isCutAfter: boolean
}

/** So many characters around a passage are shown. */
export const contextShown = 240

/** A passage in its answer, cut between words; null where it does not stand there (any more). */
export function passageInContext(text: string, passage: string, around = contextShown): PassageInContext | null {
  const found = findPassage(text, passage)
  if (!found) return null
  const [before, after] = [text.slice(0, found.from), text.slice(found.to)]
  const isCutBefore = before.length > around
  const isCutAfter = after.length > around
  return {
    before: isCutBefore ? before.slice(-around).replace(/^\S*\s+/, '') : before,
    passage: text.slice(found.from, found.to),
    after: isCutAfter ? after.slice(0, around).replace(/\s+\S*$/, '') : after,
    ...{ isCutBefore, isCutAfter },
  }
}

/** A piece of an answer that can be ticked, with where it stands and the paragraph that it stands in. */
export type Sentence = Stretch & { index: number; paragraph: number; text: string }

/** Behind the white space that follows a place. */
const beyondSpace = (text: string, at: number): number => at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)

/** The sentences of an answer, numbered through. Together they are the whole of it but for white space. */
export function sentencesToTick(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = beyondSpace(text, 0)
  const lines = text.split(/\n+/).filter(line => line.trim() !== '')
  for (const [paragraph, line] of lines.entries()) {
    const parts = sentencesOf(line)
    for (const part of parts.length === 0 ? [line.trim()] : parts) {
      const found = findPassage(text.slice(from), part)
      if (!found) continue
      const to = from + found.to
      sentences.push({ index: sentences.length, paragraph, text: text.slice(from, to), from, to })
      from = beyondSpace(text, to)
    }
  }
  // A number at the very end is no sentence of its own: it belongs to the last.
  const last = sentences.at(-1)
  const to = text.trimEnd().length
  return last ? [...sentences.slice(0, -1), { ...last, to, text: text.slice(last.from, to) }] : []
}

/** What was ticked, as passages: sentences that follow each other are one. A number that there is not counts for nothing. */
export function passagesOfTicked(text: string, ticked: readonly number[]): string[] {
  const runs: (Stretch & { last: number })[] = []
  for (const { index, from, to } of sentencesToTick(text)) {
    const run = runs.at(-1)
    if (!ticked.includes(index)) continue
    if (run?.last === index - 1) Object.assign(run, { last: index, to })
    else runs.push({ last: index, from, to })
  }
  return runs.map(({ from, to }) => text.slice(from, to))
}

/** Passages with none that stands within another. */
export const withoutRepeats = (passages: readonly string[]): string[] =>
  passages.filter(
    (passage, at) =>
      !passages.some(
        (other, place) =>
          place !== at && findPassage(other, passage) !== null && (findPassage(passage, other) === null || place < at),
      ),
  )
