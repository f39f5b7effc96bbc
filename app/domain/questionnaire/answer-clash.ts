import type { IsoMoment } from '../calendar'
import { inKeyOrder, same } from '../same'
import type { Given, Permission } from './answers'

/** What a form or workbook says to one question. A permission of null follows what the economy says for all. */
export type AnswerEntry = {
  question: string
  given: Given | null
  permission: Permission | null
  /** The mark of the answer that the form knew: with which it was filled, or which it saved last. */
  was?: string
}

/**
 * A short mark of an answer, by which a form tells later which answer it knew: a revision tells less, since what one
 * author types in a row is joined, and a form knows its own saves but not those of others between them. Equal answers
 * have equal marks (FNV-1a and the length).
 */
export function markOf(given: Given | null, permission: Permission | null): string {
  const text = JSON.stringify(inKeyOrder([given, permission]))
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${(hash >>> 0).toString(36)}.${text.length.toString(36)}`
}

const isLeft = ({ given, permission, was }: AnswerEntry): boolean => was === markOf(given, permission)

/** An answer that somebody else has changed since a form was filled; `before` null: not kept, or there was none. */
export type AnswerClash = {
  question: string
  mine: Given | null
  theirs: Given | null
  theirPermission: Permission | null
  before: Given | null
  by: string
  at: IsoMoment
}

/** What became of a question since a form was filled. */
export type AnswerSince = {
  given: Given | null
  permission: Permission | null
  before: Given | null
  isBeforeKept: boolean
  by: string
  at: IsoMoment
}

/**
 * An entry beside what somebody else has saved since its form was filled: `keep` theirs where the form left its own as it
 * was, `write` where both say the same or nothing of theirs differs, else a clash.
 */
export function besideAnswer(entry: AnswerEntry, since: AnswerSince): 'write' | 'keep' | AnswerClash {
  const { given: theirs, permission, before, isBeforeKept, by, at } = since
  if (isLeft(entry)) return 'keep'
  if (same(entry.given, theirs)) return 'write'
  if (entry.was === undefined && isBeforeKept && same(entry.given, before)) return 'keep'
  const known = isBeforeKept ? before : null
  return { question: entry.question, mine: entry.given, theirs, theirPermission: permission, before: known, by, at }
}

/** For so many minutes what one author writes in an answer is one change. */
export const answersJoinedFor = 30

export const isJoinedAnswer = (latest: { author: string; at: IsoMoment } | null, author: string, at: IsoMoment) => {
  if (latest === null || latest.author !== author) return false
  const minutes = (Date.parse(at) - Date.parse(latest.at)) / 60_000
  return minutes >= 0 && minutes <= answersJoinedFor
}
