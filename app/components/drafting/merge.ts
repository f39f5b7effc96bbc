import { diffArrays } from 'diff'

/** Beyond so many changed words two texts are no longer one text with changes. */
const mostEdits = 400

/** In a text, the words from `from` to before `to` become `put`. */
type Edit = { from: number; to: number; put: string }

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []

/** What was done to a text to make another of it; null where too much was. */
function editsOf(before: readonly string[], after: readonly string[]): Edit[] | null {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostEdits })
  if (!parts) return null
  const edits: Edit[] = []
  let at = 0
  for (const { added, removed, value } of parts) {
    const last = edits.at(-1)
    const edit = last?.to === at ? last : { from: at, to: at, put: '' }
    if (added) edit.put += value.join('')
    if (removed) edit.to = at + value.length
    if ((added || removed) && edit !== last) edits.push(edit)
    if (!added) at += value.length
  }
  return edits
}

const isSame = (a: Edit, b: Edit) => a.from === b.from && a.to === b.to && a.put === b.put
/** Edits that touch are of one place: which words come first, nobody can tell. */
const touch = (a: Edit, b: Edit) => a.from <= b.to && b.from <= a.to

/**
 * One text with the changes of both; null where both changed the same place in different ways. `before` is what both
 * began with.
 */
export function mergeTexts(before: string, mine: string, theirs: string): string | null {
  const base = words(before)
  const own = editsOf(base, words(mine))
  const others = editsOf(base, words(theirs))
  if (!own || !others) return null
  const more = others.filter(edit => !own.some(one => isSame(one, edit)))
  if (more.some(edit => own.some(one => touch(one, edit)))) return null
  let merged = ''
  let at = 0
  for (const { from, to, put } of [...own, ...more].sort((a, b) => a.from - b.from)) {
    merged += base.slice(at, from).join('') + put
    at = to
  }
  return merged + base.slice(at).join('')
}
