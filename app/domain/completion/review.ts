import type { IsoMoment } from '../calendar'
import type { PartKey } from './parts'

/** A number that the overseer gives in the place of the one that comes from the facts; both stay visible. */
export type Override = {
  /** Names the number in the report, such as "participants.Peru.women". */
  key: string
  /** Null takes an earlier override back. Counts are whole, money is whole cents. */
  value: number | null
  reason: string
  at: IsoMoment
  by: string
}

/** A point of the Secretariat, pinned to a part of the report, with what the overseer said to it. */
export type CompletionPoint = {
  seq: number
  part: PartKey
  text: string
  at: IsoMoment
  by: string
  reply: string
  repliedAt: IsoMoment | null
  repliedBy: string | null
  settledAt: IsoMoment | null
}

/** The part of APEC's form that the Secretariat fills. */
export type SecretariatAssessment = {
  guidelinesFollowed: 'yes' | 'partly' | 'no' | null
  guidelinesNote: string
  /** Could the project have been managed better? */
  managedBetter: string
  lessons: string
  at: IsoMoment
  by: string
}

/** Each number of the report as it was when the report was last drafted from the facts, by its key. */
export type CompletionBasis = { at: IsoMoment; numbers: Readonly<Record<string, number | null>> }
