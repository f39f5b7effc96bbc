import type { IsoMoment } from '../calendar'

/** What a row of the history says. `detail` holds a few facts, never contact details, drafts or scores. */
export type HistoryEntry = {
  scope: string
  at: IsoMoment
  /** The person's id; null where a program acted. */
  person: string | null
  by: string
  act: string
  why: string
  detail: Record<string, string>
}

/** A row in its place in the chain of its scope. */
export type HistoryLink = HistoryEntry & { position: number; previous: string; hash: string }

/** What the first row of a scope has before it. */
export const noHash = '0'.repeat(64)

export const projectScope = (number: string): string => `project ${number}`
export const personScope = (id: string): string => `person ${id}`
export const referenceScope = 'reference'

const after = (scope: string, before: string): string | null =>
  scope.startsWith(before) ? scope.slice(before.length) : null

/** The number of the project that a scope belongs to, or null where it is none. */
export const numberOfScope = (scope: string): string | null => after(scope, projectScope(''))
/** The id of the person whose own history a scope is, or null. */
export const idOfPersonScope = (scope: string): string | null => after(scope, personScope(''))

/** Text as every database gives it back: PostgreSQL takes no null character, and none keeps half a character. */
const storable = (text: string): string => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd')

/** The entry as it is stored and hashed. */
export const storableEntry = (entry: HistoryEntry): HistoryEntry => ({
  ...entry,
  by: storable(entry.by),
  act: storable(entry.act),
  why: storable(entry.why),
  detail: Object.fromEntries(Object.entries(entry.detail).map(([key, value]) => [storable(key), storable(value)])),
})

/** What a row's hash is taken of: the hash before it and its own content, in one order whatever database held it. */
export const canonical = (link: Omit<HistoryLink, 'hash'>): string =>
  JSON.stringify([
    link.previous,
    link.scope,
    link.position,
    link.at,
    link.person,
    link.by,
    link.act,
    link.why,
    Object.entries(link.detail).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])

/** Where a chain breaks first, in words. */
export type BrokenLink = { scope: string; position: number; reason: string }

/** Walks the links of one scope in their order, link by link; `hash` is SHA-256 in hexadecimal. */
export function chainWalk(scope: string, hash: (text: string) => string): (link: HistoryLink) => BrokenLink | null {
  let position = 0
  let previous = noHash
  return link => {
    position += 1
    const broken = (reason: string): BrokenLink => ({ scope, position, reason })
    if (link.position > position) return broken(`row ${position} is missing: the next one is row ${link.position}`)
    if (link.position < position) return broken(`row ${link.position} is there twice`)
    if (link.previous !== previous) return broken(`row ${position} does not follow from the row before it`)
    if (link.hash !== hash(canonical(link))) return broken(`row ${position} was changed after it was written`)
    previous = link.hash
    return null
  }
}
