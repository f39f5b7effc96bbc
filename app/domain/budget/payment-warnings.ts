import { type Cents, formatMoney } from '../money'
import { type BudgetLine, lineName } from './line'
import { type Payment, type PaymentText, paidByLine } from './payment'
import { plannedOf } from './totals'

/** What a payment goes above, and the payment of the same reference, amount and day that it may repeat; null for none. */
export type PaymentDoubts = {
  line: { item: string; source: 'apec' | 'self'; paid: Cents; planned: Cents } | null
  approved: { paid: Cents; approved: Cents } | null
  /** Its number. */
  repeated: number | null
}

type Asked = {
  lines: readonly BudgetLine[]
  payments: readonly Payment[]
  /** The APEC money of the project, in cents. */
  approved: Cents
  payment: PaymentText
}

/** What was paid on a line: its payments, or without any what was typed in as spent. */
const paidOn = (line: BudgetLine, paid: ReturnType<typeof paidByLine>) =>
  paid.get(line.id) ?? { apec: line.actualApec ?? 0, self: line.actualSelf ?? 0 }

/** The payment of the same voucher, which is recorded twice where a form was sent twice. */
const sameAs = (payments: readonly Payment[], { line, source, amount, on, payee, reference }: PaymentText) =>
  reference === ''
    ? undefined
    : payments.find(
        one =>
          one.voidedAt === null &&
          one.reference === reference &&
          one.line === line &&
          one.source === source &&
          one.amount === amount &&
          one.on === on &&
          one.payee === payee,
      )

/** What has to be looked at again, all other payments counted. A refund goes above nothing; what was paid on lines that are gone counts. */
export function doubtsOf({ lines, payments, approved, payment }: Asked): PaymentDoubts {
  const repeated = sameAs(payments, payment)?.seq ?? null
  const line = lines.find(({ id }) => id === payment.line)
  if (!line || payment.amount <= 0) return { line: null, approved: null, repeated }
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
    repeated,
  }
}

const whose = { apec: 'APEC money', self: 'money of the economies' } as const

/** The warnings in plain sentences; none where nothing is exceeded. */
export const warningsOf = ({ line, approved, repeated }: PaymentDoubts): string[] => [
  ...(repeated === null
    ? []
    : [
        `Payment ${repeated} has the same reference, amount, day and payee. This may be the same payment a second time.`,
      ]),
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
export const warningKey = ({ line, approved, repeated }: PaymentDoubts): string =>
  line === null && approved === null && repeated === null
    ? ''
    : [line?.paid, line?.planned, approved?.paid, approved?.approved, repeated].map(one => one ?? '').join('.')
