import type { Answers, Given } from './answers'
import { holds, questionsAskedBy } from './condition'
import type { Definition, Question, Section } from './definition'

/** A section as it is asked: with the questions whose conditions hold. */
export type AskedSection = { section: Section; questions: Question[] }

/** The questions of a section whose conditions hold; adds their answers to what was heard. */
function askedOf({ questions }: Section, answers: Answers, heard: Record<string, Given>): Question[] {
  return questions.filter(question => {
    if (question.showIf && !holds(question.showIf, heard)) return false
    const given = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
    if (given) heard[question.key] = given
    return true
  })
}

/**
 * What is asked, given these answers, in order. An answer to a question that is not asked counts for nothing, in the
 * conditions of later ones too. Sections of which nothing is asked are left out.
 */
export function askedIn(definition: Definition, answers: Answers): AskedSection[] {
  const heard: Record<string, Given> = {}
  return definition.sections.flatMap(section => {
    if (section.showIf && !holds(section.showIf, heard)) return []
    const questions = askedOf(section, answers, heard)
    return questions.length === 0 ? [] : [{ section, questions }]
  })
}

/** What is asked of one section, given its own answers and what was heard in the sections before it. */
export const askedOfSection = (section: Section, answers: Answers, before: Answers): Question[] =>
  askedOf(section, answers, { ...before })

/**
 * What may come to be asked while a section is answered: what is asked now, and what answers within the section decide.
 * What earlier sections have ruled out stays out.
 */
export function askableInSection(section: Section, answers: Answers, before: Answers): Question[] {
  const asked = askedOfSection(section, answers, before)
  const own = new Set(section.questions.map(({ key }) => key))
  return section.questions.filter(
    question => asked.includes(question) || questionsAskedBy(question.showIf).some(key => own.has(key)),
  )
}

/** What was heard in the sections before one of them, of what its conditions ask about. */
export function heardBefore(definition: Definition, answers: Answers, section: Section): Answers {
  const earlier = definition.sections.slice(0, definition.sections.indexOf(section))
  const wanted = new Set(section.questions.flatMap(({ showIf }) => questionsAskedBy(showIf)))
  const heard = Object.entries(heardAnswers({ ...definition, sections: earlier }, answers))
  return Object.fromEntries(heard.filter(([key]) => wanted.has(key)))
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
