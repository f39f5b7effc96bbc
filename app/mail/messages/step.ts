import { formatDate } from '~/domain/calendar'
import type { Step } from '~/domain/lifecycle/lifecycle'
import { type Cents, formatMoney } from '~/domain/money'
import { type LetterWords, letterOf } from './letter'

/** What a letter on a step is written from; `url` leads to where its reader goes on. */
export type StepFacts = {
  name: string
  number: string
  /** The number it had before, where this step gave it a new one. */
  before: string | null
  title: string
  step: Step
  by: string
  reason: string
  amount: Cents | null
  edition: string
  at: string
  url: string
}

const isOn = ({ number, title }: StepFacts) => `Project ${number}, “${title}”`

const newNumber = ({ before, number }: StepFacts) =>
  before === null ? [] : [`It was ${before} before and is project ${number} from now on.`]

const why = ({ reason }: StepFacts) => (reason === '' ? [] : [`The reason given: ${reason}`])

/** Tells the overseers of a decision; this letter is kept with the record. */
export const decisionLetter = (facts: StepFacts): LetterWords =>
  letterOf({
    subject: `${facts.number}: ${facts.step.done}`,
    to: facts.name,
    before: [
      `${isOn(facts)}: ${facts.step.done.toLowerCase()} on ${formatDate(facts.at)} by ${facts.by}.`,
      ...newNumber(facts),
      ...(facts.amount === null ? [] : [`The APEC funding decided on is ${formatMoney(facts.amount)}.`]),
      ...why(facts),
      `The rules applied are those of the ${facts.edition}.`,
    ],
    link: { words: 'See the project and its next steps', url: facts.url },
    after: [],
  })

/** Tells those who must act next. */
export const yourTurnLetter = (facts: StepFacts & { todo: string }): LetterWords =>
  letterOf({
    subject: `${facts.number}: it is your turn`,
    to: facts.name,
    before: [
      `${isOn(facts)}: ${facts.step.done.toLowerCase()} by ${facts.by}.`,
      ...newNumber(facts),
      `What is to be done now: ${facts.todo}.`,
    ],
    link: { words: 'Open the project', url: facts.url },
    after: [],
  })
