import type { OverdueReport } from '../lateness/overdue'

/** A report that is late, as far as the overview tells it; the late list tells the rest. */
export type LateReport = Pick<
  OverdueReport,
  'report' | 'place' | 'number' | 'title' | 'forum' | 'dueOn' | 'daysLate' | 'remindedAt'
>

/** How long a report is late, as ranges of whole days; the last has no end. */
export const lateBands = [
  { title: 'Up to 30 days late', from: 1, upTo: 30 },
  { title: '31 to 90 days late', from: 31, upTo: 90 },
  { title: '91 to 365 days late', from: 91, upTo: 365 },
  { title: 'More than a year late', from: 366, upTo: Number.POSITIVE_INFINITY },
] as const

export type LateBand = { title: string; monitoring: number; completion: number }

/** How many reports are late in each range; every late report is in exactly one. */
export const latenessOf = (late: readonly LateReport[]): LateBand[] =>
  lateBands.map(({ title, from, upTo }) => {
    const within = late.filter(({ daysLate }) => daysLate >= from && daysLate <= upTo)
    const of = (kind: LateReport['report']) => within.filter(({ report }) => report === kind).length
    return { title, monitoring: of('monitoring'), completion: of('completion') }
  })
