import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { differenceView } from '~/components/record/difference-view'
import { ProjectHead } from '~/components/record/project-head'
import { RecordDifference } from '~/components/record/record-difference'
import { sectionViews } from '~/components/record/shown'
import { VersionTable } from '~/components/record/version-table'
import { chosenVersions, versionLines } from '~/components/record/versions-view'
import { mayReadHistory } from '~/domain/history/reading'
import { found, numberIn, open } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { paths } from '~/paths'
import { namingOf } from '~/reports/naming'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { listVersions, recordAt } from '~db/queries/versions.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Version history of ${data.number}` : 'There is no such project')

export const loader = open(async ({ db, visitor, params, request, now }) => {
  const number = numberIn(params)
  const audiences = await visitor.audiences(number)
  const record = found(await findRecord(db, number, audiences), `There is no project ${number} in the register.`)
  const versions = await listVersions(db, number, audiences)
  const chosen = chosenVersions(versions, new URL(request.url).searchParams)
  const naming = namingOf(await reference(db))
  const [from, to] = await Promise.all(
    [chosen?.from, chosen?.to].map(async version => {
      const then = version ? await recordAt(db, number, version.version, audiences) : null
      return then && sectionViews(then, audiences, naming)
    }),
  )
  const { status, type, session, year, title } = record.values
  return {
    ...{ number, title, status, type, session, year },
    versions: versionLines(versions, chosen),
    budgetChanged: chosen?.budgetChanged ?? false,
    withHistory: mayReadHistory(visitor.person, number, dayOf(now)).ok,
    difference: from && to ? differenceView(from, to) : null,
  }
})

export default function Versions() {
  const { number, title, versions, difference, budgetChanged, withHistory, ...facts } = useLoaderData<typeof loader>()
  const from = versions.find(line => line.from)
  const to = versions.find(line => line.to)
  return (
    <Page
      title="Version history"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
      ]}
      above={<ProjectHead number={number} {...facts} />}
      lead={<>{title}. Every save of the record is kept: who, when and why, and what it changed.</>}
    >
      {withHistory && (
        <p>
          <Link to={paths.projectHistory(number)}>Everything that was done on this project</Link>
        </p>
      )}
      {versions.length === 0 && <Empty title="No version has been kept yet" />}
      {versions.length > 0 && <VersionTable action={paths.versions(number)} versions={versions} />}
      {difference && from && to && (
        <section aria-labelledby="difference-title" id="difference">
          <h2 id="difference-title">
            From version {from.version} to version {to.version}
          </h2>
          {budgetChanged && (
            <Note>
              The budget was changed between these versions. Its lines are on the page of the{' '}
              <a href={paths.budget(number)}>budget table</a>.
            </Note>
          )}
          {difference.length > 0 ? (
            <RecordDifference sections={difference} />
          ) : (
            <Empty title="The record says the same in both versions" />
          )}
        </section>
      )}
    </Page>
  )
}
