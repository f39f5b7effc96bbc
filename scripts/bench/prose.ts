/** A stream of numbers from 0 to below 1 that is the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const beginnings = [
  'pro',
  'con',
  'tra',
  'de',
  'in',
  're',
  'ex',
  'sub',
  'per',
  'inter',
  'co',
  'ad',
  'com',
  'dis',
  'en',
  'e',
]
const middles = ['ma', 'li', 'to', 'ne', 'si', 'ra', 'po', 'cu', 'ga', 'vi', 'mer', 'den', 'tric', 'lor', 'ful', 'san']
const ends = [
  'tion',
  'ment',
  'ing',
  'al',
  'ity',
  'er',
  'ance',
  'ed',
  'ive',
  'ous',
  'ure',
  'ics',
  'age',
  'ful',
  'dom',
  'ly',
]

/** 4,096 words; the lower its number the more often a word is used, as in any language. */
const vocabulary: readonly string[] = beginnings.flatMap(a => middles.flatMap(b => ends.map(c => `${a}${b}${c}`)))

/** Words in about every third record and in one of some hundreds: what people search for, and the opposite. */
export const frequentWords = [
  'capacity',
  'workshop',
  'regional',
  'experts',
  'standards',
  'training',
  'digital',
  'women',
]
export const rareWords = [
  'seagrass',
  'tsunami',
  'blockchain',
  'biofuel',
  'apprentice',
  'microgrid',
  'aquifer',
  'cyclone',
]

const wordAt = (random: () => number) => vocabulary[Math.floor(random() ** 4 * vocabulary.length)] ?? ''

/** Sentences of together about so many characters; some carry a word that searches ask for. */
export function prose(random: () => number, length: number): string {
  let text = ''
  while (text.length < length) {
    const words = Array.from({ length: 8 + Math.floor(random() * 10) }, () => wordAt(random))
    const chance = random()
    const list = chance < 0.02 ? frequentWords : chance < 0.0201 ? rareWords : null
    if (list) words[3] = list[Math.floor(random() * list.length)] ?? ''
    const sentence = words.join(' ')
    text += `${text === '' ? '' : ' '}${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
  }
  return text.slice(0, length)
}
