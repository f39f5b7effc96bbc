import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { CorrectionNote, DraftChanges, DropCorrection } from '~/components/questionnaire/draft-notes'
import { Outline, outlineOf } from '~/components/questionnaire/outline'
import { QuestionnaireHead, questionnaireTrail } from '~/components/questionnaire/questionnaire-head'
import { changesBetween } from '~/domain/questionnaire/changes-between'
import { outlineForm } from '~/domain/questionnaire/edit/draft-forms'
import { outlineEdit } from '~/domain/questionnaire/edit/outline-edit'
import { type DraftRefused, draftAgain, notSaved } from '~/http/draft-form.server'
import { parseTyped } from '~/http/form.server'
import { draftFor } from '~/http/questionnaire.server'
import { type OpenedBy, signedIn } from '~/http/route.server'
import { changeDraft } from '~/operations/questionnaire/change-draft.server'
import { openDraft } from '~/operations/questionnaire/open-draft.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Edit “${data.title}”` : 'Edit')

const draftOf = (opened: OpenedBy) => draftFor(opened, 'questionnaires.write', openDraft)

export const loader = signedIn(async opened => {
  const { head, draft, revision, inForce, changes } = await draftOf(opened)
  return {
    ...{ head, revision, changes, title: draft.title, intro: draft.intro, sections: outlineOf(draft) },
    corrected: inForce ? changesBetween(inForce, draft) : [],
  }
})

export const action = signedIn(async opened => {
  const { asked, inForce } = await draftOf(opened)
  const read = parseTyped(await opened.request.formData(), outlineForm)
  if (!read.ok) return draftAgain(read.typed, read.typed.base, read.errors)
  const saved = await changeDraft(opened.db, { ...asked, base: read.value.base, ...outlineEdit(read.value, inForce) })
  if (!saved.ok) return notSaved(saved, read.typed)
  const { number, place } = asked
  const isNew = read.value.intent === 'add-section' && saved.made !== undefined
  return redirect(isNew ? paths.editQuestions(number, place, saved.made ?? '') : paths.editQuestionnaire(number, place))
})

export default function EditQuestionnaire() {
  const { head, revision, title, intro, sections, changes, corrected } = useLoaderData<typeof loader>()
  const refused: DraftRefused | undefined = useActionData<typeof action>()
  const base = refused?.base ?? revision
  const field = (intent: string, name: string, value = '') => {
    const back = refused?.typed.intent === intent ? refused : undefined
    return { name, value: back ? back.typed[name] : value, errors: back?.errors[name] }
  }
  return (
    <Page
      title={`Edit “${title}”`}
      trail={questionnaireTrail(head, { title: 'Edit' })}
      above={<QuestionnaireHead head={head} />}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} />
      <CorrectionNote version={head.version} changes={corrected} />
      <Form method="post" className="edit-form" key={`opening ${base} ${title} ${intro}`}>
        <input type="hidden" name="base" value={base} />
        <TextField field={field('opening', 'title', title)} label="Title" />
        <TextArea
          field={field('opening', 'intro', intro)}
          label="Introduction"
          hint="What it is for, who reads the answers, and whom to ask."
          optional
          rows={4}
          plain
        />
        <Button name="intent" value="opening">
          Save title and introduction
        </Button>
      </Form>
      <section aria-labelledby="sections">
        <h2 id="sections">Sections</h2>
        {sections.length === 0 && <p className="hint">There is no section yet. Add the first one below.</p>}
        <Outline number={head.number} place={head.place} base={base} sections={sections} />
        <Form method="post" className="edit-form" key={`sections ${sections.length}`}>
          <input type="hidden" name="base" value={base} />
          <TextField field={field('add-section', 'section')} label="Title of a new section" />
          <Actions>
            <Button name="intent" value="add-section">
              Add a section
            </Button>
          </Actions>
        </Form>
      </section>
      {corrected.length > 0 && <DropCorrection base={base} version={head.version} />}
      <DraftChanges changes={changes} />
    </Page>
  )
}
