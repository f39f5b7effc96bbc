import { randomUUID } from 'node:crypto'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { BudgetDifferenceTable } from '~/components/budget/budget-difference'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { CellErrors } from '~/components/workbook/cell-errors'
import { GoodLines } from '~/components/workbook/good-lines'
import { WorkbookForm } from '~/components/workbook/workbook-form'
import { lineForm, mostLines } from '~/domain/budget/line-form'
import { travellerForm, typedTraveller } from '~/domain/budget/traveller-form'
import { typedLine } from '~/domain/budget/typed-line'
import { formatVersion, readVersion } from '~/domain/record/record'
import { keptIn } from '~/domain/workbook/kept'
import { parseTyped, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { workbookIn } from '~/http/workbook.server'
import { dayOf } from '~/operations/author'
import {
  type BudgetComparison,
  type BudgetPreview,
  compareBudget,
  previewBudget,
} from '~/operations/load-budget.server'
import { saveBudget } from '~/operations/save-budget.server'
import { paths } from '~/paths'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Load the budget of ${data.number}` : 'Load a budget')

async function projectFor({ visitor, db, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('budget.edit', { project: number }))
  const record = await findRecord(db, number, await visitor.audiences(number))
  return { number, title: found(record, `There is no project ${number}.`).values.title ?? '' }
}

export const loader = signedIn(projectFor)

const confirmation = (economies: readonly string[], day: string) =>
  z.object({
    kept: keptIn(
      z.object({
        lines: z.array(lineForm).max(mostLines),
        travellers: z.array(travellerForm(economies, day)).max(mostLines).optional(),
      }),
    ),
    base: z.string().transform((text, context) => {
      const version = readVersion(text)
      if (!version) context.addIssue('The form has lost its version. Please load the workbook again.')
      return version ?? z.NEVER
    }),
    why: z.string().trim().max(300, 'Use at most 300 characters.').optional(),
  })

/** What the page shows after a workbook was chosen. */
const shown = (preview: BudgetPreview) =>
  preview.ok ? { ...preview, base: formatVersion(preview.base), kept: keptText(preview) } : preview

const keptText = ({ lines, travellers }: BudgetComparison) =>
  JSON.stringify({ lines: lines.map(typedLine), travellers: travellers?.map(typedTraveller) })

const withKeys = <Row extends { id: string }>(rows: readonly Row[]): Row[] =>
  rows.map(row => ({ ...row, id: row.id || randomUUID() }))

async function confirm({ db, person, now }: OpenedBy, number: string, form: FormData) {
  const economies = (await reference(db)).economies.map(({ name }) => name)
  const read = parseTyped(form, confirmation(economies, dayOf(now)))
  if (!read.ok) return rejected(read)
  const { kept, base, why } = read.value
  const travellers = kept.travellers?.flatMap(row => row ?? [])
  const saved = await saveBudget(db, {
    ...{ number, base, lines: withKeys(kept.lines), by: person, now },
    ...(travellers ? { travellers: withKeys(travellers) } : {}),
    why: why || 'Loaded the budget from a workbook',
  })
  if (saved.ok)
    throw redirect(`${paths.editBudget(number)}?saved=${saved.version ? formatVersion(saved.version) : 'same'}`)
  if (!saved.conflict) return refusedBy(saved.reason, read.typed)
  const compared = await compareBudget(db, { number, by: person, now, base, lines: kept.lines, travellers })
  if (!compared.ok) return refusedBy(compared.reason, read.typed)
  return data({ preview: shown({ ok: true, ...compared.comparison }) }, { status: 409 })
}

export const action = signedIn(async opened => {
  const { db, request, person, now } = opened
  const { number } = await projectFor(opened)
  const form = await request.formData()
  if (form.get('intent') === 'confirm') return confirm(opened, number, form)
  const chosen = await workbookIn(form)
  if (!chosen.ok) return rejected({ typed: {}, errors: { workbook: [chosen.reason] } })
  const read = await previewBudget(db, { number, by: person, now, bytes: chosen.bytes })
  if (!read.ok) return rejected({ typed: {}, errors: { workbook: [read.reason] } })
  return data({ preview: shown(read.preview) }, { status: read.preview.ok ? 200 : 422 })
})

export default function LoadBudget() {
  const { number, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const preview = answer && 'preview' in answer ? answer.preview : undefined
  const errors = answer && 'errors' in answer ? answer.errors : {}
  return (
    <Page
      title="Load the budget from a workbook"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.editBudget(number), title: 'Budget' },
        { title: 'Load' },
      ]}
      lead={`Fill in the workbook of “${title}” where you like, and load it here. You see what would change before anything is saved.`}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {preview && (preview.ok ? <Preview {...preview} number={number} /> : <Mend {...preview} />)}
      <WorkbookForm download={paths.budgetWorkbook(number)} what="the budget workbook" again={preview !== undefined} />
    </Page>
  )
}

const Mend = ({ errors, good }: Extract<ReturnType<typeof shown>, { ok: false }>) => (
  <>
    <Note tone="stop" live>
      Nothing was loaded. Mend these cells in the workbook, save it, and load it again.
    </Note>
    <CellErrors errors={errors} />
    <GoodLines lines={good} />
  </>
)

type PreviewProps = Extract<ReturnType<typeof shown>, { ok: true }> & { number: string }

function Preview({ number, differs, difference, meanwhile, base, kept, travellers }: PreviewProps) {
  if (!differs)
    return (
      <Note tone="good" live>
        The workbook holds the same budget as Dossier. There is nothing to load.
      </Note>
    )
  return (
    <>
      {meanwhile ? (
        <Note tone="wait" live>
          Somebody has changed the budget since this workbook was made. Nothing was overwritten. Below the workbook is
          compared with the budget as it is now, version {base}; loading it replaces that one, with their changes.
        </Note>
      ) : (
        <Note live>Nothing is saved yet. This is what loading the workbook would change.</Note>
      )}
      {travellers && <Note>The traveller table would change too; below are the lines as it makes them.</Note>}
      <BudgetDifferenceTable difference={difference} />
      <Form method="post" className="edit-form">
        <input type="hidden" name="kept" value={kept} />
        <input type="hidden" name="base" value={base} />
        <TextField
          field={{ name: 'why' }}
          label="Why this change"
          hint="It stands in the version history, for everybody to read."
          optional
          maxLength={300}
        />
        <Actions>
          <Button kind="primary" name="intent" value="confirm">
            {meanwhile ? 'Replace the budget as it is now' : 'Load these changes'}
          </Button>
          <LinkButton to={paths.editBudget(number)}>Leave the budget as it is</LinkButton>
        </Actions>
      </Form>
    </>
  )
}
