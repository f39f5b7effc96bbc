import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Meanwhile } from '~/components/completion/meanwhile'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { MonitoringForm } from '~/components/monitoring/monitoring-form'
import { MonitoringStatus } from '~/components/monitoring/monitoring-state'
import { OpenPoints } from '~/components/monitoring/open-points'
import { tickedIn, typedMonitoring } from '~/components/monitoring/typed-monitoring'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { formatDate } from '~/domain/calendar'
import { type DifferingMonitoring, differingMonitoring } from '~/domain/monitoring/differences'
import { editMonitoringForm, placeIn } from '~/domain/monitoring/forms'
import { mayReport, periodInWords } from '~/domain/monitoring/periods'
import { mayWrite } from '~/domain/monitoring/steps'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { monitoringToWrite } from '~/operations/monitoring/read-monitoring.server'
import { saveMonitoring } from '~/operations/monitoring/save-monitoring.server'
import { submitMonitoring } from '~/operations/monitoring/submit-monitoring.server'
import { paths } from '~/paths'
import '~/styles/completion.css'
import '~/styles/monitoring.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Write monitoring report ${data.place}, ${data.number}` : 'There is no such report')

async function reportToWrite({ visitor, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('monitoring.write', await visitor.about(number)))
  return { number, place: found(placeIn(params.place), 'There is no such monitoring report.') }
}

export const loader = signedIn(async opened => {
  const { number, place } = await reportToWrite(opened)
  const { db, person, now, request, visitor } = opened
  const read = await monitoringToWrite(db, { number, place, by: person, now })
  const { title, report, state, facts, findings } = found(read, 'There is no such monitoring report.')
  const [writable, running] = [mayWrite(report.state), mayReport(state)]
  const closed = writable.ok ? (running.ok ? null : running.reason) : writable.reason
  const last = report.state === 'returned' ? report.acts.findLast(({ act }) => act === 'returned') : undefined
  return {
    ...{ number, place, title, facts, findings, closed, answers: report.answers, revision: report.revision },
    ...{ from: report.from, until: report.until, dueOn: report.dueOn, state: report.state },
    ...{ remark: last?.remark ?? '', points: last?.points ?? [] },
    maySubmit: visitor.may('monitoring.submit', await visitor.about(number)),
    saved: new URL(request.url).searchParams.has('saved'),
  }
})

/** What came back with a refused form: what was typed, and, after a conflict, what was saved meanwhile. */
type Returned = Refused & { meanwhile?: { revision: number; parts: DifferingMonitoring[] }; isSaved?: boolean }

export const action = signedIn(async opened => {
  const { number, place } = await reportToWrite(opened)
  const { db, person, now, request } = opened
  const form = await request.formData()
  const read = parseTyped(form, editMonitoringForm)
  if (!read.ok) return rejected(read)
  const { revision, confirmed, ...answers } = read.value
  const ask = { number, place, by: person, now }
  const saved = await saveMonitoring(db, { ...ask, revision, answers })
  if (!saved.ok) {
    if (!saved.now) return refusedBy(saved.reason, read.typed)
    const meanwhile = { revision: saved.now.revision, parts: differingMonitoring(saved.now.answers, answers) }
    return data<Returned>({ typed: read.typed, errors: { '': [saved.reason] }, meanwhile }, { status: 409 })
  }
  if (form.get('intent') !== 'submit') return redirect(`${paths.editMonitoring(number, place)}?saved`)
  const submitted = await submitMonitoring(db, { ...ask, revision: saved.revision, confirmed })
  if (submitted.ok) return redirect(paths.monitoringReport(number, place))
  const typed = { ...read.typed, revision: String(saved.revision) }
  const errors = Object.fromEntries((submitted.open ?? []).map(({ part, text }) => [`${part} ${text}`, [text]]))
  // What was typed is saved: the answer is not a refusal of the form.
  return data<Returned>({ typed, errors: submitted.open ? errors : { '': [submitted.reason] }, isSaved: true })
})

export default function WriteMonitoringReport() {
  const report = useLoaderData<typeof loader>()
  const returned: Returned | undefined = useActionData<typeof action>()
  const { number, place, title, closed, findings, facts, points, remark } = report
  const { meanwhile, isSaved, errors = {} } = returned ?? {}
  const back = paths.monitoring(number)
  return (
    <Page
      title={`Write monitoring report ${place}`}
      trail={[
        { to: paths.project(number), title: number },
        { to: back, title: 'Monitoring reports' },
        { title: `Report ${place}` },
      ]}
      above={<MonitoringStatus state={report.state} />}
      lead={`${title}: ${periodInWords(report)}, due on ${formatDate(report.dueOn)}.`}
    >
      {closed ? (
        <Empty title={closed}>
          <Link to={paths.monitoringReport(number, place)}>Read the report</Link>
        </Empty>
      ) : (
        <>
          <ErrorSummary
            findings={findingsOf(errors, name => (isSaved ? (name.split(' ')[0] ?? name) : name))}
            title={isSaved ? 'Your text is saved, but the report cannot be submitted yet' : undefined}
          />
          {!returned && report.saved && (
            <Note tone="good" live>
              Saved. You may leave and go on later.
            </Note>
          )}
          {remark !== '' && (
            <Note tone="wait">
              The Secretariat returned this report and asks: <span className="remark">{remark}</span>
            </Note>
          )}
          {meanwhile && <Meanwhile parts={meanwhile.parts} />}
          <div className="writing">
            <OpenPoints findings={findings} />
            <MonitoringForm
              key={returned ? JSON.stringify(returned.typed) : report.revision}
              number={number}
              facts={facts}
              typed={typedMonitoring(returned?.typed ?? report.answers)}
              errors={isSaved ? {} : errors}
              points={points}
              revision={meanwhile?.revision ?? (Number(returned?.typed.revision) || report.revision)}
              doubts={findings.filter(({ weight }) => weight === 'ask')}
              ticked={tickedIn(returned?.typed ?? {})}
              maySubmit={report.maySubmit}
              backTo={back}
            />
          </div>
        </>
      )}
    </Page>
  )
}
