import type { IsoMoment } from '../calendar'
import type { CheckFacts } from '../checks/check'
import type { Round } from '../endorsement/round'
import type { Rating } from '../quality/criteria'
import type { Point } from '../quality/points'
import type { StateKey } from './lifecycle'

/** What an economy said to being named as co-sponsor; the last answer of each counts. */
export type CoSponsorAnswer = {
  economy: string
  answer: 'confirmed' | 'declined'
  remark: string
  at: IsoMoment
  by: string
}

/** A submission that stays possible after its deadline, until a moment. */
export type Reopening = {
  deadline: 'internal' | 'final'
  until: IsoMoment
  reason: string
  at: IsoMoment
  by: string
}

/** Everything that a step looks at: a project as the checks look at it, with what has happened to it so far. */
export type LifeFacts = Omit<CheckFacts, 'stage' | 'today'> & {
  /** Null for a record that came in with words that say nothing of where it stands. */
  state: StateKey | null
  reopenings: readonly Reopening[]
  coSponsorAnswers: readonly CoSponsorAnswer[]
  /** The latest endorsement round since the concept note was last submitted. */
  round: Round | null
  points: readonly Point[]
  ratings: readonly Rating[]
  /** When the scoring of its session and fund closed; null before. */
  scoringClosedAt: IsoMoment | null
  /** The session in which it was found ineligible or was not approved, or that passed without it. */
  lostIn: { year: number; session: string } | null
  /** Other concept notes of the same title in the same session, by their number and fund. */
  alike: readonly { number: string; fund: string | null }[]
  now: IsoMoment
}

/** The economies that have confirmed to be co-sponsors, in the order of the record. */
export function confirmedCoSponsors({ record, coSponsorAnswers }: Pick<LifeFacts, 'record' | 'coSponsorAnswers'>) {
  const last = new Map(coSponsorAnswers.map(answer => [answer.economy, answer.answer]))
  return record.values.coSponsoringEconomies.filter(economy => last.get(economy) === 'confirmed')
}
