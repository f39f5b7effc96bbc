import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Actions, LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { formAnswer } from '~/components/questionnaire/answer-controls'
import { QuestionField } from '~/components/questionnaire/question-field'
import { QuestionnaireHead, questionnaireTrail } from '~/components/questionnaire/questionnaire-head'
import { shownIfInWords } from '~/domain/questionnaire/condition-words'
import { sectionOf } from '~/domain/questionnaire/definition'
import { draftFor } from '~/http/questionnaire.server'
import { found, signedIn } from '~/http/route.server'
import { openDraft } from '~/operations/questionnaire/open-draft.server'
import { paths } from '~/paths'
import '~/styles/answering.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Preview of ${data.title}` : 'Preview')

export const loader = signedIn(async opened => {
  const { head, draft } = await draftFor(opened, 'questionnaires.read', openDraft)
  const section = found(sectionOf(draft, opened.params.section ?? ''), 'The questionnaire has no such section.')
  const next = draft.sections[draft.sections.indexOf(section) + 1]
  return {
    ...{ head, key: section.key, title: section.title || section.key, intro: section.intro },
    questions: section.questions.map(question => ({ question, condition: shownIfInWords(question.showIf, draft) })),
    next: next ? { key: next.key, title: next.title || next.key } : null,
  }
})

export default function PreviewSection() {
  const { head, key, title, intro, questions, next } = useLoaderData<typeof loader>()
  const { number, place, audience } = head
  const whole = paths.previewQuestionnaire(number, place)
  return (
    <Page
      title={title}
      trail={questionnaireTrail(head, { to: whole, title: 'Preview' }, { title })}
      above={<QuestionnaireHead head={head} />}
    >
      <Note>
        A preview: nothing that is typed here is kept, and questions with a condition are all shown.{' '}
        {head.may.write && <Link to={paths.editQuestions(number, place, key)}>Edit this section</Link>}
      </Note>
      {intro !== '' && <p className="frozen-intro">{intro}</p>}
      <div className="asked as-seen-only" key={key}>
        {questions.map(({ question, condition }) => (
          <QuestionField
            key={question.key}
            question={question}
            typed={formAnswer(question, null, null)}
            condition={condition}
            asksPermission={audience === 'economies'}
          />
        ))}
      </div>
      <Actions>
        {next && (
          <LinkButton kind="primary" to={paths.previewQuestionnaire(number, place, next.key)}>
            On to “{next.title}”
          </LinkButton>
        )}
        <Link to={whole}>All sections</Link>
      </Actions>
    </Page>
  )
}
