import type { IsoMoment } from '../../calendar'
import { same } from '../../record/changed'
import type { AnswerEntry } from '../answer-clash'
import type { Given, KeptAnswer, Permission } from '../answers'
import type { Question } from '../definition'
import type { JudgedAnswer } from './judge-answers'

/** An answer as it is kept, with what tells its author apart. */
type Saved = KeptAnswer & { author: string }

/** What loading a workbook would do to one answer. */
export type AnswerLine = {
  question: Question
  /** `clash`: the workbook and somebody on the page have both changed it; `theirs`: only somebody on the page has. */
  is: 'same' | 'new' | 'changed' | 'emptied' | 'clash' | 'theirs'
  entry: AnswerEntry
  before: Given | null
  beforePermission: Permission | null
  /** Who wrote what is there now; null where nobody has. */
  by: string | null
  at: IsoMoment | null
}

const kindOfChange = (before: Given | null, after: Given | null): AnswerLine['is'] =>
  before === null && after !== null ? 'new' : before !== null && after === null ? 'emptied' : 'changed'

function becomes(
  { given, permission }: AnswerEntry,
  kept: Saved | undefined,
  { isTouched, base, me }: { isTouched: boolean; base: number; me: string },
): AnswerLine['is'] {
  const before = kept?.given ?? null
  if (same(before, given) && (kept?.permission ?? null) === permission) return 'same'
  const isNewer = kept !== undefined && kept.revision > base
  if (!isTouched) return isNewer ? 'theirs' : 'same'
  // Who fills the same file on, and loads it again, knows what they have loaded before.
  return isNewer && kept.author !== me && !same(before, given) ? 'clash' : kindOfChange(before, given)
}

/**
 * The good answers of a workbook beside what is saved now. `bases` tells from which revision each was filled: what nobody
 * touched in the workbook stays as it is, also where others have changed it since. `me` is the author who loads it.
 */
export const compareAnswers = (
  judged: readonly JudgedAnswer[],
  saved: ReadonlyMap<string, Saved>,
  { bases, me }: { bases: Readonly<Record<string, { base: number }>>; me: string },
): AnswerLine[] =>
  judged.flatMap((answer): AnswerLine[] => {
    if (!answer.ok) return []
    const { question, isTouched, entry } = answer
    const kept = saved.get(question.key)
    const is = becomes(entry, kept, { isTouched, base: bases[question.key]?.base ?? 0, me })
    const before = { before: kept?.given ?? null, beforePermission: kept?.permission ?? null }
    return [{ question, is, entry, ...before, by: kept?.by ?? null, at: kept?.at ?? null }]
  })
