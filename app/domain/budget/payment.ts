import type { IsoDate, IsoMoment } from '../calendar'
import { type Cents, formatMoney } from '../money'
import { no, type Verdict, yes } from '../verdict'

export type PaymentText = {
  /** The budget line by its id. */
  line: string
  source: 'apec' | 'self'
  /** Whole cents, never 0; a refund is below zero. */
  amount: Cents
  on: IsoDate
  payee: string
  /** The number of the invoice or voucher. */
  reference: string
  note: string
}

/** A payment is never changed: a wrong one is voided with its reason and entered anew. */
export type Payment = PaymentText & {
  seq: number
  number: string
  at: IsoMoment
  by: string
  voidedAt: IsoMoment | null
  voidedBy: string | null
  voidReason: string
}

/** What was really paid on each line, by its id; lines without a payment are not there. Whole cents. */
export function paidByLine(payments: readonly Payment[]): Map<string, { apec: Cents; self: Cents }> {
  const paid = new Map<string, { apec: Cents; self: Cents }>()
  for (const { line, source, amount, voidedAt } of payments) {
    if (voidedAt !== null) continue
    const sofar = paid.get(line) ?? { apec: 0, self: 0 }
    paid.set(line, { ...sofar, [source]: sofar[source] + amount })
  }
  return paid
}

/** Whose money a payment is, in words. */
export const paymentSources = { apec: 'APEC', self: 'Self-funding' } as const

type Moved = Pick<Payment, 'line' | 'source' | 'amount'>

/**
 * Whether a payment may be added (`sign` 1) or taken away (-1): no more can be refunded of a line than was paid on it
 * by the same payer.
 */
export function maySettle(payments: readonly Payment[], { line, source, amount }: Moved, sign: 1 | -1): Verdict {
  const before = paidByLine(payments).get(line)?.[source] ?? 0
  if (before + sign * amount >= 0) return yes
  return sign === 1
    ? no(`Of ${paymentSources[source]} ${formatMoney(before)} was paid on this line; no more can be refunded.`)
    : no('A refund of this payment is recorded. Void the refund first, then the payment.')
}
