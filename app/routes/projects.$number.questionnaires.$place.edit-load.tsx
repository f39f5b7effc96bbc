import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { QuestionnaireHead, questionnaireTrail } from '~/components/questionnaire/questionnaire-head'
import { FormPreview } from '~/components/questionnaire/xlsform-preview'
import { XlsFormUpload } from '~/components/questionnaire/xlsform-upload'
import { type FormView, viewOf } from '~/components/questionnaire/xlsform-view'
import { definitionSchema } from '~/domain/questionnaire/definition-schema'
import { wholeDraft } from '~/domain/questionnaire/edit/whole-draft'
import { keptIn } from '~/domain/workbook/kept'
import { parseTyped, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { workbookIn } from '~/http/workbook.server'
import { changeDraft } from '~/operations/questionnaire/change-draft.server'
import { openDraft } from '~/operations/questionnaire/open-draft.server'
import { compareForm, previewXlsForm } from '~/operations/questionnaire/preview-xlsform.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Load an XLSForm')

async function draftOf({ db, visitor, person: by, params, now }: OpenedBy) {
  const asked = { number: numberIn(params), place: seqIn(params.place, 'There is no such questionnaire.'), by, now }
  const { head, subject } = found(await openDraft(db, asked), 'There is no such questionnaire.')
  allow(visitor.verdict('questionnaires.write', subject))
  return { asked, head }
}
type Asked = Awaited<ReturnType<typeof draftOf>>['asked']

export const loader = signedIn(async opened => ({ head: (await draftOf(opened)).head }))

const confirmation = z.object({ kept: keptIn(definitionSchema), base: z.coerce.number().int() })

const shown = (preview: FormView, status: number) => data({ preview }, { status })

async function confirm(db: OpenedBy['db'], asked: Asked, form: FormData) {
  const read = parseTyped(form, confirmation)
  if (!read.ok) return rejected(read)
  const { kept: definition, base } = read.value
  const saved = await changeDraft(db, { ...asked, base, ...wholeDraft(definition, 'Loaded from an XLSForm') })
  if (saved.ok) throw redirect(paths.editQuestionnaire(asked.number, asked.place))
  if (!saved.since) return refusedBy(saved.reason, {})
  const compared = await compareForm(db, { ...asked, definition })
  return compared.ok ? shown(viewOf([], compared.form, saved.since), 409) : refusedBy(compared.reason, {})
}

export const action = signedIn(async opened => {
  const { asked } = await draftOf(opened)
  const form = await opened.request.formData()
  if (form.get('intent') === 'confirm') return confirm(opened.db, asked, form)
  const chosen = await workbookIn(form)
  if (!chosen.ok) return rejected({ typed: {}, errors: { workbook: ['Choose the XLSForm that you want to load.'] } })
  const read = await previewXlsForm(opened.db, { ...asked, bytes: chosen.bytes })
  if (!read.ok) return rejected({ typed: {}, errors: { workbook: [read.reason] } })
  return shown(viewOf(read.problems, read.form), read.form ? 200 : 422)
})

export default function LoadXlsForm() {
  const { head } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const preview = answer && 'preview' in answer ? answer.preview : undefined
  const errors = answer && 'errors' in answer ? answer.errors : {}
  const { number, place } = head
  return (
    <Page
      title="Load an XLSForm"
      trail={questionnaireTrail(
        head,
        { to: paths.editQuestionnaire(number, place), title: 'Edit' },
        { title: 'XLSForm' },
      )}
      above={<QuestionnaireHead head={head} />}
      lead="A questionnaire that was made for KoboToolbox, ODK or another program with XLSForms takes the place of the draft. You see what it holds, and what Dossier has no place for, before anything is saved."
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {preview && <FormPreview head={head} preview={preview} />}
      <XlsFormUpload head={head} errors={errors.workbook} again={preview !== undefined} />
    </Page>
  )
}
