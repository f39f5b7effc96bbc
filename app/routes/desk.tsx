import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { Status } from '~/components/record/status'
import { formatDate } from '~/domain/calendar'
import { stateWords } from '~/domain/completion/completion-report'
import { signedIn } from '~/http/route.server'
import { paths } from '~/paths'
import { listDesk } from '~db/queries/desk.server'
import { listOpenReadings } from '~db/queries/readings.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('My desk')

export const loader = signedIn(async ({ visitor, db, person, now }) => {
  const today = now.toISOString().slice(0, 10)
  const own = person.grants
    .filter(grant => grant.scopeKind === 'project' && visitor.may('record.edit', { project: grant.scope }))
    .map(grant => grant.scope)
  const { projects, reports } = await listDesk(db, { own, allReports: visitor.may('completion.decide') })
  return {
    name: person.name,
    projects: projects.map(project => ({
      ...project,
      over: project.end !== null && project.end < today && project.status === 'Project in Implementation',
      mayWriteReport: visitor.may('completion.write', { project: project.number }),
    })),
    reports,
    readings: visitor.may('record.import') ? await listOpenReadings(db, person.id) : [],
    mayImport: visitor.may('record.import'),
  }
})

export default function Desk() {
  const { name, projects, reports, readings, mayImport } = useLoaderData<typeof loader>()
  return (
    <Page title="My desk" lead={name}>
      {reports.length > 0 && (
        <section>
          <h2>Completion reports to review</h2>
          <ul className="plain-list desk-list">
            {reports.map(report => (
              <li key={report.number}>
                <Link to={paths.reviewCompletionReport(report.number)}>
                  <span className="no">{report.number}</span> <span className="t">{report.title}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {projects.length > 0 && (
        <section>
          <h2>My projects</h2>
          <ul className="plain-list desk-list">
            {projects.map(project => (
              <li key={project.number}>
                <p>
                  <Link to={paths.project(project.number)}>
                    <span className="no">{project.number}</span> <span className="t">{project.title}</span>
                  </Link>
                </p>
                <p>
                  <Status of={project.status} />{' '}
                  {project.end && <span className="label">until {formatDate(project.end)}</span>}
                  {project.report && <span className="label"> · Completion report: {stateWords[project.report]}</span>}
                </p>
                {project.over && (
                  <p className="note wait">
                    The expected end has passed. The completion report is due two months after the end.
                  </p>
                )}
                <p className="ways">
                  <Link to={paths.edit(project.number)}>Edit the record</Link>
                  <Link to={paths.editBudget(project.number)}>Edit the budget</Link>
                  {project.mayWriteReport && (
                    <Link to={paths.editCompletionReport(project.number)}>Write the completion report</Link>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayImport && (
        <section>
          <h2>Legacy records</h2>
          <p>
            <Link to={paths.imports}>Import legacy records</Link>
            {readings.length > 0 &&
              `. ${readings.length === 1 ? 'One reading waits' : `${readings.length} readings wait`} for your confirmation.`}
          </p>
        </section>
      )}
      {projects.length === 0 && reports.length === 0 && !mayImport && (
        <Empty title="Nothing waits for you">
          <p>
            Your account has no project yet. <Link to={paths.projects}>Read the register</Link>
          </p>
        </Empty>
      )}
    </Page>
  )
}
