import { no, type Verdict } from '../../verdict'
import type { Definition } from '../definition'

/** A changed draft, with the change in words for its history. `made`: the key of what was added. */
export type DraftChanged = { definition: Definition; what: string; made?: string }

/**
 * A change of a draft. `about` is the part that its author saw and changes: when somebody else changed that part since the
 * page was opened, nothing is overwritten; a change of another part stands beside it.
 */
export type DraftEdit = {
  about: (draft: Definition) => unknown
  change: (draft: Definition) => DraftChanged | Extract<Verdict, { ok: false }>
}

/** For edits that overwrite nothing: adding, moving. */
export const nothingSeen = (): null => null

export const gone = (what: 'section' | 'question') =>
  no(`This ${what} is not there any more: somebody removed it or changed its key. Go back to the questionnaire.`)

/** A list with one of its items a place up (-1) or down (1); at the ends it stays. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const list = [...items]
  const to = index + by
  if (index < 0 || to < 0 || to >= list.length) return list
  const [item] = list.splice(index, 1)
  return item === undefined ? list : [...list.slice(0, to), item, ...list.slice(to)]
}

/** Long texts are cut for a line in the history. */
export const named = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text}”`
