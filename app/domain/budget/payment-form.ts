import { z } from 'zod'
import { type IsoDate, isIsoDate } from '../calendar'
import { formatMoney, largestCents, parseMoney } from '../money'
import { no, type Verdict, yes } from '../verdict'
import { text } from './form-values'
import type { PaymentText } from './payment'

/** The longest texts of a payment, in characters. */
export const paymentLimits = { payee: 200, reference: 100, note: 2_000, reason: 2_000 } as const

const oneLine = (longest: number, what: string) => text(longest, what).transform(words => words.replace(/\s+/g, ' '))

/** "1.234,50" is an amount too, but of which the point and the comma say the opposite of what they say here. */
const pointsAndCommaSwapped = /^\D*\d{1,3}(\.\d{3})*,\d{1,2}\D*$/

/** Reads what people type as money; a minus makes it a refund. Refuses 0 and what is no amount, in words. */
const amount = z
  .string()
  .default('')
  .transform((written, context) => {
    const cents = parseMoney(written)
    const problem =
      written.trim() === ''
        ? 'Enter the amount in US dollars, such as 1,234.50.'
        : cents === null
          ? pointsAndCommaSwapped.test(written)
            ? 'Write a comma between thousands and a point before the cents, such as 1,234.50.'
            : 'Enter the amount in US dollars, such as 1,234.50, or -250 for a refund.'
          : cents === 0
            ? 'Enter an amount other than 0.'
            : Math.abs(cents) > largestCents
              ? `Enter an amount of at most ${formatMoney(largestCents)}.`
              : null
    if (problem === null && cents !== null) return cents
    context.addIssue(problem ?? '')
    return z.NEVER
  })

const noSuchDay = 'Enter the day of the payment, such as 21 August 2018.'

/** Whether a payment could be made on a day. Refuses what is no day, a day after today, and one before any APEC project. */
export function mayBePaidOn(day: IsoDate, today: IsoDate): Verdict {
  if (!isIsoDate(day)) return no(noSuchDay)
  if (day > today) return no('Enter a day that has passed, or today: a payment is recorded after it was made.')
  return day < '1989-01-01' ? no('Check the year: this day is before the first APEC project.') : yes
}

/** The form of a payment as people type it, on a day: a `PaymentText` out, and what they confirmed. */
export const paymentForm = (today: IsoDate) =>
  z.object({
    line: text(64, 'the identifier').pipe(z.string().min(1, 'Choose the budget line that was paid.')),
    source: z.enum(['apec', 'self'], { error: 'Choose whose money was paid.' }),
    amount,
    on: z
      .string()
      .default('')
      .superRefine((day, context) => {
        const made = mayBePaidOn(day, today)
        if (!made.ok) context.addIssue(made.reason)
      }),
    payee: oneLine(paymentLimits.payee, 'the payee').pipe(z.string().min(1, 'Enter who was paid.')),
    reference: oneLine(paymentLimits.reference, 'the reference'),
    note: text(paymentLimits.note, 'the note'),
    /** What was warned of when the box was ticked, as `warningKey` says it. */
    warned: z.string().max(100).default(''),
    confirmed: z
      .string()
      .optional()
      .transform(ticked => ticked === 'on'),
  })

export const paymentTextOf = ({
  line,
  source,
  amount: paid,
  on,
  payee,
  reference,
  note,
}: PaymentText): PaymentText => ({
  ...{ line, source, amount: paid, on, payee, reference, note },
})

/** Why a payment is voided: it stands beside it from then on. */
export const voidForm = z.object({
  reason: text(paymentLimits.reason, 'the reason').pipe(
    z.string().min(1, 'Say why the payment is voided. The reason stands beside it.'),
  ),
})

/** Why a line differs from its plan; `before` is what stood there when the form was opened. */
export const explanationForm = z.object({
  line: text(64, 'the identifier'),
  before: z.string().default(''),
  explanation: text(2_000, 'the explanation'),
})
