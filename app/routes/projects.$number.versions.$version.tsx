import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { BudgetCategories, BudgetLines } from '~/components/budget/budget-table'
import { budgetView } from '~/components/budget/budget-view'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { Toc } from '~/components/page/toc'
import { MomentText } from '~/components/record/date-text'
import { ProjectHead, UnderTitle } from '~/components/record/project-head'
import { projectView } from '~/components/record/project-view'
import { Facts, RecordSection } from '~/components/record/record-parts'
import { formatVersion, readVersion } from '~/domain/record/record'
import { found, numberIn, open } from '~/http/route.server'
import { paths } from '~/paths'
import { namingOf } from '~/reports/naming'
import { reference } from '~db/queries/reference.server'
import { linesAt, listVersions, recordAt } from '~db/queries/versions.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.number}, version ${data.version}` : 'There is no such version')

export const loader = open(async ({ db, visitor, params }) => {
  const project = numberIn(params)
  const none = `There is no such version of project ${project} in the register.`
  const version = found(readVersion(params.version ?? ''), none)
  const audiences = await visitor.audiences(project)
  const record = found(await recordAt(db, project, version, audiences), none)
  const [lines, [newest], lists] = await Promise.all([
    linesAt(db, { number: project, version, audiences }),
    listVersions(db, project, audiences),
    reference(db),
  ])
  return {
    ...projectView(record, audiences, namingOf(lists)),
    // The number under which it is found today; the record may have had another then.
    present: project,
    version: formatVersion(version),
    newest: newest ? formatVersion(newest.version) : null,
    budget: budgetView(lines ?? [], visitor.may('budget.read-lines', { project })),
  }
})

export default function ProjectAtVersion() {
  const project = useLoaderData<typeof loader>()
  const { present, version, newest, budget, keeping, reading } = project
  const contents = [...project.contents, ...(budget.hasLines ? [{ id: 'budget', title: 'Budget' }] : [])]
  return (
    <Page
      title={project.title}
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(present), title: present },
        { to: paths.versions(present), title: 'Version history' },
      ]}
      above={<ProjectHead {...project} number={present} />}
    >
      <UnderTitle {...project} />
      <Note tone={version === newest ? 'plain' : 'wait'}>
        This is version {version}
        {keeping.modifiedAt && (
          <>
            , saved on <MomentText moment={keeping.modifiedAt} />
          </>
        )}
        {keeping.modifiedBy && `, by ${keeping.modifiedBy}`}.{' '}
        {newest !== null && version !== newest && (
          <>
            The record has been changed since.{' '}
            <Link to={`${paths.difference(present, version, newest)}#difference`}>
              See what changed up to version {newest}
            </Link>
          </>
        )}
      </Note>
      <div className="project">
        <Toc entries={contents} />
        <div className="text">
          {reading.map(section => (
            <RecordSection key={section.key} section={section} around={project.around} />
          ))}
          {budget.hasLines && (
            <section id="budget" aria-labelledby="budget-title" className="part">
              <h2 id="budget-title">Budget</h2>
              {budget.lines ? <BudgetLines budget={budget} /> : <BudgetCategories budget={budget} />}
            </section>
          )}
        </div>
        <aside className="aside" aria-label="Facts">
          {project.beside.map(section => (
            <section key={section.key} id={section.key} aria-labelledby={`${section.key}-title`}>
              <h2 id={`${section.key}-title`}>{section.title}</h2>
              <Facts fields={section.fields} under={section.title} />
            </section>
          ))}
        </aside>
      </div>
    </Page>
  )
}
