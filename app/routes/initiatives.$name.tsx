import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { FundingByYear } from '~/components/chart/funding-by-year'
import { EconomiesInvolved } from '~/components/linkage/economies-involved'
import { Page } from '~/components/page/page'
import { Pagination } from '~/components/page/pagination'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { Ledger } from '~/components/record/ledger'
import { Prose } from '~/components/record/prose'
import { Totals } from '~/components/record/totals'
import { filterToQuery, pageSize, readFilter } from '~/domain/record/filter'
import { found, open } from '~/http/route.server'
import { paths } from '~/paths'
import { reference } from '~db/queries/reference.server'
import { listProjects, summariseProjects } from '~db/queries/register.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.name}, an initiative` : 'There is no such initiative')

/** An initiative with the projects of the register that belong to it: the register itself, narrowed to them. */
export const loader = open(async ({ db, params, request }) => {
  const { initiatives } = await reference(db)
  const known = initiatives.find(one => one.name === params.name) ?? null
  const { name, about } = found(known, 'There is no such initiative.')
  const page = new URL(request.url).searchParams.get('page') ?? '1'
  const filter = readFilter(new URLSearchParams({ initiative: name, page }))
  const asProposer = { ...filter, economyPart: 'proposing' as const }
  const [rows, summary, proposing] = await Promise.all([
    listProjects(db, filter),
    summariseProjects(db, filter),
    summariseProjects(db, asProposer),
  ])
  const { count, apec, coFunding, byYear, facets } = summary
  return {
    ...{ name, about, rows, count, apec, coFunding, byYear },
    page: filter.page,
    pages: Math.max(1, Math.ceil(count / pageSize)),
    register: filterToQuery({ ...filter, page: 1 }),
    economies: facets.economy.map(({ value, count }) => ({
      ...{ name: value, projects: count },
      proposed: proposing.facets.economy.find(one => one.value === value)?.count ?? 0,
    })),
  }
})

export default function InitiativePage() {
  const { name, about, rows, page, pages, register, economies, ...totals } = useLoaderData<typeof loader>()
  return (
    <Page title={name} trail={[{ to: paths.initiatives, title: 'Initiatives' }]}>
      <div className="text about">
        <Prose text={about} />
      </div>
      <Totals count={totals.count} apec={totals.apec} coFunding={totals.coFunding}>
        <FundingByYear points={totals.byYear} />
      </Totals>
      {totals.count === 0 ? (
        <Empty title="No project of the register belongs to it yet" />
      ) : (
        <>
          <EconomiesInvolved economies={economies} />
          <h2>Projects</h2>
          <Ledger rows={rows} caption={`Projects of the initiative ${name}`} />
          <div className="after">
            <Pagination page={page} pages={pages} hrefOf={n => `${paths.initiative(name)}?page=${n}`} />
            <p>
              <Link to={`${paths.projects}${register}`}>Show these projects in the register</Link>
            </p>
          </div>
        </>
      )}
    </Page>
  )
}
