import type { IsoMoment } from '../calendar'
import type { Given } from './answers'
import { type Definition, isSameQuestion, type Question, questionOf, questionsIn } from './definition'
import { type ResponseDates, responseState } from './response'

/** Whether a response moves to a corrected version: one that was cleared and submitted stays with its own. */
export const movesAlong = (dates: ResponseDates): boolean => responseState(dates, false) !== 'submitted'

/** Those of some questions whose answers do not fit a corrected version: it asks something else there, or nothing. */
export const setAsideBy = (before: Definition, after: Definition, questions: readonly string[]): string[] =>
  questions.filter(key => {
    const [was, is] = [questionOf(before, key), questionOf(after, key)]
    return was === null || is === null || !isSameQuestion(was, is)
  })

/** The sections of a corrected version that ask something new, so that nobody has finished them. */
export const sectionsReopenedBy = (before: Definition, after: Definition): string[] => [
  ...new Set(
    questionsIn(after).flatMap(({ section, question }) =>
      setAsideBy(before, after, [question.key]).length > 0 ? [section.key] : [],
    ),
  ),
]

const spelling = /^correction of version (\d{1,6})$/

/** Who an answer was set aside by, among the authors of answers: a correction of the version to which it was given. */
export const correctionAuthor = (version: number): string => `correction of version ${version}`

/** The version to which an answer was given that a correction set aside; null where somebody wrote it. */
export const versionSetAside = (author: string): number | null => {
  const version = spelling.exec(author)?.[1]
  return version === undefined ? null : Number(version)
}

/** What was answered before a correction, for the respondent to look at while answering anew. */
export type EarlierAnswer = {
  question: string
  /** The section and the question as they were when it was answered. */
  section: string
  asked: Question
  given: Given
  at: IsoMoment
}
