import { type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { DecideForm } from '~/components/monitoring/decide-form'
import { MonitoringActs, MonitoringStatus } from '~/components/monitoring/monitoring-state'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { decideMonitoringForm, placeIn } from '~/domain/monitoring/forms'
import { periodInWords } from '~/domain/monitoring/periods'
import { parseTyped, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { decideMonitoring } from '~/operations/monitoring/decide-monitoring.server'
import { readMonitoringReport } from '~/operations/monitoring/read-monitoring.server'
import { paths } from '~/paths'
import { ReportBlocks } from '~/reports/render/blocks'
import '~/reports/render/blocks.css'
import '~/styles/completion.css'
import '~/styles/monitoring.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Review monitoring report ${data.report.place}, ${data.number}` : 'There is no such report')

async function reportToDecide({ visitor, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('monitoring.decide', await visitor.about(number)))
  return { number, place: found(placeIn(params.place), 'There is no such monitoring report.') }
}

export const loader = signedIn(async opened => {
  const { number, place } = await reportToDecide(opened)
  const { db, person, now } = opened
  const read = await readMonitoringReport(db, { number, place, by: person, now })
  const { title, report, model, mayDecide } = found(read, 'There is no such monitoring report.')
  const { answers: _, ...shown } = report
  return { number, title, report: shown, blocks: model.blocks, mayDecide }
})

export const action = signedIn(async opened => {
  const { number, place } = await reportToDecide(opened)
  const { db, person, now, request } = opened
  const form = parseTyped(await request.formData(), decideMonitoringForm)
  if (!form.ok) return rejected(form)
  const decided = await decideMonitoring(db, { number, place, by: person, now, ...form.value })
  return decided.ok ? redirect(paths.monitoringReport(number, place)) : refusedBy(decided.reason, form.typed)
})

export default function ReviewMonitoringReport() {
  const { number, title, report, blocks, mayDecide } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { place } = report
  return (
    <Page
      title={`Review monitoring report ${place}`}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.monitoring(number), title: 'Monitoring reports' },
        { title: `Report ${place}` },
      ]}
      above={<MonitoringStatus state={report.state} />}
      lead={`${title}: ${periodInWords(report)}.`}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} title="The decision was not taken" />
      <MonitoringActs acts={report.acts} />
      {mayDecide ? (
        <div className="reviewing">
          <section className="decision" aria-labelledby="decision-title">
            <h2 id="decision-title">Your decision</h2>
            <DecideForm typed={refused?.typed ?? {}} errors={refused?.errors ?? {}} />
          </section>
          <div className="report">
            <ReportBlocks blocks={blocks} />
          </div>
        </div>
      ) : (
        <Empty title="There is nothing to decide now">
          <Link to={paths.monitoringReport(number, place)}>Read the report</Link>
        </Empty>
      )}
    </Page>
  )
}
