import type { QuestionnaireAudience } from '../questionnaire/questionnaire'
import type { Tally } from '../questionnaire/results/tally'

/** What was answered to one question that can be counted; texts are read elsewhere. */
export type CountedQuestion = {
  /** "2.3": the third question of the second section. */
  number: string
  ask: string
  /** How many gave an answer, and how many were asked. */
  given: number
  asked: number
  /** Of a rating or a number, unrounded; null for choices. */
  mean: number | null
  answers: readonly { label: string; count: number }[]
}

/** The counted answers to a published questionnaire. */
export type QuestionnaireResult = {
  place: number
  title: string
  audience: QuestionnaireAudience
  /** Why answers are not shown; no question is there then. */
  tooFew: string | null
  questions: readonly CountedQuestion[]
}

function countedValues({ values }: Tally): Pick<CountedQuestion, 'mean' | 'answers'>[] {
  const labelled = (list: readonly { label: string; count: number }[]) =>
    list.map(({ label, count }) => ({ label, count }))
  switch (values.by) {
    case 'choices':
      return [{ mean: null, answers: labelled(values.choices) }]
    case 'steps':
      return [{ mean: values.spread?.mean ?? null, answers: labelled(values.steps) }]
    case 'places':
      return [{ mean: null, answers: values.places.map(({ label, first }) => ({ label, count: first })) }]
    case 'rows':
      return values.rows.map(({ label, counts, spread }) => ({
        mean: spread?.mean ?? null,
        answers: values.scale.map((step, at) => ({ label: `${label}: ${step}`, count: counts[at] ?? 0 })),
      }))
    default:
      return []
  }
}

/** The questions of a questionnaire that have choices or steps, with what was counted. */
export const countedQuestions = (all: readonly Tally[]): CountedQuestion[] =>
  all.flatMap(tally =>
    countedValues(tally).map(counted => ({
      ...{ number: tally.number, ask: tally.question.ask, given: tally.counts.given },
      asked: Object.values(tally.counts).reduce((sum, count) => sum + count, 0),
      ...counted,
    })),
  )
