import type { Question } from '~/domain/questionnaire/definition'
import { limitsInWords } from '~/domain/questionnaire/limits-in-words'
import type { AnswerErrors, FormAnswer } from './answer-controls'

/** What the control of a question is given. */
export type ControlProps<Asked extends Question = Question> = {
  question: Asked
  typed: FormAnswer
  errors: AnswerErrors
}

/** The question, with the word that an answer is needed. */
export const askOf = ({ ask, required }: Question): string => (required ? `${ask} (required)` : ask)

/** The hint of the author, then what may be answered. */
export const hintOf = (question: Question): string =>
  [question.hint, limitsInWords(question)].filter(part => part !== '').join(' ')

/** Texts by row, where the boxes hold such. */
export const recordOf = (value: FormAnswer['value']): Record<string, string> =>
  typeof value === 'object' && !Array.isArray(value) ? value : {}
