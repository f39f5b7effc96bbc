import { type Cents, formatMoney } from '../money'
import { type BudgetLine, lineName } from './line'
import { type Payment, paidByLine } from './payment'
import { plannedOf } from './totals'

/** By how much a payment goes above the plan of its line, and above the APEC money of the project; 0: it does not. */
export type PaymentExcess = {
  line: { item: string; source: 'apec' | 'self'; paid: Cents; planned: Cents } | null
  approved: { paid: Cents; approved: Cents } | null
}

export const noExcess: PaymentExcess = { line: null, approved: null }

type Asked = {
  lines: readonly BudgetLine[]
  payments: readonly Payment[]
  /** The APEC money of the project, in cents. */
  approved: Cents
  payment: Pick<Payment, 'line' | 'source' | 'amount'>
}

/** What was paid on a line: its payments, or without any what was typed in as spent. */
const paidOn = (line: BudgetLine, paid: ReturnType<typeof paidByLine>) =>
  paid.get(line.id) ?? { apec: line.actualApec ?? 0, self: line.actualSelf ?? 0 }

/** What a payment would go above, all others counted. A refund goes above nothing. Payments of lines that are gone count. */
export function excessOf({ lines, payments, approved, payment }: Asked): PaymentExcess {
  const line = lines.find(({ id }) => id === payment.line)
  if (!line || payment.amount <= 0) return noExcess
  const paid = paidByLine(payments)
  const onLine = (paid.get(line.id)?.[payment.source] ?? 0) + payment.amount
  const planned = plannedOf(line)[payment.source]
  const there = new Set(lines.map(({ id }) => id))
  const others = lines.filter(one => one !== line).reduce((sum, one) => sum + paidOn(one, paid).apec, 0)
  const gone = [...paid].reduce((sum, [id, { apec }]) => (there.has(id) ? sum : sum + apec), 0)
  const inAll = others + gone + (paid.get(line.id)?.apec ?? 0) + payment.amount
  return {
    line: onLine > planned ? { item: lineName(line), source: payment.source, paid: onLine, planned } : null,
    approved: payment.source === 'apec' && inAll > approved ? { paid: inAll, approved } : null,
  }
}

const whose = { apec: 'APEC money', self: 'money of the economies' } as const

/** The warnings in plain sentences; none where nothing is exceeded. */
export const warningsOf = ({ line, approved }: PaymentExcess): string[] => [
  ...(line
    ? [
        `With this payment ${formatMoney(line.paid)} of ${whose[line.source]} is paid on “${line.item}”, which is ` +
          `${formatMoney(line.paid - line.planned)} above the ${formatMoney(line.planned)} that the plan has for it.`,
      ]
    : []),
  ...(approved
    ? [
        `With this payment ${formatMoney(approved.paid)} of APEC money is spent, which is ` +
          `${formatMoney(approved.paid - approved.approved)} above the ${formatMoney(approved.approved)} that was approved.`,
      ]
    : []),
]

/** Names what was warned of, so that a tick confirms these numbers and no others; "" where there is nothing to warn of. */
export const warningKey = ({ line, approved }: PaymentExcess): string =>
  line === null && approved === null
    ? ''
    : [line?.paid, line?.planned, approved?.paid, approved?.approved].map(cents => cents ?? '').join('.')
