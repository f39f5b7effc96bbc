import { formatDate, type IsoDate } from '../calendar'
import { type Cents, formatMoney } from '../money'
import type { DrawdownRow } from '../record/rows'
import { drawdownOf } from './drawdown'
import type { Payment } from './payment'

/** An amount of the drawdown timetable beside what was really paid by its day, in whole cents. */
export type DrawdownStep = {
  date: IsoDate | null
  purpose: string
  amount: Cents | null
  /** What was to be drawn by then in all. */
  planned: Cents
  /** What was paid by then in all; null where the day has not come, or is not known. */
  paid: Cents | null
  /** Paid minus planned: below zero behind the timetable, above zero ahead of it. */
  apart: Cents | null
}

export type DrawdownProgress = {
  steps: DrawdownStep[]
  /** Where it stands today; null without a timetable that has begun. */
  today: { planned: Cents; paid: Cents; apart: Cents } | null
}

const isOfApec = ({ source, voidedAt }: Payment) => source === 'apec' && voidedAt === null

/** The APEC money that was paid by the end of a day. */
const paidBy = (payments: readonly Payment[], day: IsoDate): Cents =>
  payments.reduce((sum, payment) => (isOfApec(payment) && payment.on <= day ? sum + payment.amount : sum), 0)

/** The drawdown timetable cumulated, beside the APEC money that was really paid by each of its days. */
export function drawdownProgress(
  rows: readonly DrawdownRow[],
  payments: readonly Payment[],
  today: IsoDate,
): DrawdownProgress {
  const steps = drawdownOf(rows, 0).map(({ date, purpose, amount, drawn }): DrawdownStep => {
    const paid = date !== null && date <= today ? paidBy(payments, date) : null
    return { date, purpose, amount, planned: drawn, paid, apart: paid === null ? null : paid - drawn }
  })
  const begun = steps.findLast(({ date }) => date !== null && date <= today)
  if (!begun) return { steps, today: null }
  const paid = paidBy(payments, today)
  return { steps, today: { planned: begun.planned, paid, apart: paid - begun.planned } }
}

/** "US$ 1,000 less than the timetable has until 3 May 2018 was paid." */
export function drawdownInWords({ today }: DrawdownProgress, day: IsoDate): string | null {
  if (today === null) return null
  const until = `until ${formatDate(day)}`
  if (today.apart === 0) return `What was paid is exactly what the timetable has ${until}.`
  return today.apart < 0
    ? `Behind the timetable: ${formatMoney(-today.apart)} less was paid than it has ${until}.`
    : `Ahead of the timetable: ${formatMoney(today.apart)} more was paid than it has ${until}.`
}
