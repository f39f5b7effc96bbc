import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ReprogrammingForm, type ReprogrammingReturned } from '~/components/amendment/reprogramming-form'
import { draftAfter } from '~/components/budget/budget-changed'
import { draftTyped, linesDraftOf, sumsOf } from '~/components/budget/budget-draft'
import { readBudgetIntent } from '~/components/budget/budget-intent'
import { BudgetLines } from '~/components/budget/budget-table'
import { budgetView } from '~/components/budget/budget-view'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { reprogrammingForm } from '~/domain/amendment/forms'
import { proposedDifference } from '~/domain/amendment/view'
import { readVersion } from '~/domain/record/record'
import { parseTyped, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { askForReprogramming } from '~/operations/amendment/ask-for-reprogramming.server'
import { readReprogramming } from '~/operations/amendment/read-reprogramming.server'
import { paths } from '~/paths'
import '~/styles/amendments.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read ? `Ask for a reprogramming, ${read.number}` : 'Ask for a reprogramming')

async function begun({ visitor, params, person: by, now, db }: OpenedBy) {
  const ask = { number: numberIn(params), by, now }
  const subject = await visitor.about(ask.number)
  allow(visitor.verdict('amendments.ask', subject))
  allow(visitor.verdict('budget.read-lines', subject))
  return { ask, ...found(await readReprogramming(db, ask), `There is no project ${ask.number}.`) }
}

export const loader = signedIn(async opened => {
  const { ask, lines, ...read } = await begun(opened)
  return { number: ask.number, ...read, budget: budgetView(lines, true), draft: linesDraftOf(lines) }
})

export const action = signedIn(async opened => {
  const { ask, lines: current, base: present } = await begun(opened)
  const sent = await opened.request.formData()
  const read = parseTyped(sent, reprogrammingForm)
  const { typed } = read
  const wish = readBudgetIntent(sent.get('intent'))
  if (wish) {
    const before = draftTyped(typed)
    const { lines } = draftAfter(before, wish, sumsOf(before, { economies: [], day: '' }))
    return data<ReprogrammingReturned>({ typed: { ...typed, lines }, errors: {} })
  }
  const isComparing = sent.get('intent') === 'compare'
  if (!read.ok && !(isComparing && onlyWords(read.errors))) return rejected(read)
  const lines = reprogrammingForm.shape.lines.safeParse(typed.lines).data ?? []
  const difference = proposedDifference(current, lines)
  if (isComparing || !read.ok) return data<ReprogrammingReturned>({ typed, errors: {}, difference })
  const base = readVersion(read.value.base)
  if (!base) return refusedBy('The form has lost its version. Reload the page.', typed)
  const { design, reason } = read.value
  // A budget without any line is none that was asked for: it stays as it is.
  const wanted = lines.length === 0 ? null : lines
  const asked = await askForReprogramming(opened.db, { ...ask, base, lines: wanted, design, reason })
  if (asked.ok) return redirect(`${paths.amendment(ask.number, asked.seq)}?saved`)
  const refused: ReprogrammingReturned = { typed, errors: { [asked.field ?? '']: [asked.reason] }, difference }
  return 'conflict' in asked ? data({ ...refused, base: present }, { status: 409 }) : data(refused, { status: 422 })
})

/** To compare, the reason need not be given yet. */
const onlyWords = (errors: Record<string, string[]>) =>
  Object.keys(errors).every(name => name === 'reason' || name === 'design')

export default function AskForReprogramming() {
  const { number, title, closed, base, draft, budget, wanted } = useLoaderData<typeof loader>()
  const returned: ReprogrammingReturned | undefined = useActionData<typeof action>()
  return (
    <Page
      title="Ask for a reprogramming"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.amendments(number), title: 'Amendments' },
        { title: 'Ask for a reprogramming' },
      ]}
      lead={`${title}. Enter the whole budget as it should be; the one in force stays beside it.`}
    >
      {returned && <ErrorSummary findings={findingsOf(returned.errors)} />}
      {budget.hasLines && (
        <details className="budget-in-force">
          <summary>The budget in force</summary>
          <BudgetLines budget={budget} />
        </details>
      )}
      {closed && !returned ? (
        <Note tone="wait">{closed}</Note>
      ) : (
        <ReprogrammingForm {...{ base, draft, wanted, returned }} back={paths.amendments(number)} />
      )}
    </Page>
  )
}
