import type { Answers, Value, WithoutValue } from '../answers'
import { type Definition, isAnswered, isSameQuestion, type Question, questionsIn } from '../definition'
import type { Asked } from './asked'
import { routerOf } from './route'

/**
 * How one who was asked stands to a question. Each stands to each question in exactly one way, so that the counts of a
 * question always add up to those who were asked.
 */
export const standings = [
  'given',
  'not-applicable',
  'not-known',
  'will-follow',
  'no-answer',
  'not-asked',
  'another-wording',
  'no-response',
] as const
export type Standing = 'given' | WithoutValue | 'no-answer' | 'not-asked' | 'another-wording' | 'no-response'

export const standingTitles: Record<Standing, string> = {
  given: 'Answered',
  'not-applicable': 'Not applicable',
  'not-known': 'Not known',
  'will-follow': 'Will follow',
  'no-answer': 'Left empty',
  'not-asked': 'Not asked',
  'another-wording': 'Answered another wording',
  'no-response': 'No response',
}

/** A question of the version in force with its place: "2.3" is the third of the second section. */
export type PlacedQuestion = { question: Question; number: string; section: string }

/** What one who was asked says to each question, in the order of the questions. */
export type Heard = { asked: Asked; standings: Standing[]; values: (Value | null)[] }

export type Hearing = { definition: Definition; questions: PlacedQuestion[]; heard: Heard[] }

/** The questions that want an answer, numbered as the respondent sees them. */
export const placedQuestions = (definition: Definition): PlacedQuestion[] =>
  definition.sections.flatMap(({ key, questions }, section) =>
    questions
      .filter(isAnswered)
      .map((question, place) => ({ question, number: `${section + 1}.${place + 1}`, section: key })),
  )

type Kinship = 'same' | 'other' | 'none'

/** A version as its answers are heard: how to route them, and where each question of the version in force stands in it. */
type Ear = { route: (answers: Answers) => boolean[]; places: { at: number; kinship: Kinship }[] }

function earOf(definition: Definition, questions: readonly PlacedQuestion[]): Ear {
  const before = new Map(questionsIn(definition).map(({ question }, at) => [question.key, { question, at }]))
  const places = questions.map(({ question }) => {
    const known = before.get(question.key)
    if (known === undefined || !isAnswered(known.question)) return { at: -1, kinship: 'none' as const }
    return { at: known.at, kinship: isSameQuestion(question, known.question) ? ('same' as const) : ('other' as const) }
  })
  return { route: routerOf(definition), places }
}

function hearOne(asked: Asked, { route, places }: Ear, questions: readonly PlacedQuestion[]): Heard {
  const standings = new Array<Standing>(questions.length)
  const values = new Array<Value | null>(questions.length)
  const answers = asked.answer?.answers ?? {}
  const routed = route(answers)
  questions.forEach(({ question: { key } }, index) => {
    const { at = -1, kinship = 'none' } = places[index] ?? {}
    const given = Object.hasOwn(answers, key) ? answers[key] : undefined
    values[index] = null
    if (asked.answer === null) standings[index] = 'no-response'
    else if (routed[at] !== true) standings[index] = 'not-asked'
    else if (given === undefined) standings[index] = 'no-answer'
    else if (kinship !== 'same') standings[index] = 'another-wording'
    else {
      standings[index] = given.is
      if (given.is === 'given') values[index] = given.value
    }
  })
  return { asked, standings, values }
}

/**
 * Hears everybody who was asked on the questions of the version in force. An answer to an older version is routed by
 * that version; where the question was another one, it counts as "answered another wording".
 */
export function hear(versions: ReadonlyMap<number, Definition>, version: number, asked: readonly Asked[]): Hearing {
  const definition = versions.get(version) ?? { title: '', intro: '', sections: [] }
  const questions = placedQuestions(definition)
  const ears = new Map<number, Ear>()
  const heard = asked.map(one => {
    const given = one.answer?.version ?? version
    const ear = ears.get(given) ?? earOf(versions.get(given) ?? definition, questions)
    ears.set(given, ear)
    return hearOne(one, ear, questions)
  })
  return { definition, questions, heard }
}
