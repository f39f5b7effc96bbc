import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { QuestionnaireHead, questionnaireTrail } from '~/components/questionnaire/questionnaire-head'
import { shownIfInWords } from '~/domain/questionnaire/condition-words'
import { isAnswered } from '~/domain/questionnaire/definition'
import { draftFor } from '~/http/questionnaire.server'
import { signedIn } from '~/http/route.server'
import { openDraft } from '~/operations/questionnaire/open-draft.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Preview of “${data.title}”` : 'Preview')

export const loader = signedIn(async opened => {
  const { head, draft } = await draftFor(opened, 'questionnaires.read', openDraft)
  return {
    ...{ head, title: draft.title, intro: draft.intro },
    sections: draft.sections.map(({ key, title, questions, showIf }) => ({
      ...{ key, title: title || key, questions: questions.filter(isAnswered).length },
      condition: shownIfInWords(showIf, draft),
    })),
  }
})

export default function Preview() {
  const { head, title, intro, sections } = useLoaderData<typeof loader>()
  const { number, place } = head
  const [first] = sections
  return (
    <Page
      title={title}
      trail={questionnaireTrail(head, { title: 'Preview' })}
      above={<QuestionnaireHead head={head} />}
    >
      <Note>This is how respondents see the draft. Nothing that is typed here is kept.</Note>
      {intro !== '' && <p className="frozen-intro">{intro}</p>}
      {first === undefined ? (
        <Empty title="There is no section yet">
          {head.may.write && <Link to={paths.editQuestionnaire(number, place)}>Add the first one</Link>}
        </Empty>
      ) : (
        <>
          <ol className="question-outline">
            {sections.map(({ key, title: name, questions, condition }) => (
              <li key={key}>
                <h2 className="preview-section">
                  <Link to={paths.previewQuestionnaire(number, place, key)}>{name}</Link>
                </h2>
                <p className="about-question">
                  {questions === 1 ? 'One question' : `${questions} questions`}. {condition}
                </p>
              </li>
            ))}
          </ol>
          <LinkButton kind="primary" to={paths.previewQuestionnaire(number, place, first.key)}>
            Begin with “{first.title}”
          </LinkButton>
        </>
      )}
    </Page>
  )
}
