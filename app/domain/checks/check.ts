import type { BudgetLine } from '../budget/line'
import type { Traveller } from '../budget/traveller'
import type { IsoDate } from '../calendar'
import type { Cents } from '../money'
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
  travellers: readonly Traveller[]
  /** The APEC money that was approved in principle, in whole cents; null before. */
  approvedInPrinciple: Cents | null
  lists: Pick<Reference, 'economies' | 'fora' | 'fundAccounts' | 'subFunds'>
  today: IsoDate
}

/** The day whose edition of the budget's rules counts, and on which economies are travel-eligible: the project's first. */
export const budgetDay = ({ record, today }: Pick<CheckFacts, 'record' | 'today'>): IsoDate =>
  record.values.expectedStart ?? today

/** What a rule found: in words, and where it can be mended. */
export type Found = {
  text: string
  field?: FieldKey
  /** The budget line that it is about, by its id. */
  line?: string
  /** The row of the traveller table that it is about, by its id. */
  traveller?: string
  /** Tells it from other findings of its rule where it is about several rows: an economy. */
  about?: string
  /** By how much it goes beyond what is allowed: whole cents, or persons. A waiver covers as much and no more. */
  excess?: number
  /** The edition of the rule that was applied, where the rule has several. */
  source?: string
}

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
