import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { LinkTable } from '~/components/questionnaire/link-table'
import { QuestionnaireHead, questionnaireTrail } from '~/components/questionnaire/questionnaire-head'
import { ActList, ResponseActs } from '~/components/questionnaire/response-acts'
import { ResponseFacts } from '~/components/questionnaire/response-facts'
import { responseForm } from '~/domain/questionnaire/sender-forms'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { publishedFor } from '~/http/questionnaire.server'
import { found, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { doWithResponse } from '~/operations/questionnaire/do-with-questionnaire.server'
import { openQuestionnaire } from '~/operations/questionnaire/open-questionnaire.server'
import { readResponse } from '~/operations/questionnaire/read-response.server'
import { paths } from '~/paths'
import '~/styles/questionnaire.css'
import '~/styles/monitor.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.row.who}: ${data.head.title}` : 'An answer')

const missing = 'There is no such answer to this questionnaire.'

const told: Record<string, string> = {
  remind: 'The reminder is on its way.',
  extend: 'The last day is changed. A letter tells it.',
  return: 'The answer is returned. A letter with your remark is on its way.',
  reopen: 'The answer is open again. A letter tells it.',
  'new-link': 'A new link is on its way; the former opens nothing any more.',
  withdraw: 'The link opens nothing any more. What was written stays.',
}

export const loader = signedIn(async opened => {
  const published = await publishedFor(opened, 'questionnaires.read', openQuestionnaire)
  const { db, now, params, request } = opened
  const response = found(await readResponse(db, published, seqIn(params.seq, missing), now), missing)
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return { head: published.head, ...response, told: told[done] ?? null }
})

export const action = signedIn(async opened => {
  const { ask } = await publishedFor(opened, 'questionnaires.send', openQuestionnaire)
  const response = seqIn(opened.params.seq, missing)
  const form = parseTyped(await opened.request.formData(), responseForm)
  if (!form.ok) return rejected(form)
  const done = await doWithResponse(opened.db, { ...ask, response }, form.value)
  if (!done.ok) return refusedBy(done.reason, form.typed)
  return redirect(`${paths.response(ask.number, ask.place, response)}?done=${form.value.intent}`)
})

export default function OneResponse() {
  const { head, row, ownDay, returnedWith, declinedWith, acts, links, told } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const { typed = {}, errors = {} } = refused ?? {}
  const isExpected = !['submitted', 'declined', 'no-answer'].includes(row.state)
  return (
    <Page
      title={row.who}
      trail={questionnaireTrail(head, { title: row.who })}
      above={<QuestionnaireHead head={head} />}
      lead="Where this answer stands. What is written in it is shown in the results once it is cleared."
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {told && !refused && (
        <Note tone="good" live>
          {told}
        </Note>
      )}
      <ResponseFacts row={row} />
      {row.state === 'declined' && <Note tone="stop">Declined: {declinedWith}</Note>}
      {row.state === 'returned' && <Note tone="wait">Returned with this remark: {returnedWith}</Note>}
      {head.may.send && (
        <section className="sender-acts" aria-labelledby="acts-title">
          <h2 id="acts-title">What you can do</h2>
          <ResponseActs {...{ row, ownDay, typed, errors }} isClosed={head.state === 'closed'} />
        </section>
      )}
      {links.length > 0 && (
        <section aria-labelledby="links-title">
          <h2 id="links-title">Who has a link</h2>
          <LinkTable links={links} mayRenew={isExpected && head.state === 'open'} />
        </section>
      )}
      <section aria-labelledby="acts-done">
        <h2 id="acts-done">What happened</h2>
        <ActList acts={acts} />
      </section>
    </Page>
  )
}
