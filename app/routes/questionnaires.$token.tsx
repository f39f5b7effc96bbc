import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { formatDate } from '~/domain/calendar'
import { questionsIn } from '~/domain/questionnaire/definition'
import { answerLinkDays } from '~/domain/questionnaire/respondent'
import { type Refused, refusedBy } from '~/http/form.server'
import { found, type Opened, open } from '~/http/route.server'
import { beginAnswer, findByOpenAddress } from '~/operations/answers/begin-answer.server'
import { paths } from '~/paths'
import '~/styles/answering.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data ? data.title : 'There is no such questionnaire'),
  { name: 'robots', content: 'noindex' },
]

const missing = 'There is no questionnaire at this address. Please check that you copied all of it.'
const askedIn = async ({ db, params }: Opened) => found(await findByOpenAddress(db, params.token ?? ''), missing)

export const loader = open(async opened => {
  const { questionnaire, definition, sender, project } = await askedIn(opened)
  const { isAnonymous, dueOn, closedAt, number } = questionnaire
  const { title, intro } = definition
  const questions = questionsIn(definition).filter(({ question }) => question.kind !== 'note').length
  return { title, intro, sender, project, number, isAnonymous, dueOn, isClosed: closedAt !== null, questions }
})

export const action = open(async opened => {
  const { db, params, context, now } = opened
  await askedIn(opened)
  const begun = await beginAnswer(db, { token: params.token ?? '', address: context.address, now })
  return begun.ok ? redirect(paths.answer(begun.token)) : refusedBy(begun.reason, {})
})

export default function BeginAnswer() {
  const asked = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const count = asked.questions === 1 ? 'one question' : `${asked.questions} questions`
  return (
    <Page title={asked.title} above={<p className="no">{asked.number}</p>} lead={asked.intro || undefined}>
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} title="The answer was not begun" />
      <dl className="facts answer-facts">
        <div>
          <dt>Asked by</dt>
          <dd>{asked.sender}</dd>
        </div>
        {asked.project && (
          <div>
            <dt>For the project</dt>
            <dd>{asked.project}</dd>
          </div>
        )}
        {asked.dueOn && (
          <div>
            <dt>Please answer by</dt>
            <dd>{formatDate(asked.dueOn)}</dd>
          </div>
        )}
        <div>
          <dt>How much</dt>
          <dd>At most {count}</dd>
        </div>
      </dl>
      <div className="begin-words">
        <p>
          {asked.isAnonymous
            ? 'You are not asked who you are. Your answers are kept without your name, your address or anything else that tells who you are, and nobody can find out later which answers are yours.'
            : 'You need no account. What you say about yourself in your answers is kept with them.'}
        </p>
        <p>
          Your answers are saved while you write, and count once you send them. The page that you come to has an address
          of its own: keep it to go on later, on any device. It opens for {answerLinkDays} days.
        </p>
      </div>
      {asked.isClosed ? (
        <Note tone="wait">This questionnaire is closed and takes no more answers.</Note>
      ) : (
        <Form method="post">
          <Actions>
            <Button kind="primary">Begin</Button>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
