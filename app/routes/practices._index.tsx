import { Link, useLoaderData } from '@remix-run/react'
import { Button } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Pagination } from '~/components/page/pagination'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { catalogueView } from '~/components/practice/catalogue-view'
import { feedLink, PracticeDownloads } from '~/components/practice/downloads'
import { PracticeEntries } from '~/components/practice/practice-entries'
import { ChosenFilters, FiltersSwitch } from '~/components/record/around-ledger'
import { Facets } from '~/components/record/facets'
import { FilterForm } from '~/components/record/filter-form'
import { SearchBox } from '~/components/record/search-box'
import { readPracticeFilter } from '~/domain/practice/catalogue'
import { open } from '~/http/route.server'
import { paths } from '~/paths'
import { listPublishedPractices } from '~db/queries/published-practices.server'
import '~/styles/practice-catalogue.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta = () => [
  ...pageTitle(
    'Best practices',
    'What APEC economies do that works: best practices of all projects, with the answers behind them.',
  ),
  feedLink,
]

export const loader = open(async ({ db, request }) =>
  catalogueView(await listPublishedPractices(db), readPracticeFilter(new URL(request.url).searchParams)),
)

const lead = 'What economies do that works for them: found in their answers, discussed at events, confirmed by each.'

export default function Practices() {
  const { q, query, page, pages, rows, count, result, chosen, facets, isEmpty } = useLoaderData<typeof loader>()
  const hrefOf = (n: number) => `${paths.practices}${n === 1 ? query : `${query === '' ? '?' : `${query}&`}page=${n}`}`
  if (isEmpty)
    return (
      <Page title="Best practices" lead={lead}>
        <Empty title="No best practice has been published yet">
          <p>
            Projects find them in the answers to their questionnaires. <Link to={paths.projects}>See the projects</Link>
          </p>
        </Empty>
      </Page>
    )
  return (
    <Page title="Best practices" lead={lead}>
      <FilterForm action={paths.practices} query={query}>
        <SearchBox q={q} label="Search titles, descriptions and conditions" placeholder="Words of a practice" />
        <div className="register">
          <section className="filters" aria-label="Filters">
            <FiltersSwitch chosen={chosen.length} />
            <Facets facets={facets} />
            <div className="filters-foot">
              <Button>Apply filters</Button>
              {chosen.length > 0 && <Link to={paths.practices}>Clear all</Link>}
            </div>
          </section>
          <section aria-label="Result" id="result">
            <ChosenFilters chosen={chosen} list={paths.practices} />
            <p className="practice-count" role="status">
              {result}
            </p>
            {rows.length > 0 && <PracticeEntries rows={rows} />}
            {count === 0 && (
              <Empty title="No best practice answers all of this">
                <p>
                  Take one of the filters away, or try fewer or other words.{' '}
                  <Link to={paths.practices}>Show all best practices</Link>
                </p>
              </Empty>
            )}
            {count > 0 && rows.length === 0 && (
              <Empty title={`There is no page ${page.toLocaleString('en-US')}`}>
                <p>
                  <Link to={hrefOf(pages)}>Go to the last page</Link>
                </p>
              </Empty>
            )}
            <div className="after">
              <Pagination page={page} pages={pages} hrefOf={hrefOf} />
              {count > 0 && <PracticeDownloads query={query} />}
            </div>
          </section>
        </div>
      </FilterForm>
    </Page>
  )
}
