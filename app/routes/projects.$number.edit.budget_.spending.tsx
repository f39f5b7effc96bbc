import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { SpendingRows, type SpentLine } from '~/components/budget/spending-rows'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { factorsInWords } from '~/domain/budget/line'
import { paidByLine } from '~/domain/budget/payment'
import { spendingForm, typedSpending, withSpending } from '~/domain/budget/spending-form'
import { actualOf, explanationFromPercent, plannedOf } from '~/domain/budget/totals'
import { formatVersion, readVersion } from '~/domain/record/record'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { saveBudget } from '~/operations/save-budget.server'
import { paths } from '~/paths'
import { listBudgetLines } from '~db/queries/budget.server'
import { listPayments } from '~db/queries/payments.server'
import { findRecord } from '~db/queries/records.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Spending, ${data.number}` : 'Spending')

async function budgetIn({ visitor, db, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('budget.edit', { project: number }))
  const record = found(await findRecord(db, number, await visitor.audiences(number)), `There is no project ${number}.`)
  const [lines, payments] = await Promise.all([listBudgetLines(db, number), listPayments(db, number)])
  return { number, record, lines, paid: paidByLine(payments) }
}

export const loader = signedIn(async opened => {
  const { number, record, lines, paid } = await budgetIn(opened)
  return {
    ...{ number, base: formatVersion(record.keeping.version) },
    lines: lines.map(
      (line): SpentLine => ({
        ...typedSpending(line),
        item: line.item,
        planned: plannedOf(line),
        units: factorsInWords(line),
        note: line.note,
        paid: paid.has(line.id) ? actualOf(line) : null,
      }),
    ),
    saved: new URL(opened.request.url).searchParams.get('saved'),
  }
})

const changedMeanwhile =
  'Somebody else has changed the budget since you opened this page. Nothing was overwritten. Open this page in a ' +
  'second window, compare, and enter there what you typed.'

const form = z.object({ spent: z.array(spendingForm).max(300).optional(), base: z.string().optional() })

export const action = signedIn(async opened => {
  const { db, request, person: by, now } = opened
  const { number, lines } = await budgetIn(opened)
  const read = parseTyped(await request.formData(), form)
  if (!read.ok) return rejected(read)
  const base = readVersion(read.value.base ?? '')
  if (!base) return refusedBy('The form has lost its version. Reload the page.', read.typed)
  const spent = withSpending(lines, read.value.spent ?? [])
  const saved = await saveBudget(db, { number, base, lines: spent, why: 'Entered what was spent', by, now })
  if (saved.ok)
    return redirect(`${paths.editSpending(number)}?saved=${saved.version ? formatVersion(saved.version) : 'same'}`)
  const reason = saved.conflict ? changedMeanwhile : saved.reason
  return data<Refused>({ typed: read.typed, errors: { '': [reason] } }, { status: saved.conflict ? 409 : 422 })
})

export default function EnterSpending() {
  const { number, base, lines, saved } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  return (
    <Page
      title="What was spent"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.edit(number), title: 'Edit' },
        { to: paths.editBudget(number), title: 'Budget' },
        { title: 'What was spent' },
      ]}
      lead={`Enter for each line what APEC paid and what the economies paid, 0 where nothing was. A line with recorded payments shows their sum. A line that differs from its plan by ${explanationFromPercent} % or more says why.`}
    >
      <ErrorSummary findings={findingsOf(returned?.errors ?? {})} />
      {saved && !returned && (
        <Note tone="good" live>
          {saved === 'same' ? 'Nothing had changed, so no new version was made.' : `Saved as version ${saved}.`}
        </Note>
      )}
      {lines.length === 0 ? (
        <Empty title="The budget has no lines yet">
          <LinkButton to={paths.editBudget(number)}>Edit the budget</LinkButton>
        </Empty>
      ) : (
        <Form method="post" className="edit-form budget-form" key={base}>
          <input type="hidden" name="base" value={base} />
          <SpendingRows lines={lines} typed={returned?.typed.spent} errors={returned?.errors ?? {}} />
          <Actions>
            <Button kind="primary">Save</Button>
            <LinkButton to={paths.payments(number)}>Payments</LinkButton>
            <LinkButton to={paths.budget(number)}>Back to the budget table</LinkButton>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
