import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { budgetView } from '~/components/budget/budget-view'
import { pageTitle } from '~/components/page/title'
import { PrintButton } from '~/components/record/print-button'
import { PrintedRecord } from '~/components/record/printed-record'
import { projectView } from '~/components/record/project-view'
import { found, numberIn, open } from '~/http/route.server'
import { paths } from '~/paths'
import { namingOf } from '~/reports/naming'
import { findOriginalCompletion } from '~db/queries/amendments.server'
import { listBudgetLines } from '~db/queries/budget.server'
import { listLinkedFrom, withLinkedTitles } from '~db/queries/links.server'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${data.title}, ${data.number}, for printing`) : pageTitle('There is no such project')

export const loader = open(async ({ db, visitor, params, now }) => {
  const project = numberIn(params)
  const audiences = await visitor.audiences(project)
  const [record, lists, linkedFrom, lines, originalCompletion] = await Promise.all([
    findRecord(db, project, audiences),
    reference(db),
    listLinkedFrom(db, project),
    listBudgetLines(db, project),
    findOriginalCompletion(db, project),
  ])
  const there = await withLinkedTitles(db, found(record, `There is no project ${project} in the register.`))
  return {
    linkedFrom,
    ...projectView(there, audiences, namingOf(lists), { state: null, session: null, originalCompletion }),
    budget: budgetView(lines, visitor.may('budget.read-lines', { project })),
    printedOn: now.toISOString().slice(0, 10),
  }
})

export default function Print() {
  const project = useLoaderData<typeof loader>()
  return (
    <main className="paper">
      <p className="paper-bar">
        <Link to={paths.project(project.number)}>Back to the project</Link>
        <PrintButton />
      </p>
      <PrintedRecord project={project} on={project.printedOn} />
    </main>
  )
}
