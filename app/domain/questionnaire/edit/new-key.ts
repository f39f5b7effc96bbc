import { longestKey } from '../definition'

/** Short words that say nothing about what is asked. */
const small = new Set(
  'a an and any are as at by can did do does for from had has have how if in is it its of on or our per that the their they this to was were what when where which who why will with you your'.split(
    ' ',
  ),
)

/** Room for a number behind it. */
const longest = longestKey - 4

/**
 * A key made of words: the first few that say something, joined by "_", unlike the keys that are taken. Words in other
 * scripts leave `other`.
 */
export function newKey(words: string, taken: ReadonlySet<string>, other: string, most = 4): string {
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const telling = (plain ?? []).filter(word => !small.has(word))
  const joined = (telling.length > 0 ? telling : (plain ?? [])).slice(0, most).join('_').slice(0, longest)
  const base = /^[a-z]/.test(joined)
    ? joined.replace(/_+$/, '')
    : joined === ''
      ? other
      : `${other}_${joined}`.slice(0, longest)
  return freeKey(base, taken)
}

/** A key, with a number behind it where it is taken. */
export function freeKey(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  const short = base.slice(0, longest)
  for (let count = 2; ; count += 1) if (!taken.has(`${short}_${count}`)) return `${short}_${count}`
}
