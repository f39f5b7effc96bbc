import { maySettle, type PaymentText } from '~/domain/budget/payment'
import { mayBePaidOn } from '~/domain/budget/payment-form'
import { doubtsOf, warningKey, warningsOf } from '~/domain/budget/payment-warnings'
import { withPaid } from '~/domain/budget/spending'
import { mayKeepFacts } from '~/domain/implementation/running'
import { no } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { listLinesOf } from '~db/queries/budget.server'
import { insertPayment, listPayments } from '~db/queries/payments.server'
import { dayOf } from '../author'
import { type ProjectAsk, withProject } from '../implementation/with-project'
import { keepInStep } from './keep-in-step'

/** `field`: the part of the form that is wrong. `warned`: what has to be confirmed first, in sentences and by its key. */
export type PaymentRecorded =
  | { ok: true; seq: number }
  | { ok: false; reason: string; field?: keyof PaymentText; warned?: { key: string; sentences: string[] } }

type RecordPayment = ProjectAsk & {
  payment: PaymentText
  /** The key of the warnings that were read and confirmed; "" for none. */
  confirmed: string
}

/**
 * Records a payment on a line of the budget, whose spending becomes the sum of its payments. Refuses who may not edit the
 * budget, a project whose facts are closed, a line that is not there (any more), a day to come, a refund of more than was
 * paid; and until exactly that was confirmed, what goes above the plan of the line or the approved APEC money, and what
 * looks like a payment that is recorded already.
 */
export const recordPayment = (db: Database, { payment, confirmed, ...ask }: RecordPayment): Promise<PaymentRecorded> =>
  withProject<PaymentRecorded>(db, ask, 'budget.edit', async (tx, found) => {
    const open = mayKeepFacts(found.state)
    if (!open.ok) return open
    const [lines, payments] = await Promise.all([listLinesOf(tx, found.seq), listPayments(tx, ask.number)])
    if (!lines.some(({ id }) => id === payment.line)) return { ...no(notInBudget), field: 'line' }
    const made = mayBePaidOn(payment.on, dayOf(ask.now))
    if (!made.ok) return { ...made, field: 'on' }
    if (payment.amount === 0) return { ...no('Enter an amount other than 0.'), field: 'amount' }
    const settled = maySettle(payments, payment, 1)
    if (!settled.ok) return { ...settled, field: 'amount' }
    const doubts = doubtsOf({ lines, payments, payment, approved: found.record.values.apecFunding ?? 0 })
    const key = warningKey(doubts)
    if (key !== '' && key !== confirmed)
      return { ...no('Please confirm that this payment is right.'), warned: { key, sentences: warningsOf(doubts) } }
    const seq = await insertPayment(tx, found.seq, { ...payment, at: found.signed.at }, found.signed.author)
    const after = await listPayments(tx, ask.number)
    await keepInStep(tx, found, {
      ...{ number: ask.number, act: 'Payment recorded', why: `Payment ${seq}` },
      change: before => withPaid(before, after),
    })
    return { ok: true, seq }
  })

const notInBudget =
  'This line is not in the budget any more: a reprogramming or a change of the budget took it out. ' +
  'Choose the line that took its place.'
