import { officialText } from '~/domain/practice/official-text'
import { findPassage, passagesOfTicked, withoutRepeats } from '~/domain/practice/passage'
import type { Transaction } from '~db/connect.server'
import { listClearedAnswers } from '~db/queries/evidence.server'

/** What somebody marked in an answer: copied or selected words, and the numbers of ticked sentences. */
export type Marked = { response: number; question: string; passage: string; sentences: readonly number[] }

export type Passages =
  /** `""` stands for the whole answer. */
  | { ok: true; economy: string; passages: string[] }
  /** `field`: the part of the form that is wrong, where it is one. */
  | { ok: false; reason: string; field?: 'passage' }

/**
 * The passages that become evidence. Refuses an answer of another project, one that is not cleared (any more), one in
 * which there is nothing to mark, and words that do not stand in it.
 */
export async function passagesFrom(tx: Transaction, number: string, marked: Marked): Promise<Passages> {
  const [answer] = await listClearedAnswers(tx, [marked.response])
  if (!answer || answer.number !== number)
    return {
      ok: false,
      reason: 'Only answers that an economy has cleared can stand behind a practice of this project.',
    }
  const official = officialText(answer.definition, answer.answers, marked.question)
  if (!official) return { ok: false, reason: 'There is no text in this answer that could stand behind a practice.' }
  if (findPassage(official.text, marked.passage) === null)
    return {
      ...{ ok: false, field: 'passage' },
      reason: 'These words do not stand in the answer. Please copy them as they are, or tick sentences.',
    }
  const copied = marked.passage === '' ? [] : [marked.passage]
  const passages = withoutRepeats([...copied, ...passagesOfTicked(official.text, marked.sentences)])
  return { ok: true, economy: answer.economy ?? '', passages: passages.length === 0 ? [''] : passages }
}
