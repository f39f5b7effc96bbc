import type { IsoDate, IsoMoment } from '../calendar'

/** A draft may be changed; a submitted value waits for the Secretariat; an approved one is locked; a returned one may be mended. */
export const measuredStates = ['draft', 'submitted', 'approved', 'returned'] as const
export type MeasuredState = (typeof measuredStates)[number]

export const measuredStateTitles: Record<MeasuredState, string> = {
  draft: 'Draft',
  submitted: 'Waits for the Secretariat',
  approved: 'Approved',
  returned: 'Returned',
}

/** What was measured in a period. Numbers are counted as those of the indicator (whole cents for amounts). */
export type MeasuredText = {
  /** The indicator by its id. */
  indicator: string
  from: IsoDate
  until: IsoDate
  value: number | null
  /** For an indicator that is a text. */
  text: string
  women: number | null
  men: number | null
  byEconomy: { economy: string; value: number }[]
  note: string
  /** The attachment that shows it, by its id. */
  evidence: string | null
}

export type Measured = MeasuredText & {
  seq: number
  number: string
  state: MeasuredState
  /** What the Secretariat said last; empty before. */
  remark: string
  decidedAt: IsoMoment | null
  decidedBy: string | null
  revision: number
  at: IsoMoment
  by: string
}
