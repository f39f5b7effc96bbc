import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { PeriodTable } from '~/components/monitoring/period-table'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { beginMonitoringForm } from '~/domain/monitoring/forms'
import { parseTyped, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { beginMonitoring } from '~/operations/monitoring/begin-monitoring.server'
import { readMonitoringPeriods } from '~/operations/monitoring/read-monitoring.server'
import { paths } from '~/paths'
import '~/styles/monitoring.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Monitoring reports, ${data.number}` : 'Monitoring reports')

export const loader = signedIn(async ({ db, visitor, params, person, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('monitoring.read', await visitor.about(number)))
  return found(await readMonitoringPeriods(db, { number, by: person, now }), `There is no project ${number}.`)
})

export const action = signedIn(async ({ db, visitor, params, person, now, request }) => {
  const number = numberIn(params)
  allow(visitor.verdict('monitoring.read', await visitor.about(number)))
  const form = parseTyped(await request.formData(), beginMonitoringForm)
  if (!form.ok) return rejected(form)
  const begun = await beginMonitoring(db, { number, place: form.value.place, by: person, now })
  return begun.ok ? redirect(paths.editMonitoring(number, begun.place)) : refusedBy(begun.reason, form.typed)
})

export default function MonitoringReports() {
  const { number, title, periods, begins, whyNot, isAskedFor } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page
      title="Monitoring reports"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Monitoring reports' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} title="No report was begun" />
      {periods.length === 0 ? (
        <Empty title="The project has no periods to report on">
          <p>They follow from its first and last day, which the record does not say.</p>
        </Empty>
      ) : (
        <>
          <p>
            A report is written for every six months while a project is in implementation; the last period ends with the
            project. Each is due a month after its period.
          </p>
          <PeriodTable number={number} periods={periods} begins={begins} />
          {whyNot && <Note>{whyNot}</Note>}
          {!isAskedFor && <Note>Where this project stands, no monitoring report is asked for.</Note>}
        </>
      )}
    </Page>
  )
}
