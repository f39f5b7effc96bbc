import { daysBetween, formatDate, type IsoDate } from '../calendar'
import { no, type Verdict, yes } from '../verdict'
import type { Output } from './output'

/** Where an output stands on a day. `fewer`: delivered, but not as many as were planned. */
export const outputStandings = ['open', 'late', 'delivered', 'delivered-late', 'fewer'] as const
export type OutputStanding = (typeof outputStandings)[number]

export const outputStandingTitles: Record<OutputStanding, string> = {
  open: 'To be delivered',
  late: 'Late',
  delivered: 'Delivered',
  'delivered-late': 'Delivered late',
  fewer: 'Fewer than planned',
}

export type Delivery = Pick<Output, 'planned' | 'plannedOn' | 'delivered' | 'deliveredOn'>

/** The day by which it was promised: its own, else the last day of the project as it stands now; null where neither is known. */
export const promisedBy = ({ plannedOn }: Pick<Output, 'plannedOn'>, end: IsoDate | null): IsoDate | null =>
  plannedOn ?? end

/** Whether fewer came than were planned; nothing is fewer where one of the numbers is not known. */
export const isFewer = ({ planned, delivered }: Pick<Output, 'planned' | 'delivered'>): boolean =>
  planned !== null && delivered !== null && delivered < planned

/** Days from the promised day to its delivery, or to today while it is open; 0 where it is not late. */
export function daysLate(output: Delivery, { today, end }: { today: IsoDate; end: IsoDate | null }): number {
  const due = promisedBy(output, end)
  return due === null ? 0 : Math.max(0, daysBetween(due, output.deliveredOn ?? today))
}

/**
 * Where an output stands on a day: open, late, delivered, delivered late, or fewer than planned (which goes before late).
 * `end` is the last day of the project: an output without a day of its own is promised by then.
 */
export function standingOf(output: Delivery, on: { today: IsoDate; end: IsoDate | null }): OutputStanding {
  const isLate = daysLate(output, on) > 0
  if (output.deliveredOn === null) return isLate ? 'late' : 'open'
  if (isFewer(output)) return 'fewer'
  return isLate ? 'delivered-late' : 'delivered'
}

/** "Delivered on 3 May 2018, 12 days late; 2 of 3". */
export function standingInWords(output: Delivery, on: { today: IsoDate; end: IsoDate | null }): string {
  const late = daysLate(output, on)
  const days = late === 1 ? '1 day late' : `${late.toLocaleString('en-US')} days late`
  const { planned, delivered, deliveredOn } = output
  const count = planned !== null && delivered !== null && planned !== delivered ? `; ${delivered} of ${planned}` : ''
  if (deliveredOn !== null) return `Delivered on ${formatDate(deliveredOn)}${late > 0 ? `, ${days}` : ''}${count}`
  const due = promisedBy(output, on.end)
  if (due === null) return `No day is planned${count}`
  return late > 0 ? `Was due by ${formatDate(due)}, ${days}${count}` : `Due by ${formatDate(due)}${count}`
}

/** What must be explained of a delivery, as the beginning of a sentence; null where nothing must. */
export function toExplain(output: Delivery, end: IsoDate | null): string | null {
  if (output.deliveredOn === null) return null
  const isLate = daysLate(output, { today: output.deliveredOn, end }) > 0
  if (isFewer(output)) return isLate ? 'Fewer came than planned, and later' : 'Fewer came than planned'
  return isLate ? 'It came later than planned' : null
}

/** Whether an output may leave the register, as one that was put there by mistake. What was delivered or spread stays. */
export function mayRemoveOutput({ deliveredOn }: Pick<Output, 'deliveredOn'>, spread: number): Verdict {
  if (deliveredOn !== null) return no('This output was delivered. Only an output that is still open can be removed.')
  return spread === 0 ? yes : no('This output was spread: remove it there first, under “Dissemination”.')
}

/** How many outputs there are, and how many are delivered or late: the numbers of a report. */
export function countOutputs(
  outputs: readonly Delivery[],
  on: { today: IsoDate; end: IsoDate | null },
): { all: number; delivered: number; late: number } {
  return {
    all: outputs.length,
    delivered: outputs.filter(({ deliveredOn }) => deliveredOn !== null).length,
    late: outputs.filter(output => standingOf(output, on) === 'late').length,
  }
}
