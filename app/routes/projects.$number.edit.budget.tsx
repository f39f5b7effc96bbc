import { randomUUID } from 'node:crypto'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ByAmendment } from '~/components/amendment/by-amendment'
import { draftAfter } from '~/components/budget/budget-changed'
import { BudgetDifferenceTable } from '~/components/budget/budget-difference'
import { draftOf, draftTyped, sumsOf } from '~/components/budget/budget-draft'
import { BudgetEditor } from '~/components/budget/budget-editor'
import { readBudgetIntent } from '~/components/budget/budget-intent'
import { FindingList } from '~/components/budget/finding-list'
import { findingViews } from '~/components/budget/finding-view'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { agreementOf } from '~/domain/budget/agreement'
import { lineForm, mostLines } from '~/domain/budget/line-form'
import { travelRulesOn } from '~/domain/budget/travel-rules'
import { travellerForm } from '~/domain/budget/traveller-form'
import { withSpendingOf, withTravellers } from '~/domain/budget/traveller-lines'
import { budgetDay, type CheckFacts } from '~/domain/checks/check'
import { checkRecord } from '~/domain/checks/run'
import { type BudgetDifference, budgetDifference } from '~/domain/difference/budget'
import { isTravelEligible } from '~/domain/economy'
import { changesByAmendment } from '~/domain/lifecycle/editing'
import { formatVersion, readVersion } from '~/domain/record/record'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { saveBudget } from '~/operations/save-budget.server'
import { takeBudgetTotals } from '~/operations/take-budget-totals.server'
import { paths } from '~/paths'
import { findCheckFacts } from '~db/queries/check-facts.server'
import { findEditing } from '~db/queries/subjects.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Budget, ${data.number}` : 'Budget')

/** The budget that the address names, for who may edit it. */
async function budgetIn({ visitor, db, params, now }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('budget.edit', { project: number }))
  const facts = await findCheckFacts(db, number, await visitor.audiences(number), dayOf(now))
  return { number, facts: found(facts, `There is no project ${number}.`) }
}

const readingOf = (facts: CheckFacts) => ({
  economies: facts.lists.economies.map(({ name }) => name),
  day: budgetDay(facts),
})

export const loader = signedIn(async opened => {
  const { number, facts } = await budgetIn(opened)
  const { record, lines, travellers, waivers, approvedInPrinciple, lists } = facts
  const { verdict } = agreementOf(lines, record.values)
  const { state } = await findEditing(opened.db, number)
  const isOfficer = opened.visitor.may('record.edit-secretariat', { project: number })
  const day = budgetDay(facts)
  const { additionalPercent, isFromPractice } = travelRulesOn(day)
  return {
    number,
    ...{ day, base: formatVersion(record.keeping.version), draft: draftOf(lines, travellers) },
    wanted: {
      apec: record.values.apecFunding ?? 0,
      self: record.values.coFunding ?? 0,
      approved: approvedInPrinciple,
    },
    economies: lists.economies.map(one => ({ name: one.name, eligible: isTravelEligible(one, day) })),
    usual:
      `An additional payment that is left empty is proposed as ${additionalPercent}\u00a0% of one day’s per diem, ` +
      `once for a trip${isFromPractice ? ' (known from practice, not stated in a public source)' : ''}.`,
    findings: findingViews(number, checkRecord(facts), waivers),
    disagreement: verdict.ok || lines.length === 0 ? null : verdict.reason,
    byAmendment: changesByAmendment(state, isOfficer) ? ['the budget as it is planned'] : [],
    saved: new URL(opened.request.url).searchParams.get('saved'),
  }
})

const formFor = ({ economies, day }: ReturnType<typeof readingOf>) =>
  z.object({
    lines: z.array(lineForm).max(mostLines, `A budget has at most ${mostLines} lines.`).optional(),
    travellers: z.array(travellerForm(economies, day)).max(mostLines, `At most ${mostLines} rows travel.`).optional(),
    base: z.string().optional(),
    why: z.string().trim().max(300, 'Use at most 300 characters.').optional(),
  })

/** What came back with a refused form; after a conflict, how it differs from what was saved meanwhile, and that version. */
type Returned = Refused & { meanwhile?: { base: string; difference: BudgetDifference } }

