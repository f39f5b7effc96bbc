import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { PaymentFacts } from '~/components/spending/payment-facts'
import { lineName } from '~/domain/budget/line'
import { voidForm } from '~/domain/budget/payment-form'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { readSpending } from '~/operations/spending/read-spending.server'
import { voidPayment } from '~/operations/spending/void-payment.server'
import { paths } from '~/paths'
import '~/styles/payments.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read ? `Payment ${read.payment.seq}, ${read.number}` : 'Payment')

async function paymentAsked({ visitor, db, params, person: by, now }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('budget.read-lines', await visitor.about(number)))
  const seq = seqIn(params.seq, 'There is no such payment.')
  const read = await readSpending(db, { number, by, now })
  if (!read.ok) throw refuse(403, read.reason)
  const view = found(read.view, `There is no project ${number}.`)
  const payment = found(view.payments.find(one => one.seq === seq) ?? null, `Project ${number} has no such payment.`)
  const line = view.lines.find(({ id }) => id === payment.line)
  const item = line ? lineName(line) : null
  return { number, mayVoid: view.edit.ok && payment.voidedAt === null, payment: { ...payment, item } }
}

export const loader = signedIn(paymentAsked)

export const action = signedIn(async opened => {
  const { number, payment } = await paymentAsked(opened)
  const form = parseTyped(await opened.request.formData(), voidForm)
  if (!form.ok) return rejected(form)
  const { db, person: by, now } = opened
  const done = await voidPayment(db, { number, by, now, payment: payment.seq, reason: form.value.reason })
  return done.ok ? redirect(`${paths.payments(number)}?saved=void`) : refusedBy(done.reason, form.typed)
})

export default function OnePayment() {
  const { number, payment, mayVoid } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  return (
    <Page
      title={`Payment ${payment.seq}`}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.payments(number), title: 'Payments' },
        { title: `Payment ${payment.seq}` },
      ]}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} />
      <PaymentFacts payment={payment} />
      {mayVoid && (
        <section aria-labelledby="void">
          <h2 id="void">Void this payment</h2>
          <p>A payment is never changed or deleted. Void a wrong one with the reason, and record it again.</p>
          <Form method="post" className="payment-form">
            <TextArea
              field={{ name: 'reason', value: refused?.typed.reason, errors: refused?.errors.reason }}
              label="Reason"
              hint="It stands beside the payment in the list."
              rows={3}
              plain
            />
            <Button kind="stop">Void the payment</Button>
          </Form>
        </section>
      )}
    </Page>
  )
}
