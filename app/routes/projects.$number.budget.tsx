import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RevisedTotals } from '~/components/amendment/revised-totals'
import { BudgetCategories, BudgetLines } from '~/components/budget/budget-table'
import { budgetView } from '~/components/budget/budget-view'
import { TravellerTable } from '~/components/budget/traveller-table'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { FundingBar } from '~/components/record/funding-bar'
import { DrawdownTable } from '~/components/record/own-tables'
import { ProjectHead } from '~/components/record/project-head'
import { WaiversTold } from '~/components/waiver/waivers-told'
import { revisedBudget } from '~/domain/amendment/revised-budget'
import { agreementOf } from '~/domain/budget/agreement'
import type { IsoDate } from '~/domain/calendar'
import { budgetDay } from '~/domain/checks/check'
import { isTravelEligible } from '~/domain/economy'
import { found, numberIn, open } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { findOriginalLines } from '~db/queries/amendments.server'
import { listBudgetLines, listTravellersOf } from '~db/queries/budget.server'
import { findRecord, findSeq } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { listWaiversOf } from '~db/queries/waivers.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Budget of ${data.number}` : 'There is no such project')

/** What only readers of the lines are told. */
async function insideOf(db: Database, project: string) {
  const [seq, lists] = await Promise.all([findSeq(db, project), reference(db)])
  if (seq === null) return null
  const [travellers, waivers] = await Promise.all([listTravellersOf(db, seq), listWaiversOf(db, seq)])
  const travellersOn = (day: IsoDate) => {
    const eligible = new Set(lists.economies.filter(one => isTravelEligible(one, day)).map(one => one.name))
    return travellers.map(row => ({ ...row, eligible: eligible.has(row.economy) }))
  }
  return { travellersOn, waivers }
}

export const loader = open(async ({ db, visitor, params, now }) => {
  const project = numberIn(params)
  const { values } = found(
    await findRecord(db, project, await visitor.audiences(project)),
    `There is no project ${project} in the register.`,
  )
  const withLines = visitor.may('budget.read-lines', { project })
  const [lines, original, inside] = await Promise.all([
    listBudgetLines(db, project),
    findOriginalLines(db, project),
    withLines ? insideOf(db, project) : null,
  ])
  const { planned, revised } = revisedBudget(original, lines)
  const day = budgetDay({ record: { values }, today: dayOf(now) })
  const agreement = agreementOf(lines, values).verdict
  const { status, type, session, year, title } = values
  return {
    ...{ number: project, title, status, type, session, year },
    apec: values.apecFunding ?? 0,
    coFunding: values.coFunding ?? 0,
    budget: budgetView(lines, withLines),
    revision: original === null ? null : { planned, revised },
    drawdown: values.drawdown,
    travellers: inside?.travellersOn(day) ?? [],
    waivers: inside?.waivers ?? [],
    mayWaive: visitor.may('budget.edit', { project }) || visitor.may('waiver.decide', await visitor.about(project)),
    disagreement: lines.length > 0 && !agreement.ok ? agreement.reason : null,
    mayEdit: visitor.may('budget.edit', { project }),
    withLines,
  }
})

export default function Budget() {
  const { number, title, apec, coFunding, budget, disagreement, mayEdit, ...more } = useLoaderData<typeof loader>()
  const { drawdown, travellers, waivers, mayWaive, withLines, revision, ...facts } = more
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
          {withLines && <LinkButton to={paths.payments(number)}>Payments</LinkButton>}
          {mayWaive && <LinkButton to={paths.waivers(number)}>Waivers</LinkButton>}
          <LinkButton to={paths.budgetWorkbook(number)} download>
            Download as Excel
          </LinkButton>
        </p>
      </div>
      {revision && <RevisedTotals number={number} {...revision} />}
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
      {travellers.length > 0 && (
        <section className="budget-more" aria-labelledby="travellers">
          <h2 id="travellers">Travellers</h2>
          <TravellerTable travellers={travellers} />
        </section>
      )}
      {waivers.length > 0 && (
        <section className="budget-more" aria-labelledby="waivers">
          <h2 id="waivers">Waivers</h2>
          <WaiversTold waivers={waivers} />
        </section>
      )}
      {drawdown.length > 0 && (
        <section className="budget-more" aria-labelledby="drawdown">
          <h2 id="drawdown">Drawdown timetable</h2>
          <DrawdownTable rows={drawdown} funding={apec} />
        </section>
      )}
    </Page>
  )
}
