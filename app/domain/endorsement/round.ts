import type { IsoMoment } from '../calendar'
import { no, type Verdict, yes } from '../verdict'

/** What an economy may say in an endorsement round. A comment neither supports nor objects. */
export const endorsementAnswers = ['endorses', 'co-sponsors', 'objects', 'comments'] as const
export type EndorsementAnswer = (typeof endorsementAnswers)[number]

export const answerTitles: Record<EndorsementAnswer, string> = {
  endorses: 'Endorses',
  'co-sponsors': 'Endorses and co-sponsors',
  objects: 'Objects',
  comments: 'Comments only',
}

/** What it means when an economy has not answered by the deadline. */
export const silenceRules = ['agreement', 'nothing'] as const
export type SilenceRule = (typeof silenceRules)[number]

export const silenceTitles: Record<SilenceRule, string> = {
  agreement: 'Silence means agreement',
  nothing: 'Silence means nothing',
}

export type GivenAnswer = {
  economy: string
  answer: EndorsementAnswer
  comment: string
  at: IsoMoment
  by: string
}

/** `answers` holds all that was answered, in its order; the last answer of an economy counts. */
export type Round = {
  seq: number
  openedAt: IsoMoment
  openedBy: string
  deadline: IsoMoment
  silence: SilenceRule
  closedAt: IsoMoment | null
  closedBy: string | null
  outcome: 'endorsed' | 'sent-back' | null
  answers: GivenAnswer[]
}

/** The answer of each economy that counts, by its name. */
export const answersInForce = ({ answers }: Pick<Round, 'answers'>): Map<string, GivenAnswer> =>
  new Map(answers.map(answer => [answer.economy, answer]))

/** Whether an economy may answer now. Refuses after the deadline and in a closed round. */
export function mayAnswer(round: Round, now: IsoMoment): Verdict {
  if (round.closedAt !== null) return no('This round is closed.')
  if (now > round.deadline) return no('The deadline of this round has passed.')
  return yes
}

/** Whether an answer can be meant: an objection and a comment say why. */
export const checkAnswer = (answer: EndorsementAnswer, comment: string): Verdict =>
  (answer === 'objects' || answer === 'comments') && comment.trim() === ''
    ? no(answer === 'objects' ? 'Say why your economy objects.' : 'Write your comment.')
    : yes

/** The economies of a list that have not answered. */
export const silentIn = (round: Pick<Round, 'answers'>, economies: readonly string[]): string[] => {
  const answered = answersInForce(round)
  return economies.filter(economy => !answered.has(economy))
}

export const objectorsIn = (round: Pick<Round, 'answers'>): string[] =>
  [...answersInForce(round).values()].filter(one => one.answer === 'objects').map(one => one.economy)

/** The economies that became co-sponsors in the round. */
export const coSponsorsIn = (round: Pick<Round, 'answers'>): string[] =>
  [...answersInForce(round).values()].filter(one => one.answer === 'co-sponsors').map(one => one.economy)
