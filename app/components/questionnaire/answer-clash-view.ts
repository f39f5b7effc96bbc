import type { Piece } from '~/domain/difference/change'
import { type AnswerClash, markOf } from '~/domain/questionnaire/answer-clash'
import type { Given } from '~/domain/questionnaire/answers'
import type { Question } from '~/domain/questionnaire/definition'
import { answerInWords } from '~/domain/questionnaire/in-words'
import { wordsThatDiffer } from '../difference/words'
import { mergeTexts } from '../drafting/merge'

/** An answer that two people have changed, as it is shown: theirs, mine with what differs, and one text of both. */
export type ShownAnswerClash = {
  key: string
  label: string
  by: string
  at: string
  theirs: string[]
  pieces: Piece[]
  /** The mark of theirs, which the form knows from now on. */
  mark: string
  /** One text with the changes of both, where they go together. */
  merged: string | null
}

const textOf = (given: Given | null): string | null =>
  given?.is === 'given' && typeof given.value === 'string' ? given.value : null

export function answerClashView(question: Question, clash: AnswerClash): ShownAnswerClash {
  const { mine, theirs, theirPermission, before, by, at } = clash
  const [own, others, first] = [textOf(mine), textOf(theirs), textOf(before)]
  const isText = question.kind === 'longText' && own !== null && others !== null && first !== null
  const inOne = (given: Given | null) => answerInWords(question, given).join('\n')
  return {
    ...{ key: question.key, label: question.ask, by, at },
    theirs: answerInWords(question, theirs),
    mark: markOf(theirs, theirPermission),
    pieces: wordsThatDiffer(inOne(theirs), inOne(mine)),
    merged: isText ? mergeTexts(first, own, others) : null,
  }
}
