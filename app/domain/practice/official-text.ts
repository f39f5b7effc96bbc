import type { Answers, Permission } from '../questionnaire/answers'
import { type Definition, questionOf } from '../questionnaire/definition'
import { answerInWords } from '../questionnaire/in-words'

/** An answer as a text in which passages are marked: its question, and its lines in the words of a reader. */
export type OfficialText = { ask: string; text: string }

/**
 * What was officially answered to a question, as a text; null where there is nothing to mark: no such question, no answer,
 * one without a value such as "not known", or a file.
 */
export function officialText(definition: Definition, answers: Answers, key: string): OfficialText | null {
  const question = questionOf(definition, key)
  const given = Object.hasOwn(answers, key) ? answers[key] : undefined
  if (!question || question.kind === 'file' || given?.is !== 'given') return null
  const text = answerInWords(question, given).join('\n')
  return text.trim() === '' ? null : { ask: question.ask, text }
}

/** What the permission of an answer means for who reads a practice that stands on it. */
export const permissionMeans: Record<Permission, string> = {
  'with-name': 'This answer may be published with the name of the economy.',
  'without-name':
    'This answer may be published without the name of the economy: the public reads the passage, not whose it is.',
  no: 'This answer may not be published: the passage is not shown to the public.',
}
