import type { Answers, Given } from '../answers'
import { holds, questionsAskedBy } from '../condition'
import type { Definition } from '../definition'

/**
 * `askedIn` for a thousand answers to one definition: says of each question, in order of the definition and notes
 * included, whether it is asked. Only answers that some condition asks about are kept in mind.
 */
export function routerOf({ sections }: Definition): (answers: Answers) => boolean[] {
  const conditions = sections.flatMap(({ showIf, questions }) => [
    showIf,
    ...questions.map(question => question.showIf),
  ])
  const relevant = new Set(conditions.flatMap(questionsAskedBy))
  return answers => {
    const mind: Record<string, Given> = {}
    const asked: boolean[] = []
    for (const { showIf, questions } of sections) {
      const isShown = showIf === null || holds(showIf, mind)
      for (const question of questions) {
        const isAsked = isShown && (question.showIf === null || holds(question.showIf, mind))
        asked.push(isAsked)
        if (!isAsked || !relevant.has(question.key) || !Object.hasOwn(answers, question.key)) continue
        const given = answers[question.key]
        if (given) mind[question.key] = given
      }
    }
    return asked
  }
}
