import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { MonitorTable } from '~/components/questionnaire/monitor-table'
import { PeopleAnswered } from '~/components/questionnaire/people-answered'
import { QuestionnaireHead, questionnaireTrail } from '~/components/questionnaire/questionnaire-head'
import { OpenAddress, SenderActs, SenderButtons } from '~/components/questionnaire/sender-acts'
import { byCall, isMonitorOrder, latenessWords, monitorWords } from '~/domain/questionnaire/monitor'
import { monitorForm } from '~/domain/questionnaire/sender-forms'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { publishedFor } from '~/http/questionnaire.server'
import { signedIn } from '~/http/route.server'
import { doWithQuestionnaire } from '~/operations/questionnaire/do-with-questionnaire.server'
import { openQuestionnaire } from '~/operations/questionnaire/open-questionnaire.server'
import { readEconomies, readPeople } from '~/operations/questionnaire/read-monitor.server'
import { paths } from '~/paths'
import '~/styles/questionnaire.css'
import '~/styles/monitor.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.head.title}: who answered` : 'Who answered')

const told: Record<string, string> = {
  sent: 'The letters are on their way.',
  remind: 'The reminders are on their way. Nobody is reminded twice on one day.',
  'last-day': 'The last day is changed. It is not told by letter: remind those whom it concerns.',
  close: 'The questionnaire is closed.',
  open: 'The questionnaire is open again.',
  'end-address': 'The open address opens nothing any more. Answers that were begun go on.',
}

export const loader = signedIn(async opened => {
  const published = await publishedFor(opened, 'questionnaires.read', openQuestionnaire)
  const { db, now, request } = opened
  const search = new URL(request.url).searchParams
  const sent = search.get('order')
  const order = isMonitorOrder(sent) ? sent : 'call'
  const isOfEconomies = published.questionnaire.audience === 'economies'
  const { people, rows } = isOfEconomies
    ? { people: null, rows: await readEconomies(db, published, now) }
    : await readPeople(db, published, now)
  return {
    ...{ head: published.head, order, people, told: told[search.get('done') ?? ''] ?? null },
    rows: order === 'call' ? byCall(rows) : rows,
  }
})

export const action = signedIn(async opened => {
  const { ask } = await publishedFor(opened, 'questionnaires.send', openQuestionnaire)
  const form = parseTyped(await opened.request.formData(), monitorForm)
  if (!form.ok) return rejected(form)
  const done = await doWithQuestionnaire(opened.db, ask, form.value)
  if (!done.ok) return refusedBy(done.reason, form.typed)
  if ('url' in done) return data({ made: done.url })
  return redirect(`${paths.questionnaire(ask.number, ask.place)}?done=${form.value.intent}`)
})

export default function WhoAnswered() {
  const { head, rows, people, order, told } = useLoaderData<typeof loader>()
  const answer: Refused | { made: string } | undefined = useActionData<typeof action>()
  const refused = answer && 'errors' in answer ? answer : null
  const made = answer && 'made' in answer ? answer.made : null
  const { number, place, audience, may } = head
  const expected = rows.filter(row => row.invitedAt !== null && row.clearedAt === null && row.declinedAt === null)
  return (
    <Page
      title={head.title}
      trail={questionnaireTrail(head)}
      above={<QuestionnaireHead head={head} />}
      lead={people ? undefined : `${monitorWords(rows)} ${latenessWords(rows)}`}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} />
      {told && !answer && (
        <Note tone="good" live>
          {told}
        </Note>
      )}
      {may.send && head.state === 'open' && <SenderButtons head={head} expected={expected.length} />}
      {people && <PeopleAnswered people={people} />}
      {rows.length > 0 && (
        <>
          <p className="monitor-order">
            {order === 'call'
              ? 'Whom to call stands first.'
              : people
                ? 'In the order of the letters.'
                : 'In the order of APEC.'}{' '}
            <Link to={`${paths.questionnaire(number, place)}?order=${order === 'call' ? 'apec' : 'call'}`}>
              {order === 'call' ? 'Show the plain order' : 'Show first whom to call'}
            </Link>
          </p>
          <MonitorTable
            {...{ rows, number, place, one: people ? 'Person' : 'Economy' }}
            withContacts={may.send && people === null}
          />
        </>
      )}
      {may.send && people && audience === 'people' && head.state === 'open' && (
        <OpenAddress isOpenToAll={people.isOpenToAll} made={made} />
      )}
      {may.send && <SenderActs head={head} typedDay={refused?.typed.dueOn} errors={refused?.errors ?? {}} />}
    </Page>
  )
}
