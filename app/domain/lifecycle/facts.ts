import type { BudgetLine } from '../budget/line'
import type { Traveller } from '../budget/traveller'
import type { Waiver } from '../budget/waiver'
import type { IsoMoment } from '../calendar'
import type { Round } from '../endorsement/round'
import type { Cents } from '../money'
import type { Rating } from '../quality/criteria'
import type { Point } from '../quality/points'
import type { ProjectRecord } from '../record/record'
import type { StateKey } from './lifecycle'
import type { CalendarSession } from './sessions'

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

/** Everything that a step looks at: a project with what has happened to it so far. */
export type LifeFacts = {
  /** Null for a record that came in with words that say nothing of where it stands. */
  state: StateKey | null
  record: ProjectRecord
  lines: readonly BudgetLine[]
  travellers: readonly Traveller[]
  /** Every waiver that was asked for, the oldest first. */
  waivers: readonly Waiver[]
  /** The session of the record, null where the calendar does not know it. */
  session: CalendarSession | null
  reopenings: readonly Reopening[]
  coSponsorAnswers: readonly CoSponsorAnswer[]
  /** The latest endorsement round since the concept note was last submitted. */
  round: Round | null
  points: readonly Point[]
  ratings: readonly Rating[]
  /** When the scoring of its session and fund closed; null before. */
  scoringClosedAt: IsoMoment | null
  /** The APEC money that was approved in principle, in whole cents. */
  approvedInPrinciple: Cents | null
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
