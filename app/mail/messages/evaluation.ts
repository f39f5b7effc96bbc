import { formatDate, type IsoDate } from '~/domain/calendar'
import { type LetterWords, letterOf } from './letter'

/** What the letter of a longer-term evaluation names; `url` is the open address, the same for all who took part. */
export type EvaluationFacts = {
  name: string
  number: string
  /** The title of the project. */
  project: string
  size: string
  dueOn: IsoDate
  url: string
}

/** Asks somebody who took part in a project, a year or more after its end, what has come of it. */
export const evaluationLetter = (facts: EvaluationFacts): LetterWords =>
  letterOf({
    subject: `${facts.number}: what has come of it since?`,
    to: facts.name,
    before: [
      `You took part in an event of APEC project ${facts.number}, “${facts.project}”. It ended some time ago, and APEC would like to know what has come of it: whether you use what you learned, and what has changed.`,
      `The questionnaire has ${facts.size}. Please answer by ${formatDate(facts.dueOn)}.`,
    ],
    link: { words: 'Open the questionnaire', url: facts.url },
    after: [
      'You need no account, and you are not asked who you are: nobody can find out which answers are yours.',
      'This is the only letter about it. If you do not wish to answer, nothing has to be done.',
    ],
  })
