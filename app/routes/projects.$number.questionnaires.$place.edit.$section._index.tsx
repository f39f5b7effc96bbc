import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { readRowsIntent } from '~/components/form/rows-intent'
import { TextArea } from '~/components/form/text-area'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { askedBefore, ConditionEditor, sectionNames } from '~/components/questionnaire/condition-editor'
import { CorrectionNote, Saved } from '~/components/questionnaire/draft-notes'
import { outlineOf } from '~/components/questionnaire/outline'
import { AddQuestion, QuestionList } from '~/components/questionnaire/question-list'
import { QuestionnaireHead, questionnaireTrail } from '~/components/questionnaire/questionnaire-head'
import { conditionTyped, withTypedRows } from '~/components/questionnaire/typed-rows'
import { sectionOf } from '~/domain/questionnaire/definition'
import { baseForm, sectionActs, sectionForm } from '~/domain/questionnaire/edit/draft-forms'
import { changeSection } from '~/domain/questionnaire/edit/edit-sections'
import { questionsEdit } from '~/domain/questionnaire/edit/outline-edit'
import { asTypedCondition, questionsBefore, readTypedCondition } from '~/domain/questionnaire/edit/typed-condition'
import { type DraftRefused, draftAgain, notSaved } from '~/http/draft-form.server'
import { parseTyped } from '~/http/form.server'
import { draftFor } from '~/http/questionnaire.server'
import { found, type OpenedBy, signedIn } from '~/http/route.server'
import { changeDraft } from '~/operations/questionnaire/change-draft.server'
import { openDraft } from '~/operations/questionnaire/open-draft.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? data.title : 'Edit a section')

async function sectionIn(at: OpenedBy) {
  const opened = await draftFor(at, 'questionnaires.write', openDraft)
  const { asked } = opened
  const section = found(sectionOf(opened.draft, at.params.section ?? ''), 'The questionnaire has no such section.')
  return { ...opened, section, here: paths.editQuestions(asked.number, asked.place, section.key) }
}

export const loader = signedIn(async opened => {
  const { head, draft, revision, section } = await sectionIn(opened)
  const outline = outlineOf(draft).find(({ key }) => key === section.key)
  const { key, title, intro, showIf } = section
  return {
    ...{ head, revision, key, title, intro, words: outline?.condition ?? '', questions: outline?.questions ?? [] },
    condition: asTypedCondition(showIf, draft),
    before: askedBefore(questionsBefore(draft, { section: key })),
    others: sectionNames(draft).filter(other => other.key !== key),
    saved: new URL(opened.request.url).searchParams.has('saved'),
  }
})

export const action = signedIn(async opened => {
  const { asked, draft, section, here } = await sectionIn(opened)
  const sent = await opened.request.formData()
  const rows = readRowsIntent(sent.get('intent'))
  if (rows || sent.get('intent') === 'save') {
    const read = parseTyped(sent, sectionForm.extend(baseForm.shape))
    if (rows) return draftAgain(withTypedRows(read.typed, rows), read.typed.base)
    if (!read.ok) return draftAgain(read.typed, read.typed.base, read.errors)
    const { base, title, intro } = read.value
    const condition = readTypedCondition(read.value, draft)
    if (!condition.ok) return draftAgain(read.typed, base, condition.errors)
    const text = { title, intro: intro.trim(), showIf: condition.condition }
    const saved = await changeDraft(opened.db, { ...asked, base, ...changeSection(section.key, text) })
    return saved.ok ? redirect(`${here}?saved`) : notSaved(saved, read.typed)
  }
  const read = parseTyped(sent, sectionActs)
  if (!read.ok) return draftAgain(read.typed, read.typed.base, read.errors)
  const saved = await changeDraft(opened.db, {
    ...{ ...asked, base: read.value.base },
    ...questionsEdit(read.value, section.key),
  })
  if (!saved.ok) return notSaved(saved, read.typed)
  const { number, place } = asked
  return redirect(saved.made === undefined ? here : paths.editQuestion(number, place, section.key, saved.made))
})

export default function EditSection() {
  const { head, revision, key, title, intro, words, questions, before, others, saved, ...loaded } =
    useLoaderData<typeof loader>()
  const refused: DraftRefused | undefined = useActionData<typeof action>()
  const { errors = {} } = refused ?? {}
  const base = refused?.base ?? revision
  // The form of the section has its title; those of its questions have not.
  const back = refused && 'title' in refused.typed ? refused.typed : null
  const typed: Record<string, unknown> = back ?? { title, intro, ...loaded.condition }
  return (
    <Page
      title={title || key}
      trail={questionnaireTrail(
        head,
        { to: paths.editQuestionnaire(head.number, head.place), title: 'Edit' },
        { title: title || key },
      )}
      above={<QuestionnaireHead head={head} />}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      <Saved when={saved && !refused} />
      <CorrectionNote version={head.version} changes={[]} />
      <section aria-labelledby="questions">
        <h2 id="questions">Questions</h2>
        {questions.length === 0 && <p className="hint">There is no question in this section yet.</p>}
        <QuestionList {...{ number: head.number, place: head.place, section: key, base, questions, others }} />
        <AddQuestion base={base} typed={back ? {} : (refused?.typed ?? {})} errors={errors} />
      </section>
      <section aria-labelledby="about">
        <h2 id="about">About the section</h2>
        <Form method="post" className="edit-form" key={JSON.stringify([base, typed])}>
          <input type="hidden" name="base" value={base} />
          <TextField field={{ name: 'title', value: typed.title, errors: errors.title }} label="Title" />
          <TextArea
            field={{ name: 'intro', value: typed.intro, errors: errors.intro }}
            label="Introduction"
            hint="Stands above the questions."
            optional
            rows={3}
            plain
          />
          <ConditionEditor what="section" typed={conditionTyped(typed)} errors={errors} before={before} words={words} />
          <Actions>
            <Button kind="primary" name="intent" value="save">
              Save the section
            </Button>
            <Link to={paths.editQuestionnaire(head.number, head.place)}>Back to all sections</Link>
          </Actions>
        </Form>
      </section>
    </Page>
  )
}
