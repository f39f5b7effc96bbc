import type { Answers } from './answers'
import { type Definition, isAnswered, type Question } from './definition'
import { askedIn } from './routing'

export type SectionProgress = {
  key: string
  title: string
  /** Questions that are asked, and how many of them have an answer; "not known" is one. */
  asked: number
  answered: number
  /** What is required and has no answer. "Will follow" is a promise and no answer to a required question. */
  missing: Question[]
}

const given = (answers: Answers, key: string) => (Object.hasOwn(answers, key) ? answers[key] : undefined)

/** How far the answers are, by section, of what is asked. */
export const progressOf = (definition: Definition, answers: Answers): SectionProgress[] =>
  askedIn(definition, answers).map(({ section, questions }) => {
    const wanted = questions.filter(isAnswered)
    return {
      ...{ key: section.key, title: section.title, asked: wanted.length },
      answered: wanted.filter(({ key }) => given(answers, key) !== undefined).length,
      missing: wanted.filter(({ key, required }) => {
        const answer = given(answers, key)
        return required && (answer === undefined || answer.is === 'will-follow')
      }),
    }
  })

/** "Not begun", "3 of 8 questions answered", "All 8 questions answered". */
export function progressInWords({ asked, answered }: Pick<SectionProgress, 'asked' | 'answered'>): string {
  if (asked === 0) return 'Nothing to answer'
  if (answered === 0) return 'Not begun'
  if (answered === asked) return asked === 1 ? 'Answered' : `All ${asked} questions answered`
  return `${answered} of ${asked} questions answered`
}
