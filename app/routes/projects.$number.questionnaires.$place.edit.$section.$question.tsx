import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { readRowsIntent } from '~/components/form/rows-intent'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { formAnswer } from '~/components/questionnaire/answer-controls'
import { askedBefore } from '~/components/questionnaire/condition-editor'
import { CorrectionNote, Saved } from '~/components/questionnaire/draft-notes'
import { QuestionField } from '~/components/questionnaire/question-field'
import { QuestionForm } from '~/components/questionnaire/question-form'
import { QuestionnaireHead, questionnaireTrail } from '~/components/questionnaire/questionnaire-head'
import { withTypedRows } from '~/components/questionnaire/typed-rows'
import { shownIfInWords } from '~/domain/questionnaire/condition-words'
import { kindTitles, questionKinds, sectionOf } from '~/domain/questionnaire/definition'
import { baseForm } from '~/domain/questionnaire/edit/draft-forms'
import { changeQuestion } from '~/domain/questionnaire/edit/edit-questions'
import { readQuestion } from '~/domain/questionnaire/edit/read-question'
import { questionsBefore } from '~/domain/questionnaire/edit/typed-condition'
import { asTypedQuestion, questionForm, type TypedQuestion, withKind } from '~/domain/questionnaire/edit/typed-question'
import { type DraftRefused, draftAgain, notSaved } from '~/http/draft-form.server'
import { parseTyped } from '~/http/form.server'
import { draftFor } from '~/http/questionnaire.server'
import { found, type OpenedBy, signedIn } from '~/http/route.server'
import { changeDraft } from '~/operations/questionnaire/change-draft.server'
import { openDraft } from '~/operations/questionnaire/open-draft.server'
import { paths } from '~/paths'
import '~/styles/answering.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Edit the question ${data.key}` : 'Edit a question')

async function questionIn(at: OpenedBy) {
  const opened = await draftFor(at, 'questionnaires.write', openDraft)
  const section = found(sectionOf(opened.draft, at.params.section ?? ''), 'The questionnaire has no such section.')
  const question = section.questions.find(({ key }) => key === at.params.question)
  return { ...opened, section, question: found(question ?? null, 'The section has no such question.') }
}

export const loader = signedIn(async opened => {
  const { head, draft, revision, section, question } = await questionIn(opened)
  return {
    ...{ head, revision, question, key: question.key, section: { key: section.key, title: section.title } },
    typed: asTypedQuestion(question, draft),
    before: askedBefore(questionsBefore(draft, { question: question.key })),
    words: shownIfInWords(question.showIf, draft),
    saved: new URL(opened.request.url).searchParams.has('saved'),
  }
})

/** The form as it was sent, its kind being the one whose boxes it shows, and the kind that is wanted. */
function readTyped(sent: FormData) {
  const wanted = questionKinds.find(kind => kind === sent.get('kind'))
  const kind = questionKinds.find(one => one === sent.get('shownKind')) ?? wanted
  if (kind) sent.set('kind', kind)
  const read = parseTyped(sent, questionForm.extend(baseForm.shape))
  const typed = read.ok ? withKind(read.value, wanted ?? read.value.kind) : null
  return { base: read.ok ? read.value.base : 0, typed, errors: read.ok ? {} : read.errors }
}

export const action = signedIn(async opened => {
  const { asked, draft, section, question } = await questionIn(opened)
  const sent = await opened.request.formData()
  const intent = sent.get('intent')
  const { base, typed, errors } = readTyped(sent)
  if (!typed) return draftAgain(asTypedQuestion(question, draft), null, errors)
  const rows = readRowsIntent(intent)
  if (rows) return draftAgain(withTypedRows(typed, rows), base)
  if (intent === 'kind') return draftAgain(typed, base)
  const read = readQuestion(typed, question.key, draft)
  if (!read.ok) return draftAgain(typed, base, read.errors)
  const saved = await changeDraft(opened.db, { ...asked, base, ...changeQuestion(question.key, read.question) })
  if (!saved.ok) return notSaved(saved, typed)
  const { number, place } = asked
  return redirect(`${paths.editQuestion(number, place, section.key, read.question.key)}?saved`)
})

export default function EditQuestion() {
  const { head, revision, question, section, before, words, saved, ...loaded } = useLoaderData<typeof loader>()
  const refused: DraftRefused<TypedQuestion> | undefined = useActionData<typeof action>()
  const { typed = loaded.typed, errors = {}, base = revision } = refused ?? {}
  const back = paths.editQuestions(head.number, head.place, section.key)
  return (
    <Page
      title={question.ask || question.key}
      trail={questionnaireTrail(
        head,
        { to: paths.editQuestionnaire(head.number, head.place), title: 'Edit' },
        { to: back, title: section.title || section.key },
        { title: question.key },
      )}
      above={<QuestionnaireHead head={head} />}
      lead={kindTitles[question.kind]}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      <Saved when={saved && !refused} />
      <CorrectionNote version={head.version} changes={[]} />
      <QuestionForm key={JSON.stringify([base, typed])} {...{ base, typed, errors, before, words, back }} />
      <section aria-labelledby="as-seen" className="as-seen as-seen-only">
        <h2 id="as-seen">As respondents see it, as it is saved</h2>
        <QuestionField question={question} typed={formAnswer(question, null, null)} condition={words} />
      </section>
    </Page>
  )
}
