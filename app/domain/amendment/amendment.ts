import type { BudgetLine } from '../budget/line'
import type { IsoDate, IsoMoment } from '../calendar'

/** An amendment moves the last day of a project, or changes its budget or design ("reprogramming"; Guidebook, Ed. 8 and 9). */
export const amendmentKinds = ['extension', 'reprogramming'] as const
export type AmendmentKind = (typeof amendmentKinds)[number]

export const amendmentKindTitles: Record<AmendmentKind, string> = {
  extension: 'Extension',
  reprogramming: 'Reprogramming',
}

export const amendmentDecisions = ['approved', 'refused'] as const
export type AmendmentDecision = (typeof amendmentDecisions)[number]

/** Who decides: the Secretariat, or the Budget and Management Committee. */
export const amendmentDeciders = ['secretariat', 'committee'] as const
export type AmendmentDecider = (typeof amendmentDeciders)[number]

/** What an amendment touches; null where it leaves that as it is. */
export type AmendedValues = {
  expectedCompletion: IsoDate | null
  /** The whole budget, line by line. */
  lines: BudgetLine[] | null
  /** The design in words: what is done otherwise than the proposal says. Empty where nothing is. */
  design: string
}

/** A wish to change a running project, with the values before and after it, and what was decided. */
export type Amendment = {
  seq: number
  number: string
  kind: AmendmentKind
  before: AmendedValues
  proposed: AmendedValues
  reason: string
  at: IsoMoment
  by: string
  /** By the dated rule of the day on which it was asked for, whose edition is kept. */
  decider: AmendmentDecider
  edition: string
  decision: AmendmentDecision | null
  decisionReason: string
  decidedAt: IsoMoment | null
  decidedBy: string | null
  withdrawnAt: IsoMoment | null
  /** The version of the record that an approved amendment made, as "5.0"; null before. */
  version: string | null
}

export type AmendmentState = 'asked' | 'approved' | 'refused' | 'withdrawn'

export const amendmentState = ({ decision, withdrawnAt }: Pick<Amendment, 'decision' | 'withdrawnAt'>) =>
  withdrawnAt !== null ? 'withdrawn' : (decision ?? ('asked' as const))

/** The approved amendments, the first decided first. */
const inForce = (amendments: readonly Amendment[]): Amendment[] =>
  amendments
    .filter(one => amendmentState(one) === 'approved')
    .sort((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? -1 : 1))

/** The last day as it was approved first; null where no amendment moved it, and the present one is still the original. */
export const originalCompletion = (amendments: readonly Amendment[]): IsoDate | null =>
  inForce(amendments).find(one => one.proposed.expectedCompletion !== null)?.before.expectedCompletion ?? null

/** The budget lines as they were approved first; null where no amendment changed them. */
export const originalLines = (amendments: readonly Amendment[]): BudgetLine[] | null =>
  inForce(amendments).find(one => one.proposed.lines !== null)?.before.lines ?? null
