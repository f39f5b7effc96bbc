import type { BudgetLine } from '../budget/line'
import type { IsoDate } from '../calendar'
import type { FieldKey } from '../record/catalogue'
import type { ProjectRecord } from '../record/record'
import type { Reference } from '../reference'

/** `blocks`: it contradicts a rule or lacks what is needed; `waiver`: only with a waiver; `look`: worth a look, and it may stay. */
export const severities = ['blocks', 'waiver', 'look'] as const
export type Severity = (typeof severities)[number]

export const severityTitles: Record<Severity, string> = {
  blocks: 'To be mended',
  waiver: 'Needs a waiver',
  look: 'Worth a look',
}

/** What a rule looks at: a record with its budget, on a day. */
export type CheckFacts = {
  record: ProjectRecord
  lines: readonly BudgetLine[]
  lists: Pick<Reference, 'economies' | 'fora' | 'fundAccounts' | 'subFunds'>
  today: IsoDate
}

/** What a rule found: in words, and where it can be mended. `line` is the id of a budget line. */
export type Found = { text: string; field?: FieldKey; line?: string }

/** A rule of its own: pure, small, with where it comes from. Rules never change anything. */
export type Rule = {
  id: string
  severity: Severity
  /** Where the rule comes from; "Dossier" where it is a matter of careful writing. */
  source: string
  look(facts: CheckFacts): Found[]
}

export type Check = Found & { rule: string; severity: Severity; source: string }

export const found = (text: string, where: Omit<Found, 'text'> = {}): Found => ({ text, ...where })
export const when = (holds: boolean, ...all: Found[]): Found[] => (holds ? all : [])
