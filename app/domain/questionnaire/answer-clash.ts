import type { IsoMoment } from '../calendar'
import { same } from '../record/changed'
import type { Given, Permission } from './answers'

/** What a form or workbook says to one question. A permission of null follows what the economy says for all. */
export type AnswerEntry = { question: string; given: Given | null; permission: Permission | null }

/** An answer that somebody else has changed since a form was filled; `before` null: not kept, or there was none. */
export type AnswerClash = {
  question: string
  mine: Given | null
  theirs: Given | null
  before: Given | null
  by: string
  at: IsoMoment
}

/** What became of a question since a form was filled. */
export type AnswerSince = {
  given: Given | null
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
  const { given: theirs, before, isBeforeKept, by, at } = since
  if (same(entry.given, theirs)) return 'write'
  if (isBeforeKept && same(entry.given, before)) return 'keep'
  return { question: entry.question, mine: entry.given, theirs, before: isBeforeKept ? before : null, by, at }
}

/** For so many minutes what one author writes in an answer is one change. */
export const answersJoinedFor = 30

export const isJoinedAnswer = (latest: { author: string; at: IsoMoment } | null, author: string, at: IsoMoment) => {
  if (latest === null || latest.author !== author) return false
  const minutes = (Date.parse(at) - Date.parse(latest.at)) / 60_000
  return minutes >= 0 && minutes <= answersJoinedFor
}
