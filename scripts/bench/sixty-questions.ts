import type { Condition } from '~/domain/questionnaire/condition'
import type { Definition, Question, Section } from '~/domain/questionnaire/definition'
import { ipCommercialisation } from '~/domain/questionnaire/library/ip-commercialisation/ip-commercialisation'
import { ipTexts } from '~db/seed/demo/questionnaires/ip-texts'
import type { Texts } from '~db/seed/demo/questionnaires/made-answers'

const wanted = 60

/** A condition that asks the questions of the copy. */
function renamed(condition: Condition | null, name: (key: string) => string): Condition | null {
  if (condition === null) return null
  const inner = (one: Condition): Condition => {
    if ('all' in one) return { all: one.all.map(inner) }
    if ('any' in one) return { any: one.any.map(inner) }
    return 'not' in one ? { not: inner(one.not) } : { ...one, question: name(one.question) }
  }
  return inner(condition)
}

function copyOf(section: Section, round: number): Section {
  const name = (key: string) => (round === 0 ? key : `${key}${round}`)
  const questions = section.questions.map(
    (question): Question => ({ ...question, key: name(question.key), showIf: renamed(question.showIf, name) }),
  )
  return { ...section, key: name(section.key), showIf: renamed(section.showIf, name), questions }
}

/** The questionnaire of the library as often as it takes, cut to 60 questions of all its kinds. */
export function sixtyQuestions(): Definition {
  let left = wanted
  const sections = [0, 1, 2].flatMap(round =>
    ipCommercialisation.sections.map(section => {
      const copy = copyOf(section, round)
      const questions = copy.questions.slice(0, left)
      left -= questions.length
      return { ...copy, questions }
    }),
  )
  return { ...ipCommercialisation, sections: sections.filter(({ questions }) => questions.length > 0) }
}

/** Sentences for the questions and their copies. */
export const sixtyTexts: Texts = Object.fromEntries(
  Object.entries(ipTexts).flatMap(([key, texts]) => {
    const [question = '', column] = key.split('.')
    return ['', '1', '2'].map(round => [`${question}${round}${column ? `.${column}` : ''}`, texts])
  }),
)
