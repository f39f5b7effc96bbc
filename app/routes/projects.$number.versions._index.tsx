import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { BudgetDifferenceTable } from '~/components/budget/budget-difference'
import { sectionChanges, travellerChange } from '~/components/difference/section-changes'
import { SectionChanges, TableChange } from '~/components/difference/section-changes-view'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { ProjectHead } from '~/components/record/project-head'
import { sectionViews } from '~/components/record/shown'
import { ChoiceLinks, VersionTable } from '~/components/record/version-table'
import { chosenVersions, quickChoices, versionLines } from '~/components/record/versions-view'
import { mayReadHistory } from '~/domain/history/reading'
import { found, numberIn, open } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { readDifference } from '~/operations/read-difference.server'
import { paths } from '~/paths'
import { namingOf } from '~/reports/naming'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { listVersions } from '~db/queries/versions.server'

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
  const read =
    chosen &&
    (await readDifference(db, {
      ...{ number, from: chosen.from.version, to: chosen.to.version, by: visitor.person, now },
    }))
  const { status, type, session, year, title } = record.values
  return {
    ...{ number, title, status, type, session, year },
    versions: versionLines(versions, chosen),
    choices: quickChoices(versions, chosen, visitor.person?.id ?? null),
    withHistory: mayReadHistory(visitor.person, number, dayOf(now)).ok,
    difference: read && {
      sections: sectionChanges(
        sectionViews(read.before, audiences, naming),
        sectionViews(read.after, audiences, naming),
      ),
      budget: read.budget,
      travellers: read.travellers && travellerChange(read.travellers.before, read.travellers.after),
    },
  }
})

export default function Versions() {
  const { number, title, versions, choices, difference, withHistory, ...facts } = useLoaderData<typeof loader>()
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
      {versions.length > 0 && <VersionTable number={number} versions={versions} choices={choices.since} />}
      {difference && from && to && (
        <section aria-labelledby="difference-title" id="difference">
          <h2 id="difference-title">
            From version {from.version} to version {to.version}
          </h2>
          <ChoiceLinks number={number} choices={choices.beside} label="Other differences" />
          {difference.sections.length > 0 && <SectionChanges sections={difference.sections} />}
          {difference.budget && (
            <section aria-labelledby="budget-difference">
              <h3 id="budget-difference">Budget</h3>
              <BudgetDifferenceTable difference={difference.budget} />
            </section>
          )}
          {difference.travellers && (
            <section aria-labelledby="traveller-difference" className="difference">
              <h3 id="traveller-difference">Travellers</h3>
              <TableChange label="Travellers that differ" table={difference.travellers} />
            </section>
          )}
          {difference.sections.length === 0 && !difference.budget && !difference.travellers && (
            <Empty title="The record says the same in both versions" />
          )}
        </section>
      )}
    </Page>
  )
}
