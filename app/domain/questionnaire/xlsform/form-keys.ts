import { isQuestionKey, longestKey } from '../definition'

const longestChoiceKey = 60

/** "a", "a_2", "a_3": the first that is not used yet, within so many signs. */
export function unused(wanted: string, used: ReadonlySet<string>, longest = longestChoiceKey): string {
  for (let n = 1; ; n++) {
    const ending = n === 1 ? '' : `_${n}`
    const key = wanted.slice(0, longest - ending.length) + ending
    if (!used.has(key)) return key
  }
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '_')

/** A key for a question or section from the name that a form gives it. */
export function questionKeyFrom(name: string): string {
  if (isQuestionKey(name)) return name
  const key = plain(name).replace(/^_+|_+$/g, '')
  return (/^[A-Za-z]/.test(key) ? key : `q_${key}`).slice(0, longestKey).replace(/_+$/, '')
}

/** A key for a choice, row or column from the name that a form gives it. */
export function choiceKeyFrom(name: string): string {
  const key = plain(name).replace(/^_+|_+$/g, '')
  return key === '' ? 'c' : key.slice(0, longestChoiceKey)
}

/** Gives keys that are not used yet. */
export class Keys {
  private readonly used = new Set<string>()
  constructor(private readonly longest = longestKey) {}

  take(wanted: string): string {
    const key = unused(wanted, this.used, this.longest)
    this.used.add(key)
    return key
  }
}
