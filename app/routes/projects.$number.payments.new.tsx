import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { ConfirmPayment, PaymentFields } from '~/components/spending/payment-fields'
import { paymentForm, paymentTextOf } from '~/domain/budget/payment-form'
import { parseTyped, type Refused, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { readSpending } from '~/operations/spending/read-spending.server'
import { recordPayment } from '~/operations/spending/record-payment.server'
import { paths } from '~/paths'
import '~/styles/payments.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read ? `Record a payment, ${read.number}` : 'Record a payment')

async function numberToPay({ visitor, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('budget.edit', await visitor.about(number)))
  return number
}

export const loader = signedIn(async opened => {
  const number = await numberToPay(opened)
  const read = await readSpending(opened.db, { number, by: opened.person, now: opened.now })
  if (!read.ok) throw refuse(403, read.reason)
  const { title, lines, edit } = found(read.view, `There is no project ${number}.`)
  const line = new URL(opened.request.url).searchParams.get('line') ?? ''
  return { number, title, lines, edit, today: dayOf(opened.now), fresh: { line, on: dayOf(opened.now) } }
})

type PaymentRefused = Refused & { warned?: { key: string; sentences: string[] } }

export const action = signedIn(async opened => {
  const number = await numberToPay(opened)
  const { db, request, person: by, now } = opened
  const form = parseTyped(await request.formData(), paymentForm(dayOf(now)))
  if (!form.ok) return rejected(form)
  const { confirmed, warned } = form.value
  const payment = paymentTextOf(form.value)
  const done = await recordPayment(db, { number, by, now, payment, confirmed: confirmed ? warned : '' })
  if (done.ok) return redirect(`${paths.payments(number)}?saved=payment`)
  const field = done.warned ? 'confirmed' : (done.field ?? '')
  const refused: PaymentRefused = { typed: form.typed, errors: { [field]: [done.reason] }, warned: done.warned }
  return data(refused, { status: done.warned ? 409 : 422 })
})

export default function NewPayment() {
  const { number, title, lines, edit, today, fresh } = useLoaderData<typeof loader>()
  const refused: PaymentRefused | undefined = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  return (
    <Page
      title="Record a payment"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.payments(number), title: 'Payments' },
        { title: 'Record a payment' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(errors, name => (name === 'source' ? 'source-0' : name))} />
      {!edit.ok && <Note tone="wait">{edit.reason}</Note>}
      {lines.length === 0 ? (
        <Empty title="The budget has no lines yet">
          <LinkButton to={paths.editBudget(number)}>Edit the budget</LinkButton>
        </Empty>
      ) : (
        <Form method="post" className="payment-form">
          <PaymentFields lines={lines} today={today} typed={refused?.typed ?? fresh} errors={errors} />
          {refused?.warned && <ConfirmPayment warned={refused.warned} errors={errors} />}
          <Actions>
            <Button kind="primary">Record the payment</Button>
            <LinkButton to={paths.payments(number)}>Back to the payments</LinkButton>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
