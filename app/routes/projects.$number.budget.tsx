import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BudgetCategories, BudgetLines } from '~/components/budget/budget-table'
import { budgetView } from '~/components/budget/budget-view'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { FundingBar } from '~/components/record/funding-bar'
import { ProjectHead } from '~/components/record/project-head'
import { agreementOf } from '~/domain/budget/agreement'
import { found, numberIn, open } from '~/http/route.server'
import { paths } from '~/paths'
import { listBudgetLines } from '~db/queries/budget.server'
import { findRecord } from '~db/queries/records.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Budget of ${data.number}` : 'There is no such project')

export const loader = open(async ({ db, visitor, params }) => {
  const project = numberIn(params)
  const { values } = found(
    await findRecord(db, project, await visitor.audiences(project)),
    `There is no project ${project} in the register.`,
  )
  const lines = await listBudgetLines(db, project)
  const agreement = agreementOf(lines, values).verdict
  const { status, type, session, year, title } = values
  return {
    ...{ number: project, title, status, type, session, year },
    apec: values.apecFunding ?? 0,
    coFunding: values.coFunding ?? 0,
    budget: budgetView(lines, visitor.may('budget.read-lines', { project })),
    disagreement: lines.length > 0 && !agreement.ok ? agreement.reason : null,
    mayEdit: visitor.may('budget.edit', { project }),
  }
})

export default function Budget() {
  const { number, title, apec, coFunding, budget, disagreement, mayEdit, ...facts } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Budget table"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
      ]}
      above={<ProjectHead number={number} {...facts} />}
      lead={title}
    >
      <div className="budget-top">
        <div className="money-box">
          <FundingBar apec={apec} coFunding={coFunding} />
        </div>
        <p className="doors">
          {mayEdit && (
            <LinkButton to={paths.editBudget(number)} kind="primary">
              Edit the budget
            </LinkButton>
          )}
          <LinkButton to={paths.budgetWorkbook(number)} download>
            Download as Excel
          </LinkButton>
        </p>
      </div>
      {disagreement && <Note tone="wait">{disagreement}</Note>}
      {!budget.hasLines ? (
        <Empty title="No budget lines have been entered">
          <p>The amounts above are those of the record.</p>
        </Empty>
      ) : budget.lines ? (
        <BudgetLines budget={budget} />
      ) : (
        <>
          <BudgetCategories budget={budget} />
          <Note>The lines of a budget are shown to people who work on the project, after signing in.</Note>
        </>
      )}
    </Page>
  )
}
