import { randomUUID } from 'node:crypto'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { BudgetEditor } from '~/components/budget/budget-editor'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { applyRowsIntent, readRowsIntent } from '~/components/form/rows-intent'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { agreementOf } from '~/domain/budget/agreement'
import { lineForm } from '~/domain/budget/line-form'
import { typedLine } from '~/domain/budget/typed-line'
import { formatVersion, readVersion } from '~/domain/record/record'
import { parseTyped, type Refused, rejected } from '~/http/form.server'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { saveBudget } from '~/operations/save-budget.server'
import { paths } from '~/paths'
import { listBudgetLines } from '~db/queries/budget.server'
import { findRecord } from '~db/queries/records.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Budget, ${data.number}` : 'Budget')

export const loader = signedIn(async ({ visitor, db, params, request }) => {
  const number = numberIn(params)
  allow(visitor.verdict('budget.edit', { project: number }))
  const record = found(await findRecord(db, number, await visitor.audiences(number)), `There is no project ${number}.`)
  const lines = await listBudgetLines(db, number)
  const { verdict } = agreementOf(lines, record.values)
  return {
    number,
    base: formatVersion(record.keeping.version),
    lines: lines.map(typedLine),
    apecFunding: record.values.apecFunding ?? 0,
    coFunding: record.values.coFunding ?? 0,
    disagreement: verdict.ok || lines.length === 0 ? null : verdict.reason,
    saved: new URL(request.url).searchParams.get('saved'),
  }
})

const mostLines = 300

const form = z.object({
  lines: z.array(lineForm).max(mostLines, `A budget has at most ${mostLines} lines.`).optional(),
  base: z.string().optional(),
  why: z.string().trim().max(300, 'Use at most 300 characters.').optional(),
})

type TypedLine = ReturnType<typeof typedLine>

export const action = signedIn(async ({ visitor, db, params, request, person, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('budget.edit', { project: number }))
  const sent = await request.formData()
  const rows = readRowsIntent(sent.get('intent'))
  const read = parseTyped(sent, form)
  if (rows) {
    const before = Array.isArray(read.typed.lines) ? read.typed.lines : []
    return data<Refused>({ typed: { ...read.typed, lines: applyRowsIntent(before, rows, {}) }, errors: {} })
  }
  if (!read.ok) return rejected(read)
  const base = readVersion(read.value.base ?? '')
  if (!base) return rejected({ typed: read.typed, errors: { '': ['The form has lost its version. Reload the page.'] } })
  const lines = (read.value.lines ?? []).map(line => ({ ...line, id: line.id || randomUUID() }))
  const saved = await saveBudget(db, { number, base, lines, why: read.value.why ?? '', by: person, now })
  if (!saved.ok)
    return data<Refused>({ typed: read.typed, errors: { '': [saved.reason] } }, { status: saved.conflict ? 409 : 422 })
  return redirect(`${paths.editBudget(number)}?saved=${saved.version ? formatVersion(saved.version) : 'same'}`)
})

export default function EditBudget() {
  const { number, base, lines, apecFunding, coFunding, disagreement, saved } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const errors = returned?.errors ?? {}
  const typed = Array.isArray(returned?.typed.lines) ? (returned.typed.lines as TypedLine[]) : []
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
      {disagreement && !returned && <Note tone="wait">{disagreement}</Note>}
      <Form method="post" className="edit-form budget-form" key={returned ? JSON.stringify(returned.typed) : base}>
        <input type="hidden" name="base" value={String(returned?.typed.base ?? base)} />
        <BudgetEditor
          lines={returned ? typed : lines}
          errors={errors}
          apecFunding={apecFunding}
          coFunding={coFunding}
        />
        <TextField
          field={{ name: 'why', value: returned?.typed.why }}
          label="Why this change"
          hint="It stands in the version history, for everybody to read."
          optional
          maxLength={300}
        />
        <Actions>
          <Button kind="primary">Save</Button>
          <LinkButton to={paths.loadBudget(number)}>Load a workbook</LinkButton>
          <LinkButton to={paths.budget(number)}>Back to the budget table</LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
