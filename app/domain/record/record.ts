import type { IsoDate, IsoMoment } from '../calendar'
import type { Cents } from '../money'
import type { FieldKey, FieldKeyOf } from './catalogue'
import type { DrawdownRow, GenderTarget, Indicator, Link } from './rows'

/**
 * A person who answers for the project. Proponents change over time: rows are dated, none is ever overwritten.
 * `slot` is 1 or 2, the place on the form. Address, telephone, fax and e-mail are personal data (`Audience` contacts).
 */
export type Proponent = {
  slot: number
  name: string
  jobTitle: string | null
  organization: string | null
  postalAddress: string | null
  telephone: string | null
  fax: string | null
  email: string | null
  /** First and last day in this part; null where the record does not say. */
  from: IsoDate | null
  until: IsoDate | null
}

/** `start` and `end` are the first day of the first month and the last day of the last, where `timeline` says them. */
export type WorkPlanRow = {
  timeline: string
  start: IsoDate | null
  end: IsoDate | null
  activity: string
  output: string
  /** Who does it, in words; empty where nothing is said. */
  responsible: string
}

export const riskStates = ['open', 'occurred', 'closed'] as const
export type RiskState = (typeof riskStates)[number]

/** Likelihood and impact go from 1 (lowest) to 5; null, as the state, where nothing is said (all records from before). */
export type RiskRow = {
  risk: string
  prevention: string
  likelihood: number | null
  impact: number | null
  owner: string
  state: RiskState | null
}

/** A risk of which no more is said than how it is prevented, as in every record of the old database. */
export const plainRisk = (risk: string, prevention: string): RiskRow => ({
  ...{ risk, prevention, likelihood: null, impact: null, owner: '', state: null },
})

/** A row of a work plan that does not say who does it, as in every record of the old database. */
export const plainActivity = (row: Omit<WorkPlanRow, 'responsible'>): WorkPlanRow => ({ ...row, responsible: '' })

/** What a field of each kind holds. Codes and names are the keys of the reference lists. */
type Values = Record<
  FieldKeyOf<'text' | 'longText' | 'choice' | 'fund' | 'subFund' | 'forum' | 'committee' | 'initiative'>,
  string | null
> &
  Record<FieldKeyOf<'money'>, Cents | null> &
  Record<FieldKeyOf<'percent' | 'year'>, number | null> &
  Record<FieldKeyOf<'date'>, IsoDate | null> &
  Record<FieldKeyOf<'yesNo'>, boolean | null> &
  Record<FieldKeyOf<'fora' | 'economies' | 'topics'>, string[]> &
  Record<FieldKeyOf<'proponents'>, Proponent[]> &
  Record<FieldKeyOf<'workPlan'>, WorkPlanRow[]> &
  Record<FieldKeyOf<'risks'>, RiskRow[]> &
  Record<FieldKeyOf<'links'>, Link[]> &
  Record<FieldKeyOf<'genderTargets'>, GenderTarget[]> &
  Record<FieldKeyOf<'indicators'>, Indicator[]> &
  Record<FieldKeyOf<'drawdown'>, DrawdownRow[]>

export type RecordValues = { [Key in FieldKey]: Values[Key] }
export type FieldValue = RecordValues[FieldKey]

/**
 * Why a field is empty, where that is more than nothing given: "Not Applicable" with its words (and its reason in
 * new records), or a text that could not be read into the field. The words are always kept.
 */
export type Mark = { kind: 'not-applicable' | 'unreadable'; text: string; reason?: string }
/** A mark in words: "Not applicable: the reason". */
export function markInWords({ kind, text, reason }: Mark): string {
  if (kind === 'unreadable') return `Could not be read: “${text}”`
  const words = text.trim()
  const plain = words === '' || /^not applicable\.?$/i.test(words)
  return [`Not applicable${plain ? '' : `: “${words}”`}`, reason].filter(Boolean).join('. ')
}

export type Marks = Partial<Record<FieldKey, Mark>>

/** "4.0": a step freezes a major version, a save makes a minor one. */
export type VersionNumber = { major: number; minor: number }

export type Keeping = {
  contentType: string | null
  version: VersionNumber
  /** How often typing was joined into the version; not there where it never was. */
  revision?: number
  createdAt: IsoMoment | null
  createdBy: string | null
  modifiedAt: IsoMoment | null
  modifiedBy: string | null
}

/** What a record says, without how it is kept. */
export type RecordParts = { values: RecordValues; marks: Marks }
export type ProjectRecord = RecordParts & { keeping: Keeping }

export const formatVersion = (version: VersionNumber): string => `${version.major}.${version.minor}`

/** "4.3" → the version it names, or null. */
export function readVersion(text: string): VersionNumber | null {
  const match = /^(\d{1,6})\.(\d{1,6})$/.exec(text)
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : null
}

/** What a form was filled from: a version, and how often typing had been joined into it by then. */
export type Base = VersionNumber & { revision: number }

export const baseOf = ({ version, revision = 0 }: Pick<Keeping, 'version' | 'revision'>): Base => ({
  ...version,
  revision,
})

/** "4.5.3": the third joining of typing into version 4.5. */
export const formatBase = ({ version, revision = 0 }: Pick<Keeping, 'version' | 'revision'>): string =>
  `${formatVersion(version)}.${revision}`

/** "4.5.3" → what it names, or null. A version alone is taken as it was at first. */
export function readBase(text: string): Base | null {
  const [, version = text, revision = '0'] = /^(\d+\.\d+)\.(\d{1,6})$/.exec(text) ?? []
  const known = readVersion(version)
  return known && { ...known, revision: Number(revision) }
}

/** Total Project Value = APEC funding + co-funding; an empty co-funding counts as none (35 of 35 real records). */
export const totalValue = (values: Pick<RecordValues, 'apecFunding' | 'coFunding'>): Cents =>
  (values.apecFunding ?? 0) + (values.coFunding ?? 0)
