import { type Definition, isAnswered, questionsIn } from './definition'

/** "30 questions in 6 sections": how much a questionnaire asks at most. */
export function sizeInWords(definition: Definition): string {
  const questions = questionsIn(definition).filter(({ question }) => isAnswered(question)).length
  const sections = definition.sections.length
  const asked = questions === 1 ? '1 question' : `${questions} questions`
  return `${asked} in ${sections === 1 ? '1 section' : `${sections} sections`}`
}
