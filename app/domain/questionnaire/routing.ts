import type { Answers, Given } from './answers'
import { holds } from './condition'
import type { Definition, Question, Section } from './definition'

/** A section as it is asked: with the questions whose conditions hold. */
export type AskedSection = { section: Section; questions: Question[] }

/**
 * What is asked, given these answers, in order. An answer to a question that is not asked counts for nothing, in the
 * conditions of later ones too. Sections of which nothing is asked are left out.
 */
export function askedIn(definition: Definition, answers: Answers): AskedSection[] {
  const heard: Record<string, Given> = {}
  return definition.sections.flatMap(section => {
    if (section.showIf && !holds(section.showIf, heard)) return []
    const questions = section.questions.filter(question => {
      if (question.showIf && !holds(question.showIf, heard)) return false
      const given = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
      if (given) heard[question.key] = given
      return true
    })
    return questions.length === 0 ? [] : [{ section, questions }]
  })
}

/** The answers to what is asked; those to questions that conditions hide are left out. */
export function heardAnswers(definition: Definition, answers: Answers): Answers {
  const asked = askedIn(definition, answers).flatMap(({ questions }) => questions.map(({ key }) => key))
  return Object.fromEntries(
    asked.flatMap(key => {
      const given = Object.hasOwn(answers, key) ? answers[key] : undefined
      return given ? [[key, given]] : []
    }),
  )
}
