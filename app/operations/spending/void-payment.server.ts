import { maySettle } from '~/domain/budget/payment'
import { withPaid } from '~/domain/budget/spending'
import { mayKeepFacts } from '~/domain/implementation/running'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { listPayments, voidPayment as markVoid } from '~db/queries/payments.server'
import { type ProjectAsk, withProject } from '../implementation/with-project'
import { keepInStep } from './keep-in-step'

/**
 * Voids a payment with its reason: it stays in the list and counts no more. A line that has no other payment knows of no
 * spending then. Refuses who may not edit the budget, one that is void already, and one of which a refund is recorded.
 */
export const voidPayment = (
  db: Database,
  { payment: seq, reason, ...ask }: ProjectAsk & { payment: number; reason: string },
): Promise<Verdict> =>
  withProject<Verdict>(db, ask, 'budget.edit', async (tx, found) => {
    const open = mayKeepFacts(found.state)
    if (!open.ok) return open
    const payments = await listPayments(tx, ask.number)
    const payment = payments.find(one => one.seq === seq)
    if (!payment) return no('This project has no such payment.')
    if (payment.voidedAt !== null) return no(`${payment.voidedBy} has voided this payment already.`)
    const why = reason.trim()
    if (why === '') return no('Say why the payment is voided. The reason stands beside it.')
    const settled = maySettle(payments, payment, -1)
    if (!settled.ok) return settled
    const { at, author } = found.signed
    await markVoid(tx, seq, { voidedAt: at, voidedBy: author.name, voidReason: why })
    const left = payments.filter(one => one.seq !== seq)
    const unpaid = !left.some(one => one.line === payment.line && one.voidedAt === null)
    await keepInStep(tx, found, {
      ...{ number: ask.number, act: 'Payment voided', why: `Payment ${seq}` },
      change: lines =>
        withPaid(lines, left).map(line =>
          unpaid && line.id === payment.line ? { ...line, actualApec: null, actualSelf: null } : line,
        ),
    })
    return yes
  })
