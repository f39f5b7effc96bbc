import type { FileChoice } from '../output/register'
import type { Indicator } from '../record/rows'
import type { Verdict } from '../verdict'
import type { Measured, MeasuredState } from './measured'
import type { Reached } from './reached'

/** An indicator in the overview of its project. */
export type IndicatorLine = {
  indicator: Indicator
  /** By what was approved. */
  reached: Reached
  /** With all that the reader sees, where some of it is not approved. */
  reachedWithOpen: Reached | null
  /** How many values stand where, of those that the reader sees. */
  states: Partial<Record<MeasuredState, number>>
}

/** The indicators of a project with what they reached, as its reader sees them. */
export type IndicatorOverview = {
  title: string
  seesAll: boolean
  mayWrite: boolean
  mayCheck: boolean
  lines: IndicatorLine[]
  /** What was measured of indicators that are no longer in the record, with the indicator as it was last. */
  apart: { id: string; indicator: Indicator | null; values: Measured[] }[]
}

/** What a value was before a change. */
export type MeasuredPast = { at: string; by: string; before: Measured | null }

/** `evidence` by its name, for those who may read the files of the project; `past` the latest first. */
export type MeasuredLine = Omit<Measured, 'evidence'> & { evidence: FileChoice | null; past: MeasuredPast[] }

/** One indicator with its periods, and what its reader may do with them. */
export type IndicatorView = {
  title: string
  indicator: Indicator
  values: MeasuredLine[]
  reached: Reached
  seesAll: boolean
  mayWrite: boolean
  mayCheck: boolean
  open: Verdict
  files: FileChoice[]
  /** The member economies, for the parts of a count of people. */
  economies: string[]
  end: string | null
}
