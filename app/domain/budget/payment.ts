import type { IsoDate, IsoMoment } from '../calendar'
import type { Cents } from '../money'

export type PaymentText = {
  /** The budget line by its id. */
  line: string
  source: 'apec' | 'self'
  /** Whole cents, above nothing; a refund is below nothing. */
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
