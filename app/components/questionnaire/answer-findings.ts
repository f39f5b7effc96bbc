import { type Finding, findingsOf } from '../form/error-summary'
import type { AnswerErrors } from './answer-controls'
import type { AskedQuestion, ReturnedAnswers } from './answer-form'

/** What has to be corrected, each with its question, since the same sentence may be said of several. */
export const answerFindings = (questions: readonly AskedQuestion[], errors: AnswerErrors): Finding[] =>
  findingsOf(errors).map(({ message, target }) => {
    const key = /^a\.(\w+)\./.exec(target ?? '')?.[1]
    const asked = questions.find(({ question }) => question.key === key)?.question
    return { message: asked ? `${asked.ask} ${message}` : message, target }
  })

/** What became of the form as a whole. */
export function summaryTitle(returned: ReturnedAnswers | undefined): string {
  if (returned?.clashes) return 'Two people have changed the same answer'
  return returned?.errors[''] ? 'Nothing was saved' : 'Please correct this; the rest is saved'
}
