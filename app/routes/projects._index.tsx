import { Link, useLoaderData } from '@remix-run/react'
import { FundingByYear } from '~/components/chart/funding-by-year'
import { Button } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Pagination } from '~/components/page/pagination'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { ChosenFilters, Downloads, FiltersSwitch, Shown, SortBy } from '~/components/record/around-ledger'
import { Facets } from '~/components/record/facets'
import { FilterForm } from '~/components/record/filter-form'
import { Ledger } from '~/components/record/ledger'
import { registerView } from '~/components/record/register-view'
import { SearchBox } from '~/components/record/search-box'
import { Totals } from '~/components/record/totals'
import { readFilter } from '~/domain/record/filter'
import { open } from '~/http/route.server'
import { paths } from '~/paths'
import { listProjects, summariseProjects } from '~db/queries/register.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta = () =>
  pageTitle('Projects', 'Every project of APEC with its record, its budget and its history: search, filter, download.')

export const loader = open(async ({ db, request, visitor }) => {
  const filter = readFilter(new URL(request.url).searchParams)
  const [rows, summary] = await Promise.all([listProjects(db, filter), summariseProjects(db, filter)])
  return { rows, ...registerView(filter, summary), withLines: visitor.may('budget.read-lines') }
})

export default function Projects() {
  const view = useLoaderData<typeof loader>()
  const { rows, page, pages, query } = view
  const hrefOf = (n: number) => `${paths.projects}${n === 1 ? query : `${query === '' ? '?' : `${query}&`}page=${n}`}`
  return (
    <Page title="Projects">
      <FilterForm action={paths.projects} query={query}>
        <SearchBox q={view.q} />
        <div className="register">
          <section className="filters" aria-label="Filters">
            <FiltersSwitch chosen={view.chosen.length} />
            <Facets facets={view.facets} economyPart={view.economyPart} />
            <div className="filters-foot">
              <Button>Apply filters</Button>
              {view.chosen.length > 0 && <Link to={paths.projects}>Clear all</Link>}
            </div>
          </section>
          <section aria-label="Result" id="result">
            <ChosenFilters chosen={view.chosen} />
            <Totals count={view.count} apec={view.apec} coFunding={view.coFunding}>
              <FundingByYear points={view.byYear} />
            </Totals>
            {rows.length > 0 ? (
              <>
                <SortBy sort={view.sort} sorts={view.sorts}>
                  <Shown page={page} count={view.count} />
                </SortBy>
                <Ledger rows={rows} caption="Projects of this result" />
                <div className="after">
                  <Pagination page={page} pages={pages} hrefOf={hrefOf} />
                  <Downloads query={query} withLines={view.withLines} />
                </div>
              </>
            ) : view.count > 0 ? (
              <Empty title={`There is no page ${page.toLocaleString('en-US')}`}>
                <p>
                  This result has {pages === 1 ? 'one page' : `${pages} pages`}.{' '}
                  <Link to={hrefOf(pages)}>Go to {pages === 1 ? 'it' : 'the last page'}</Link>
                </p>
              </Empty>
            ) : (
              <Empty title="No project answers all of this">
                <p>
                  Take one of the filters away, or try fewer or other words.{' '}
                  <Link to={paths.projects}>Show all projects</Link>
                </p>
              </Empty>
            )}
          </section>
        </div>
      </FilterForm>
    </Page>
  )
}
