import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import type { ExplainRefused } from '~/components/spending/explain-forms'
import { type ShownDrawdown, SpendingMain } from '~/components/spending/spending-main'
import { drawdownInWords } from '~/domain/budget/drawdown-progress'
import { lineName } from '~/domain/budget/line'
import { explanationForm } from '~/domain/budget/payment-form'
import { parseTyped, rejected } from '~/http/form.server'
import { allow, found, numberIn, refuse, signedIn } from '~/http/route.server'
import { explainVariance } from '~/operations/spending/explain-variance.server'
import { readSpending, type SpendingView } from '~/operations/spending/read-spending.server'
import { paths } from '~/paths'
import { apecFacts, drawdownChart, drawdownTable } from '~/reports/payments'
import { chartDrawing } from '~/reports/render/on-demand.server'
import '~/reports/render/blocks.css'
import '~/styles/payments.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read ? `Payments of ${read.number}` : 'Payments')

export const loader = signedIn(async ({ visitor, db, person: by, params, request, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('budget.read-lines', await visitor.about(number)))
  const read = await readSpending(db, { number, by, now })
  if (!read.ok) throw refuse(403, read.reason)
  const view = found(read.view, `There is no project ${number}.`)
  const { title, spending, variancePercent, edit } = view
  const items = new Map(view.lines.map(line => [line.id, lineName(line)]))
  return {
    ...{ number, title, spending, variancePercent, edit, saved: new URL(request.url).searchParams.get('saved') },
    money: apecFacts(view.apec),
    payments: view.payments.map(payment => ({ ...payment, item: items.get(payment.line) ?? null })),
    drawdown: await shown(view),
  }
})

const shown = async ({ drawdown, asOf }: SpendingView): Promise<ShownDrawdown | null> =>
  drawdown.steps.length === 0
    ? null
    : {
        said: drawdownInWords(drawdown, asOf),
        drawn: (await chartDrawing())(drawdownChart(drawdown)),
        table: drawdownTable(drawdown),
      }

export const action = signedIn(async ({ visitor, db, person: by, params, request, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('budget.edit', await visitor.about(number)))
  const form = parseTyped(await request.formData(), explanationForm)
  if (!form.ok) return rejected(form)
  const done = await explainVariance(db, { number, by, now, ...form.value })
  if (done.ok) return redirect(`${paths.payments(number)}?saved=explanation`)
  const refused: ExplainRefused = { typed: form.typed, errors: { '': [done.reason] }, meanwhile: done.meanwhile }
  return data(refused, { status: done.meanwhile === undefined ? 422 : 409 })
})

const savedWords: Record<string, string> = {
  payment: 'The payment is recorded.',
  void: 'The payment is void. It stays in the list and counts no more.',
  explanation: 'The explanation is saved.',
}

export default function Payments() {
  const view = useLoaderData<typeof loader>()
  const refused: ExplainRefused | undefined = useActionData<typeof action>()
  const { number, title, saved, edit, spending } = view
  const told = saved === null || refused ? undefined : savedWords[saved]
  return (
    <Page
      title="Payments"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.budget(number), title: 'Budget table' },
        { title: 'Payments' },
      ]}
      lead={title}
    >
      <ErrorSummary
        findings={findingsOf(refused?.errors ?? {}, name =>
          name === 'explanation' ? `explanation-${String(refused?.typed.line ?? '')}` : name,
        )}
      />
      {told && (
        <Note tone="good" live>
          {told}
        </Note>
      )}
      <p className="doors">
        {edit.ok && (
          <LinkButton to={paths.newPayment(number)} kind="primary">
            Record a payment
          </LinkButton>
        )}
        {edit.ok && <LinkButton to={paths.editSpending(number)}>What was spent</LinkButton>}
        <LinkButton to={paths.paymentsWorkbook(number)} download>
          Download as Excel
        </LinkButton>
      </p>
      {spending.lines.length === 0 && view.payments.length === 0 ? (
        <Empty title="The budget has no lines yet">
          <p>Payments are recorded on the lines of the budget.</p>
        </Empty>
      ) : (
        <SpendingMain view={view} refused={refused} />
      )}
    </Page>
  )
}
