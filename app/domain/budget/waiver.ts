import type { IsoMoment } from '../calendar'
import type { Check } from '../checks/check'

export const waiverDecisions = ['granted', 'refused'] as const
export type WaiverDecision = (typeof waiverDecisions)[number]

/** A wish to be excused from a rule, and what was decided. */
export type Waiver = {
  seq: number
  /** The rule by its id. */
  rule: string
  /** What the finding is about, see `aboutOf`. */
  line: string
  /** The finding in the words in which it was read when the wish was made. */
  finding: string
  /** By how much it went beyond the rule then, in whole cents or persons; null where it has no amount. */
  excess: number | null
  reason: string
  at: IsoMoment
  /** The key of the account that asked; null for a program. */
  person: string | null
  by: string
  decision: WaiverDecision | null
  decisionReason: string | null
  decidedAt: IsoMoment | null
  decidedBy: string | null
  /** When its author took it back. */
  withdrawnAt: IsoMoment | null
}

export const waiverStates = ['open', 'asked', 'granted', 'refused', 'withdrawn'] as const
/** Where a finding that needs a waiver stands; `open`: nothing was asked that covers it. */
export type WaiverState = (typeof waiverStates)[number]

export const waiverStateTitles: Record<WaiverState, string> = {
  open: 'No waiver asked for yet',
  asked: 'Waiver asked for, not decided yet',
  granted: 'Waiver granted',
  refused: 'Waiver refused',
  withdrawn: 'Waiver taken back',
}

/** A finding as far as waivers are about it. */
export type Waivable = Pick<Check, 'rule' | 'line' | 'traveller' | 'about' | 'excess'>

/** A finding that needs a waiver, with where it stands; `waiver` is the one that speaks to it, the latest otherwise. */
export type WaivedCheck = { check: Check; state: WaiverState; waiver: Waiver | null }

/** What tells a finding from others of its rule: the line, the traveller, or the economy it is about; '' for none. */
export const aboutOf = ({ line, traveller, about }: Omit<Waivable, 'rule' | 'excess'>): string =>
  line ?? traveller ?? about ?? ''

/** The name of a finding in an address: where it stands on the page of waivers. */
export const anchorOf = ({ rule, ...check }: Omit<Waivable, 'excess'>): string =>
  `${rule}-${aboutOf(check)}`.replace(/[^\w-]+/g, '-')

/** Where a wish itself stands, whatever became of the finding. */
export const stateOfWish = ({ decision, withdrawnAt }: Pick<Waiver, 'decision' | 'withdrawnAt'>) =>
  decision ?? (withdrawnAt === null ? 'asked' : 'withdrawn')

/** Whether nobody has decided on it and its author has not taken it back. */
export const isUndecided = (waiver: Pick<Waiver, 'decision' | 'withdrawnAt'>): boolean =>
  stateOfWish(waiver) === 'asked'

/** Whether a wish is about a finding: of its rule, on the same line, traveller or economy. */
export const isOf = ({ rule, ...check }: Waivable, waiver: Pick<Waiver, 'rule' | 'line'>): boolean =>
  waiver.rule === rule && waiver.line === aboutOf(check)

const covers = ({ excess }: Pick<Waiver, 'excess'>, check: Waivable): boolean =>
  check.excess === undefined || excess === null || check.excess <= excess

/**
 * Where a finding stands. A granted waiver covers the finding of its rule on its line as long as the finding does not go
 * further beyond the rule than when the waiver was asked for; what goes further is open again.
 */
export function waiverStateOf(check: Waivable, waivers: readonly Waiver[]): Omit<WaivedCheck, 'check'> {
  const own = waivers.filter(waiver => isOf(check, waiver))
  const granted = own.findLast(waiver => waiver.decision === 'granted' && covers(waiver, check))
  if (granted) return { state: 'granted', waiver: granted }
  const last = own.at(-1)
  if (!last) return { state: 'open', waiver: null }
  const state = stateOfWish(last)
  const isOutgrown = state === 'granted' || (state === 'asked' && !covers(last, check))
  return { state: isOutgrown ? 'open' : state, waiver: last }
}

/** The findings that need a waiver, in their order, each with where it stands. */
export const waivedChecks = (checks: readonly Check[], waivers: readonly Waiver[]): WaivedCheck[] =>
  checks.filter(({ severity }) => severity === 'waiver').map(check => ({ check, ...waiverStateOf(check, waivers) }))

/** Those that keep a proposal from being submitted: no waiver was granted that covers them. */
export const lackingWaivers = (checks: readonly Check[], waivers: readonly Waiver[]): WaivedCheck[] =>
  waivedChecks(checks, waivers).filter(({ state }) => state !== 'granted')

/** The wishes whose finding is gone: the line was mended, or the rule does not find it any more. */
export const notNeeded = (checks: readonly Check[], waivers: readonly Waiver[]): Waiver[] =>
  waivers.filter(waiver => !checks.some(check => check.severity === 'waiver' && isOf(check, waiver)))
