import { type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { CorrectionSummary } from '~/components/questionnaire/correction-summary'
import { DraftFindings } from '~/components/questionnaire/draft-findings'
import { PublishForm } from '~/components/questionnaire/publish-form'
import { QuestionnaireHead, questionnaireTrail } from '~/components/questionnaire/questionnaire-head'
import { changesBetween } from '~/domain/questionnaire/changes-between'
import { checkDefinition, isPublishable } from '~/domain/questionnaire/check-definition'
import { questionsIn } from '~/domain/questionnaire/definition'
import { publishForm } from '~/domain/questionnaire/publishing'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { draftFor } from '~/http/questionnaire.server'
import { type OpenedBy, signedIn } from '~/http/route.server'
import { openDraft } from '~/operations/questionnaire/open-draft.server'
import { publishQuestionnaire } from '~/operations/questionnaire/publish-questionnaire.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Publish “${data.head.title}”` : 'Publish')

const draftOf = (opened: OpenedBy) => draftFor(opened, 'questionnaires.send', openDraft)

export const loader = signedIn(async opened => {
  const { head, draft, revision, inForce } = await draftOf(opened)
  const findings = checkDefinition(draft)
  return {
    ...{ head, revision, findings, sections: draft.sections.length, questions: questionsIn(draft).length },
    changes: inForce ? changesBetween(inForce, draft) : [],
    isReady: isPublishable(findings) && head.state !== 'closed',
  }
})

export const action = signedIn(async opened => {
  const { asked } = await draftOf(opened)
  const read = parseTyped(await opened.request.formData(), publishForm)
  if (!read.ok) return rejected(read)
  const published = await publishQuestionnaire(opened.db, { ...asked, ...read.value })
  if (!published.ok) return refusedBy(published.reason, read.typed)
  return redirect(`${paths.questionnaireVersion(asked.number, asked.place, published.version)}?published`)
})

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

export default function Publish() {
  const { head, revision, findings, changes, isReady, sections, questions } = useLoaderData<typeof loader>()
  const { typed = {}, errors = {} }: Partial<Refused> = useActionData<typeof action>() ?? {}
  const { number, place, version } = head
  const isSame = version > 0 && changes.length === 0
  return (
    <Page
      title={version > 0 ? `Publish a correction of “${head.title}”` : `Publish “${head.title}”`}
      trail={questionnaireTrail(head, { title: version > 0 ? 'Correct' : 'Publish' })}
      above={<QuestionnaireHead head={head} />}
      lead={`${counted(sections, 'section')} with ${counted(questions, 'question')}. What is published is frozen: later changes make a new version.`}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {isSame ? (
        <Note>
          Nothing differs from version {version}.{' '}
          <Link to={paths.editQuestionnaire(number, place)}>Change the questions</Link> first; then the correction is
          published here.
        </Note>
      ) : (
        <>
          {version > 0 && <CorrectionSummary version={version} changes={changes} />}
          <DraftFindings at={head} findings={findings} mayMend={head.may.write} />
          <section aria-labelledby="publish">
            <h2 id="publish">{version > 0 ? 'Publish the correction' : 'Publish'}</h2>
            {isReady ? (
              <PublishForm {...{ base: revision, version: version + 1, dueOn: head.dueOn, typed, errors }} />
            ) : (
              <p>
                {head.state === 'closed'
                  ? 'The questionnaire is closed. Open it again first.'
                  : 'Mend what stands above first; then it is published here.'}
              </p>
            )}
          </section>
        </>
      )}
    </Page>
  )
}
