import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { MonitoringActs, MonitoringStatus } from '~/components/monitoring/monitoring-state'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { formatDate } from '~/domain/calendar'
import { placeIn } from '~/domain/monitoring/forms'
import { periodInWords } from '~/domain/monitoring/periods'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { readMonitoringReport } from '~/operations/monitoring/read-monitoring.server'
import { paths } from '~/paths'
import { ReportBlocks } from '~/reports/render/blocks'
import '~/reports/render/blocks.css'
import '~/styles/completion.css'
import '~/styles/monitoring.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Monitoring report ${data.report.place}, ${data.number}` : 'There is no such report')

export const loader = signedIn(async ({ db, visitor, params, person, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('monitoring.read', await visitor.about(number)))
  const place = found(placeIn(params.place), 'There is no such monitoring report.')
  const read = await readMonitoringReport(db, { number, place, by: person, now })
  const { model, report, ...rest } = found(read, 'There is no such monitoring report, or it was not submitted yet.')
  const { answers: _, ...shown } = report
  return { ...rest, report: shown, blocks: model.blocks }
})

export default function MonitoringReportPage() {
  const { number, title, report, blocks, mayWrite, mayDecide } = useLoaderData<typeof loader>()
  const { place } = report
  return (
    <Page
      title={`Monitoring report ${place}`}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.monitoring(number), title: 'Monitoring reports' },
        { title: `Report ${place}` },
      ]}
      above={<MonitoringStatus state={report.state} />}
      lead={`${title}: ${periodInWords(report)}, due on ${formatDate(report.dueOn)}.`}
    >
      <MonitoringActs acts={report.acts} />
      <p className="doors">
        {mayDecide && (
          <LinkButton to={paths.reviewMonitoring(number, place)} kind="primary">
            Review
          </LinkButton>
        )}
        {mayWrite && (
          <LinkButton to={paths.editMonitoring(number, place)} kind="primary">
            Go on writing
          </LinkButton>
        )}
        <LinkButton to={paths.monitoringHtml(number, place)} download>
          Download as HTML
        </LinkButton>
        <LinkButton to={paths.monitoringWorkbook(number, place)} download>
          Download as Excel
        </LinkButton>
        <LinkButton to={paths.monitoringWord(number, place)} download>
          Download as Word
        </LinkButton>
      </p>
      <div className="report">
        <ReportBlocks blocks={blocks} />
      </div>
    </Page>
  )
}
