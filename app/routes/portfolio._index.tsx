import { Link, useLoaderData } from '@remix-run/react'
import { Button, LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { PortfolioSections } from '~/components/portfolio/portfolio-sections'
import { choicesView, sectionsOf } from '~/components/portfolio/portfolio-view'
import { ChosenFilters } from '~/components/record/around-ledger'
import { Facets } from '~/components/record/facets'
import { FilterForm } from '~/components/record/filter-form'
import { PrintButton } from '~/components/record/print-button'
import { readFilter } from '~/domain/record/filter'
import { refuse, signedIn } from '~/http/route.server'
import { readPortfolio } from '~/operations/portfolio/read-portfolio.server'
import { paths } from '~/paths'
import { listedAtMost, portfolioReport } from '~/reports/portfolio'
import { compactDrawing } from '~/reports/render/on-demand.server'
import { summariseProjects } from '~db/queries/register.server'
import '~/reports/render/blocks.css'
import '~/styles/portfolio.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta = () => pageTitle('Portfolio')

export const loader = signedIn(async ({ db, person, request, now }) => {
  const read = await readPortfolio(db, { filter: readFilter(new URL(request.url).searchParams), by: person, now })
  if (!read.ok) throw refuse(403, read.reason)
  const { filter, fora } = read.portfolio
  const [summary, draw] = await Promise.all([summariseProjects(db, filter), compactDrawing()])
  const report = portfolioReport({ ...read.portfolio, most: listedAtMost.page })
  return {
    ...choicesView(filter, summary, fora),
    ...{ title: report.title, selection: report.subtitle, sections: sectionsOf(report, draw), fora },
  }
})

export default function Portfolio() {
  const { title, selection, sections, facets, chosen, query, economyPart, fora } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      trail={[{ to: paths.projects, title: 'Projects' }, { title: 'Portfolio' }]}
      lead={fora === null ? selection : `Of the fora in your care: ${fora.join('; ')}`}
    >
      <p className="doors">
        <PrintButton />
        <LinkButton to={`${paths.portfolioWorkbook}${query}`} download>
          Download as Excel
        </LinkButton>
        <LinkButton to={`${paths.projects}${query}`}>See the list of these projects</LinkButton>
        <LinkButton to={paths.late}>See the late reports</LinkButton>
      </p>
      <ChosenFilters chosen={chosen} list={paths.portfolio} />
      <FilterForm action={paths.portfolio} query={query}>
        <details className="portfolio-choices">
          <summary>Choose projects by fund, forum, economy, year and state</summary>
          <div>
            <Facets facets={facets} economyPart={economyPart} />
            <div className="filters-foot">
              <Button>Apply filters</Button>
              {chosen.length > 0 && <Link to={paths.portfolio}>Clear all</Link>}
            </div>
          </div>
        </details>
      </FilterForm>
      <PortfolioSections sections={sections} />
    </Page>
  )
}