export const action = signedIn(async opened => {
  const { db, request, person: by, now } = opened
  const { number, facts } = await budgetIn(opened)
  const sent = await request.formData()
  if (sent.get('intent') === 'take-totals') {
    const taken = await takeBudgetTotals(db, { number, by, now })
    return taken.ok ? savedAs(number, taken.version) : refusedBy(taken.reason, {})
  }
  const read = parseTyped(sent, formFor(readingOf(facts)))
  const wish = readBudgetIntent(sent.get('intent'))
  if (wish) {
    const before = draftTyped(read.typed)
    return data<Returned>({
      typed: { ...read.typed, ...draftAfter(before, wish, sumsOf(before, readingOf(facts))) },
      errors: {},
    })
  }
  if (!read.ok) return rejected(read)
  const base = readVersion(read.value.base ?? '')
  if (!base) return refusedBy('The form has lost its version. Reload the page.', read.typed)
  const own = (read.value.lines ?? []).map(line => ({ ...line, traveller: null, id: line.id || randomUUID() }))
  const travellers = (read.value.travellers ?? []).flatMap(row => (row ? [{ ...row, id: row.id || randomUUID() }] : []))
  // What was spent is entered elsewhere and stays with its line.
  const following = facts.lines.filter(({ id, traveller }) => traveller !== null && own.every(line => line.id !== id))
  const lines = [...withSpendingOf(own, facts.lines), ...following]
  const saved = await saveBudget(db, { number, base, lines, travellers, why: read.value.why ?? '', by, now })
  if (saved.ok) return savedAs(number, saved.version)
  const refused: Returned = { typed: read.typed, errors: { '': [saved.reason] } }
  if (!saved.conflict) return rejected(refused)
  const difference = budgetDifference(facts.lines, withTravellers(lines, travellers))
  refused.meanwhile = { base: formatVersion(facts.record.keeping.version), difference }
  return data(refused, { status: 409 })
})

const savedAs = (number: string, version: Parameters<typeof formatVersion>[0] | null) =>
  redirect(`${paths.editBudget(number)}?saved=${version ? formatVersion(version) : 'same'}`)

export default function EditBudget() {
  const { number, base, draft, disagreement, saved, findings, byAmendment, ...given } = useLoaderData<typeof loader>()
  const returned: Returned | undefined = useActionData<typeof action>()
  const errors = returned?.errors ?? {}
  const typed = returned && 'base' in returned.typed ? returned.typed : null
  const elsewhere = findings.filter(({ line, traveller }) => line === null && traveller === null)
  return (
    <Page
      title="Budget"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.edit(number), title: 'Edit' },
        { title: 'Budget' },
      ]}
      lead="Enter how many and at what rate; amounts and totals are always computed."
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {saved && !returned && (
        <Note tone="good" live>
          {saved === 'same' ? 'Nothing had changed, so no new version was made.' : `Saved as version ${saved}.`}
        </Note>
      )}
      <ByAmendment number={number} what={byAmendment} />
      {returned?.meanwhile && (
        <section className="meanwhile" aria-labelledby="meanwhile-title">
          <h2 id="meanwhile-title">What was saved meanwhile, and what you typed</h2>
          <p>
            Removed is what is saved now, added is what you typed. Your budget stands below, unchanged: bring the two
            together there and save again, or <a href={paths.editBudget(number)}>take what is saved</a>.
          </p>
          <BudgetDifferenceTable difference={returned.meanwhile.difference} />
        </section>
      )}
      {disagreement && !returned && (
        <Note tone="wait">
          <p>{disagreement}</p>
          <Form method="post">
            <Button name="intent" value="take-totals">
              Put the totals of the lines into the record
            </Button>
          </Form>
        </Note>
      )}
      {!returned && <FindingList findings={elsewhere.filter(({ text }) => text !== disagreement)} />}
      <Form method="post" className="edit-form budget-form" key={returned ? JSON.stringify(returned.typed) : base}>
        <input type="hidden" name="base" value={returned?.meanwhile?.base ?? String(typed?.base ?? base)} />
        <BudgetEditor
          draft={typed ? draftTyped(typed) : draft}
          errors={errors}
          findings={returned ? [] : findings}
          {...given}
        />
        <TextField
          field={{ name: 'why', value: typed?.why }}
          label="Why this change"
          hint="It stands in the version history, for everybody to read."
          optional
          maxLength={300}
        />
        <Actions>
          <Button kind="primary">Save</Button>
          <LinkButton to={paths.loadBudget(number)}>Load a workbook</LinkButton>
          <LinkButton to={paths.budget(number)}>Back to the budget table</LinkButton>
          <LinkButton to={paths.editSpending(number)}>Enter what was spent</LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
