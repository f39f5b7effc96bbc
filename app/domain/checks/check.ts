import type { BudgetLine } from '../budget/line'
import type { Traveller } from '../budget/traveller'
import type { Waiver } from '../budget/waiver'
import type { IsoDate } from '../calendar'
import type { CalendarSession } from '../lifecycle/sessions'
import type { LinkedProject } from '../linkage/links'
import type { Cents } from '../money'
import { type Audience, type FieldKey, fieldOf, type SectionKey, sections } from '../record/catalogue'
import type { FormEdition, FormStage } from '../record/form-editions'
import type { ProjectRecord, RecordValues } from '../record/record'
import type { Reference } from '../reference'

/** `blocks`: it contradicts a rule or lacks what is needed; `waiver`: only with a waiver; `look`: worth a look, and it may stay. */
export const severities = ['blocks', 'waiver', 'look'] as const
export type Severity = (typeof severities)[number]

export const severityTitles: Record<Severity, string> = {
  blocks: 'To be mended',
  waiver: 'Needs a waiver',
  look: 'Worth a look',
}

/** What a rule looks at: a record with what belongs to it, on a day. Money is in whole cents. */
export type CheckFacts = {
  record: ProjectRecord
  lines: readonly BudgetLine[]
  travellers: readonly Traveller[]
  waivers: readonly Waiver[]
  /** How many files are attached. */
  attachments: number
  /** The form that it is being written on; null once it was approved, and for a record of the old database. */
  stage: FormStage | null
  /** The edition of the forms it was begun on; null for a record of the old database. */
  edition: FormEdition | null
  /** The session of the record, null where the calendar does not know it. */
  session: CalendarSession | null
  approvedInPrinciple: Cents | null
  /** The day of the approval of the project; null before, and where Dossier does not know it. */
  approvedOn: IsoDate | null
  /** The public projects that the record links to. */
  linked: readonly Pick<LinkedProject, 'number' | 'status'>[]
  /** Whose fields the record holds: of others nothing is known. */
  audiences: readonly Audience[]
  lists: Pick<Reference, 'economies' | 'fora' | 'fundAccounts' | 'subFunds' | 'initiatives'>
  today: IsoDate
}

/** The day whose edition of the budget's rules counts, and on which economies are travel-eligible: the project's first. */
export const budgetDay = ({
  record,
  today,
}: {
  record: { values: Pick<RecordValues, 'expectedStart'> }
  today: IsoDate
}): IsoDate => record.values.expectedStart ?? today

/** What a rule found: in words, and where it can be mended; what names no field is about the budget. */
export type Found = {
  text: string
  field?: FieldKey
  /** The budget line that it is about, by its id. */
  line?: string
  /** The row of the traveller table that it is about, by its id. */
  traveller?: string
  /** The indicator that it is about, by its id. */
  indicator?: string
  /** Tells it from other findings of its rule where it is about several rows: an economy. */
  about?: string
  /** By how much it goes beyond what is allowed: whole cents, or persons. A waiver covers as much and no more. */
  excess?: number
  /** The edition of the rule that was applied, where the rule has several. */
  source?: string
}

/** A part of a proposal in which something can be mended. */
export type Place = SectionKey | 'budget'

export const placeOf = ({ field }: Pick<Found, 'field'>): Place => (field ? fieldOf(field).section : 'budget')

/** The places in the order of the record; the budget stands before the timetable that draws on it. */
export const places: readonly { key: Place; title: string }[] = sections.flatMap<{ key: Place; title: string }>(
  ({ key, title }) =>
    key === 'drawdownTimetable'
      ? [
          { key: 'budget' as const, title: 'Budget' },
          { key, title },
        ]
      : [{ key, title }],
)

/** A rule of its own: pure, small, with where it comes from. Rules never change anything. */
export type Rule = {
  id: string
  severity: Severity
  /** Where the rule comes from; "Dossier" where it is a matter of careful writing. */
  source: string
  /** The form that asks for what it looks at, where it is one of the two. */
  form?: FormStage
  look(facts: CheckFacts): Found[]
}

export type Check = Found & { rule: string; severity: Severity; source: string }

export const found = (text: string, where: Omit<Found, 'text'> = {}): Found => ({ text, ...where })
export const when = (holds: boolean, ...all: Found[]): Found[] => (holds ? all : [])
