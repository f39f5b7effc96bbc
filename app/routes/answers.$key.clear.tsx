import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { InPageLink } from '~/components/page/in-page-link'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { answerTrail } from '~/components/questionnaire/answer-trail'
import { ClearActs, ReadyAct } from '~/components/questionnaire/clear-acts'
import { AnswerToRead, LookedOver } from '~/components/questionnaire/clearance-view'
import { anonymousClearForm, clearForm } from '~/domain/questionnaire/clear-form'
import { answered } from '~/http/answer.server'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { type Opened, open } from '~/http/route.server'
import { clearAnswer } from '~/operations/answers/clear-answer.server'
import { markReady } from '~/operations/answers/mark-ready.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { readClearance } from '~/operations/answers/read-clearance.server'
import { paths } from '~/paths'
import '~/styles/answering.css'
import '~/styles/monitor.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data ? `Look over and clear: ${data.title}` : 'Clear an answer'),
  { name: 'robots', content: 'noindex' },
]

const answerOf = async (opened: Opened) => {
  const { db, params, visitor, now } = opened
  return answered(await openAnswer(db, { key: params.key ?? '', person: visitor.person, now, act: 'write' }), opened)
}

export const loader = open(async opened => {
  const answer = await answerOf(opened)
  const done = new URL(opened.request.url).searchParams.has('ready')
  return { key: answer.key, done, ...(await readClearance(opened.db, answer, opened.now)) }
})

export const action = open(async opened => {
  const { db, request, now } = opened
  const answer = await answerOf(opened)
  const sent = await request.formData()
  if (sent.get('intent') === 'ready') {
    const ready = await markReady(db, { answer, now })
    return ready.ok ? redirect(`${paths.answerClear(answer.key)}?ready`) : refusedBy(ready.reason, {})
  }
  const isAnonymous = answer.response.economy === null && answer.questionnaire.isAnonymous
  const form = parseTyped(sent, isAnonymous ? anonymousClearForm : clearForm)
  if (!form.ok) return rejected(form)
  const cleared = await clearAnswer(db, { answer, ...form.value, now })
  return cleared.ok ? redirect(paths.answer(answer.key)) : refusedBy(cleared.reason, form.typed)
})

export default function ClearAnswer() {
  const { key, title, locked, mayClear, isPart, done, sections, notYet, economy, ...answer } =
    useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const { typed = {}, errors = {} } = refused ?? {}
  const isWaiting = isPart ? answer.missing.length + answer.unfit.length > 0 : notYet !== null
  return (
    <Page
      title={economy === null ? 'Look over and send' : mayClear ? 'Look over and clear' : 'Look over your part'}
      trail={answerTrail(key, title, 'Look over')}
      lead={
        economy === null
          ? 'Your answers count once you have sent them.'
          : `The answer of ${economy} becomes official, and counts in the results, once its focal point has cleared it.`
      }
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {done && !refused && (
        <Note tone="good" live>
          The focal point is told by letter.
        </Note>
      )}
      {locked !== null ? <Note tone="wait">{locked}</Note> : <LookedOver answer={key} {...answer} />}
      {locked === null && !isWaiting && (
        <p>
          <InPageLink to="clear-title">
            {mayClear ? (economy === null ? 'Send it' : 'Go on to the clearance') : 'Say that it is ready'}
          </InPageLink>
          , or read all of it first.
        </p>
      )}
      <h2>{economy === null ? 'Your answers' : isPart ? 'Your part' : 'The whole answer'}</h2>
      <AnswerToRead answer={key} sections={sections} />
      {locked === null && !isWaiting && (
        <section aria-labelledby="clear-title" className="sender-acts">
          <h2 id="clear-title" tabIndex={-1}>
            {mayClear ? (economy === null ? 'Send' : 'Clear it') : 'Say that it is ready'}
          </h2>
          {mayClear ? (
            <ClearActs answer={key} economy={economy} {...answer} typed={typed} errors={errors} />
          ) : (
            <ReadyAct isPart={isPart} />
          )}
        </section>
      )}
    </Page>
  )
}
