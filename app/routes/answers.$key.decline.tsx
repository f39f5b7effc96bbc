import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { answerTrail } from '~/components/questionnaire/answer-trail'
import { declineForm } from '~/domain/questionnaire/clear-form'
import { responseState } from '~/domain/questionnaire/response'
import { answered } from '~/http/answer.server'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { type Opened, open } from '~/http/route.server'
import { declineAnswer, takeBackDecline } from '~/operations/answers/decline-answer.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { mayWriteNow } from '~/operations/answers/save-answers.server'
import { paths } from '~/paths'
import '~/styles/answering.css'
import '~/styles/monitor.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data ? `Decline: ${data.title}` : 'Decline to answer'),
  { name: 'robots', content: 'noindex' },
]

const answerOf = async (opened: Opened) => {
  const { db, params, visitor, now } = opened
  return answered(await openAnswer(db, { key: params.key ?? '', person: visitor.person, now, act: 'clear' }), opened)
}

export const loader = open(async opened => {
  const { key, definition, questionnaire, response } = await answerOf(opened)
  const { economy, declinedWith } = response
  const isClosed = questionnaire.closedAt !== null
  const isDeclined = responseState(response, isClosed) === 'declined'
  const may = mayWriteNow(response, questionnaire)
  const locked = may.ok || isDeclined ? null : may.reason
  return { key, title: definition.title, economy, declinedWith, isClosed, isDeclined, locked }
})

export const action = open(async opened => {
  const { db, request, now } = opened
  const answer = await answerOf(opened)
  const sent = await request.formData()
  if (sent.get('intent') === 'take-back') {
    const back = await takeBackDecline(db, { answer, now })
    return back.ok ? redirect(paths.answer(answer.key)) : refusedBy(back.reason, {})
  }
  const form = parseTyped(sent, declineForm)
  if (!form.ok) return rejected(form)
  const declined = await declineAnswer(db, { answer, reason: form.value.reason, now })
  return declined.ok ? redirect(paths.answerDecline(answer.key)) : refusedBy(declined.reason, form.typed)
})

export default function DeclineAnswer() {
  const { key, title, economy, declinedWith, isClosed, isDeclined, locked } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const { typed = {}, errors = {} } = refused ?? {}
  const who = economy ?? 'You'
  return (
    <Page
      title={isDeclined ? `${who} declined to answer` : 'Decline to answer'}
      trail={answerTrail(key, title, 'Decline')}
      lead={isDeclined ? undefined : 'Say why, so that the sender knows and nobody is reminded any more.'}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {locked !== null && <Note tone="wait">{locked}</Note>}
      {isDeclined && (
        <>
          <Note>The reason given: {declinedWith}</Note>
          {!isClosed && (
            <Form method="post">
              <p>What was written before is kept. You can still answer as long as the questionnaire is open.</p>
              <Button name="intent" value="take-back">
                Answer after all
              </Button>
            </Form>
          )}
        </>
      )}
      {!isDeclined && locked === null && (
        <Form method="post" className="narrow">
          <TextArea
            field={{ name: 'reason', value: typed.reason, errors: errors.reason }}
            label="Why you decline"
            hint="The sender reads it. What was written so far is kept, and can be taken up again."
            rows={4}
            plain
          />
          <Actions>
            <Button kind="stop" name="intent" value="decline">
              Decline to answer
            </Button>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
