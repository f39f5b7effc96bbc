import type { BudgetLine } from '../budget/line'
import { withSpendingOf } from '../budget/traveller-lines'
import type { IsoDate, IsoMoment } from '../calendar'
import { type BudgetDifference, budgetDifference, totalsOnly } from '../difference/budget'
import { implementationEditions } from '../implementation/rules'
import {
  type Amendment,
  type AmendmentDecider,
  type AmendmentKind,
  type AmendmentState,
  amendmentState,
} from './amendment'
import { askedLate } from './words'

/** An amendment as its reader is told of it. */
export type AmendmentView = {
  seq: number
  kind: AmendmentKind
  state: AmendmentState
  at: IsoMoment
  decider: AmendmentDecider
  decidedAt: IsoMoment | null
  version: string | null
  lastDay: { before: IsoDate | null; proposed: IsoDate } | null
  /** How the budget differs: line by line, or by category for who may not read lines; null where it stays. */
  money: BudgetDifference | null
  /** What only those read who work on the project or decide on it; null for all others. */
  inside: {
    by: string
    reason: string
    design: string
    decidedBy: string | null
    decisionReason: string
    /** Says that it was asked for after the last day of the project; null where it was not. */
    late: string | null
    /** The title of the rules by which it was asked for. */
    edition: string
  } | null
}

/** Whether a reader is told of undecided and refused amendments and of all reasons, and whether they read budget lines. */
export type AmendmentReader = { inside: boolean; lines: boolean }

const editionTitle = (key: string) => implementationEditions.find(edition => edition.key === key)?.title ?? key

function moneyOf({ before, proposed }: Amendment, { lines }: AmendmentReader): BudgetDifference | null {
  if (proposed.lines === null) return null
  const difference = budgetDifference(before.lines ?? [], proposed.lines)
  return lines ? difference : totalsOnly(difference)
}

/** How a budget that is typed differs from the one in force, with what was spent on its lines. */
export const proposedDifference = (current: readonly BudgetLine[], typed: readonly BudgetLine[]): BudgetDifference =>
  budgetDifference(current, withSpendingOf(typed, current))

/** An amendment for a reader; null where it is not theirs to know of. `lastDay` is that of the project now. */
export function amendmentView(
  amendment: Amendment,
  reader: AmendmentReader,
  lastDay: IsoDate | null,
): AmendmentView | null {
  const state = amendmentState(amendment)
  if (!reader.inside && state !== 'approved') return null
  const { seq, kind, at, decider, decidedAt, version, before, proposed } = amendment
  const { by, reason, decidedBy, decisionReason, edition } = amendment
  const day = proposed.expectedCompletion
  return {
    ...{ seq, kind, state, at, decider, decidedAt, version },
    lastDay: day === null ? null : { before: before.expectedCompletion, proposed: day },
    money: moneyOf(amendment, reader),
    inside: reader.inside
      ? {
          ...{ by, reason, design: proposed.design, decidedBy, decisionReason },
          late: askedLate(amendment, state === 'asked' ? lastDay : null),
          edition: editionTitle(edition),
        }
      : null,
  }
}
