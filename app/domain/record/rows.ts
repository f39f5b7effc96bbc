import type { IsoDate } from '../calendar'
import type { Cents } from '../money'
import type { FieldKey } from './catalogue'

/** Rows of the tables that Dossier adds to APEC's record. */

export const linkKinds = ['related', 'builds-on', 'same-initiative', 'follow-up'] as const
export type LinkKind = (typeof linkKinds)[number]

export const linkKindTitles: Record<LinkKind, string> = {
  related: 'Related to',
  'builds-on': 'Builds on',
  'same-initiative': 'Same initiative as',
  'follow-up': 'Follow-up of',
}

/** A link to a public project of the register (`project` is its number) or to one elsewhere (`project` is null). */
export type Link = { kind: LinkKind; project: string | null; title: string; url: string | null; note: string }

export const genderGroups = ['participants', 'speakers'] as const
export type GenderGroup = (typeof genderGroups)[number]

export const genderGroupTitles: Record<GenderGroup, string> = { participants: 'Participants', speakers: 'Speakers' }

/** How many women and men are aimed at; null where nothing is said of one of them. */
export type GenderTarget = { group: GenderGroup; women: number | null; men: number | null }

export const indicatorKinds = ['count', 'percent', 'amount', 'scale', 'text'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

export const indicatorKindTitles: Record<IndicatorKind, string> = {
  count: 'A number',
  percent: 'A percentage',
  amount: 'An amount of money',
  scale: 'A step of a scale',
  text: 'A description',
}

/**
 * How success is measured. Numbers are whole for counts, have at most two decimals for percents and scales, and are whole
 * cents for amounts; a text indicator has its words in `baselineText` and `targetText` and no numbers.
 */
export type Indicator = {
  /** Stable while the indicator lives, so that what is measured later stays with it. */
  id: string
  name: string
  kind: IndicatorKind
  /** What is counted, such as "firms"; empty where the name says it. */
  unit: string
  /** The highest step of a scale that begins with 1; null for the other kinds. */
  scaleTop: number | null
  baseline: number | null
  target: number | null
  baselineText: string
  targetText: string
  baselineOn: IsoDate | null
  targetOn: IsoDate | null
  /** Counts people: its target is told by sex and by economy, and the parts add up to it. */
  countsPeople: boolean
  targetWomen: number | null
  targetMen: number | null
  byEconomy: { economy: string; target: number }[]
  /** Who measures it, how. */
  method: string
  /** The sentence of a section that promised it, where it was made from one. */
  promise: { field: FieldKey; sentence: string } | null
}

/** An amount of APEC money and the day on which it is needed. */
export type DrawdownRow = { date: IsoDate | null; amount: Cents | null; purpose: string }
