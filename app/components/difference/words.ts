import { diffArrays } from 'diff'
import type { Piece } from '~/domain/difference/change'

/**
 * Texts are compared by paragraph first and by word within paragraphs that were changed, because comparing words costs
 * the square of what differs. Beyond this many changed words of a paragraph, or this share of it, marks word by word say
 * nothing any more: it is told as taken out and put in.
 */
const mostEdits = 200
const mostlyNew = 0.6

/**
 * What may still be spent on comparing words, in squares of edits: a whole record shares one, so that two versions with
 * nothing in common cost no more than two that are alike. It is counted and not timed, so that all readers see the same.
 */
export type Effort = { left: number }
export const effortOfAll = (): Effort => ({ left: 300_000 })

/** Words, the blanks between them and other signs, each by itself. */
const tokens = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? []

/** Each paragraph with its line break. */
const paragraphs = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

const counted = (items: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** How many items two lists have in common, whatever their order. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const counts = counted(a)
  let common = 0
  for (const item of b) {
    const left = counts.get(item) ?? 0
    if (left > 0) common += 1
    counts.set(item, left - 1)
  }
  return common
}

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token)

/** Puts pieces of one kind that follow each other together; blanks alone between two changes belong to both. */
function joined(pieces: readonly Piece[]): Piece[] {
  const told: Piece[] = []
  let removed = ''
  let added = ''
  const tell = (kind: Piece['kind'], text: string) => {
    const last = told.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else told.push({ kind, text })
  }
  const tellChange = () => {
    const after = /\s*$/.exec(removed)?.[0] ?? ''
    const shared = removed !== '' && added !== '' && after !== '' && added.endsWith(after) ? after : ''
    tell('removed', removed.slice(0, removed.length - shared.length))
    tell('added', added.slice(0, added.length - shared.length))
    tell('kept', shared)
    removed = ''
    added = ''
  }
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed !== '' && added !== '' && /^[^\S\n]+$/.test(text)) {
      removed += text
      added += text
    } else {
      tellChange()
      tell('kept', text)
    }
  }
  tellChange()
  return told
}

const wholly = (before: string, after: string): Piece[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
]

const kindOf = ({ added, removed }: { added: boolean; removed: boolean }): Piece['kind'] =>
  added ? 'added' : removed ? 'removed' : 'kept'

/** The words of one paragraph, or the whole of it where little of it stayed. */
function wordsOfParagraph(before: string, after: string, effort: Effort): Piece[] {
  const [was, is] = [tokens(before), tokens(after)]
  const [wordsBefore, wordsAfter] = [was.filter(isWord), is.filter(isWord)]
  const words = wordsBefore.length + wordsAfter.length
  if (2 * inCommon(wordsBefore, wordsAfter) < words * (1 - mostlyNew)) return wholly(before, after)
  const most = Math.min(mostEdits, Math.floor(Math.sqrt(effort.left)))
  const parts = diffArrays(was, is, { maxEditLength: most })
  const edits = parts ? parts.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) : most
  effort.left -= edits ** 2
  return parts?.map(part => ({ kind: kindOf(part), text: part.value.join('') })) ?? wholly(before, after)
}

/** Paragraphs taken out and put in at the same place are compared one by one, as far as both go. */
const wordsOfParagraphs = (before: readonly string[], after: readonly string[], effort: Effort): Piece[] =>
  Array.from({ length: Math.max(before.length, after.length) }).flatMap((_, at) =>
    wordsOfParagraph(before[at] ?? '', after[at] ?? '', effort),
  )

/** The pieces of two texts, words apart: kept, removed, added. Together they are the two texts, to the letter. */
export function wordsThatDiffer(before: string, after: string, effort = effortOfAll()): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'kept', text: before }]
  const parts = diffArrays(paragraphs(before), paragraphs(after), { maxEditLength: mostEdits })
  if (!parts) return joined(wholly(before, after))
  const pieces = parts.flatMap((part, at): Piece[] => {
    const [last, next] = [parts[at - 1], parts[at + 1]]
    if (part.removed && next?.added) return wordsOfParagraphs(part.value, next.value, effort)
    if (part.added && last?.removed) return []
    return [{ kind: kindOf(part), text: part.value.join('') }]
  })
  return joined(pieces)
}
