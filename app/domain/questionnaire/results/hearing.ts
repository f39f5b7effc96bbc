import type { Value, WithoutValue } from '../answers'
import { type Definition, isAnswered, isSameQuestion, type Question } from '../definition'
import { askedIn } from '../routing'
import type { Asked } from './asked'

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
  'not-asked': 'Not asked: its condition did not hold',
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

/** What a version asks under the key of each question: the same, something else, or nothing. */
function kinshipOf(questions: readonly PlacedQuestion[], older: Definition | undefined): Kinship[] {
  const before = new Map(
    placedQuestions(older ?? { title: '', intro: '', sections: [] }).map(one => [one.question.key, one]),
  )
  return questions.map(({ question }) => {
    const known = before.get(question.key)
    return known === undefined ? 'none' : isSameQuestion(question, known.question) ? 'same' : 'other'
  })
}

function hearOne(asked: Asked, definition: Definition, keys: readonly string[], kinship: readonly Kinship[]): Heard {
  const { answer } = asked
  const silent = { asked, standings: keys.map((): Standing => 'no-response'), values: keys.map(() => null) }
  if (answer === null) return silent
  const wanted = new Set<string>()
  for (const { questions } of askedIn(definition, answer.answers)) for (const { key } of questions) wanted.add(key)
  const values: (Value | null)[] = []
  const stands = keys.map((key, index): Standing => {
    values.push(null)
    if (!wanted.has(key)) return 'not-asked'
    const given = Object.hasOwn(answer.answers, key) ? answer.answers[key] : undefined
    if (given === undefined) return 'no-answer'
    if (kinship[index] !== 'same') return 'another-wording'
    if (given.is === 'given') values[index] = given.value
    return given.is
  })
  return { asked, standings: stands, values }
}

/**
 * Hears everybody who was asked on the questions of the version in force. An answer to an older version is routed by
 * that version; where the question was another one, it counts as "answered another wording".
 */
export function hear(versions: ReadonlyMap<number, Definition>, version: number, asked: readonly Asked[]): Hearing {
  const definition = versions.get(version) ?? { title: '', intro: '', sections: [] }
  const questions = placedQuestions(definition)
  const keys = questions.map(({ question }) => question.key)
  const kin = new Map<number, Kinship[]>()
  const heard = asked.map(one => {
    const given = one.answer?.version ?? version
    const known = kin.get(given) ?? kinshipOf(questions, versions.get(given))
    kin.set(given, known)
    return hearOne(one, versions.get(given) ?? definition, keys, known)
  })
  return { definition, questions, heard }
}
