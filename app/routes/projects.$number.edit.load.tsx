import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { ProposalPreviewParts } from '~/components/workbook/proposal-preview'
import { WorkbookForm } from '~/components/workbook/workbook-form'
import { type ProposalView, sectionsOf, workbookChanges } from '~/components/workbook/workbook-view'
import { lineForm, mostLines } from '~/domain/budget/line-form'
import { typedLine } from '~/domain/budget/typed-line'
import type { FieldKey } from '~/domain/record/catalogue'
import { formatBase, formatVersion, readBase } from '~/domain/record/record'
import { type FormMarks, formSchema } from '~/domain/record/section-form'
import { offeredOn } from '~/domain/reference/offered'
import { keptIn } from '~/domain/workbook/kept'
import { writtenKeys } from '~/domain/workbook/read-proposal'
import { parseTyped, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { workbookIn } from '~/http/workbook.server'
import { dayOf } from '~/operations/author'
import { loadProposal, type ProposalPreview, previewProposal } from '~/operations/load-proposal.server'
import { paths } from '~/paths'
import { namingOf } from '~/reports/naming'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Load the proposal ${data.number}` : 'Load a proposal')

async function projectFor({ visitor, db, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('record.edit', { project: number }))
  const record = found(await findRecord(db, number, await visitor.audiences(number)), `There is no project ${number}.`)
  return { number, values: record.values }
}

export const loader = signedIn(async opened => {
  const { number, values } = await projectFor(opened)
  return { number, title: values.title ?? '', saved: new URL(opened.request.url).searchParams.get('saved') }
})

const confirmation = z.object({
  kept: keptIn(
    z.object({
      base: z.string(),
      values: z.record(z.string(), z.unknown()),
      marks: z.record(z.string(), z.unknown()),
      lines: z.array(lineForm).max(mostLines).nullable(),
    }),
  ),
  why: z.string().trim().max(300, 'Use at most 300 characters.').optional(),
})

/** What would be loaded, as the texts that the forms would send. */
const keptText = ({ base, compared: { changed }, budget }: ProposalPreview): string =>
  JSON.stringify({
    base: formatBase({ version: base, revision: base.revision }),
    values: Object.fromEntries(changed.map(({ key, typed }) => [key, typed.value])),
    marks: Object.fromEntries(changed.flatMap(({ key, typed }) => (typed.mark ? [[key, typed.mark]] : []))),
    lines: budget && !budget.clash ? budget.lines.map(typedLine) : null,
  })

async function shown(db: OpenedBy['db'], preview: ProposalPreview): Promise<ProposalView> {
  const { before, compared, budget } = preview
  const naming = namingOf(await reference(db))
  return {
    errors: compared.errors,
    changes: workbookChanges(before, compared.next, naming),
    clashes: workbookChanges(before, compared.withClashes, naming),
    toSettle: sectionsOf(compared.clashes),
    budget: budget && { clash: budget.clash, difference: budget.difference },
    kept: compared.changed.length > 0 || (budget && !budget.clash) ? keptText(preview) : null,
  }
}

async function confirm(
  { db, person, now }: OpenedBy,
  { number, values }: Awaited<ReturnType<typeof projectFor>>,
  form: FormData,
) {
  const read = parseTyped(form, confirmation)
  if (!read.ok) return rejected(read)
  const { kept, why } = read.value
  const base = readBase(kept.base)
  const keys: FieldKey[] = writtenKeys.filter(key => key in kept.values)
  const lists = offeredOn(await reference(db), dayOf(now), values)
  const fields = formSchema(keys, lists).safeParse(kept)
  if (!base || !fields.success)
    return refusedBy('What was read from the workbook was lost on the way. Please load the workbook again.', read.typed)
  const { values: written, marks } = fields.data
  const loaded = await loadProposal(db, {
    ...{ number, base, keys, values: written, marks: marks as FormMarks, lines: kept.lines, why: why ?? '' },
    ...{ by: person, now },
  })
  if (!loaded.ok) return refusedBy(loaded.reason, read.typed)
  throw redirect(`${paths.loadProposal(number)}?saved=${loaded.version ? formatVersion(loaded.version) : 'same'}`)
}

export const action = signedIn(async opened => {
  const { db, request, person, now } = opened
  const project = await projectFor(opened)
  const form = await request.formData()
  if (form.get('intent') === 'confirm') return confirm(opened, project, form)
  const chosen = await workbookIn(form)
  if (!chosen.ok) return rejected({ typed: {}, errors: { workbook: [chosen.reason] } })
  const read = await previewProposal(db, { number: project.number, by: person, now, bytes: chosen.bytes })
  if (!read.ok) return rejected({ typed: {}, errors: { workbook: [read.reason] } })
  const preview = await shown(db, read.preview)
  return data({ preview }, { status: preview.errors.length > 0 ? 422 : 200 })
})

export default function LoadProposal() {
  const { number, title, saved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const preview = answer && 'preview' in answer ? answer.preview : undefined
  const errors = answer && 'errors' in answer ? answer.errors : {}
  return (
    <Page
      title="Load the proposal from a workbook"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.edit(number), title: 'Edit' },
        { title: 'Load' },
      ]}
      lead={`Fill in the workbook of “${title}” where you like, and load it here. You see section by section what would change before anything is saved.`}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {saved && !answer && (
        <Note tone="good" live>
          {saved === 'same' ? 'Nothing had changed, so no new version was made.' : `Saved as version ${saved}.`}
        </Note>
      )}
      {preview && <ProposalPreviewParts number={number} preview={preview} />}
      <WorkbookForm download={paths.proposalWorkbook(number)} what="the whole proposal" again={preview !== undefined} />
    </Page>
  )
}
