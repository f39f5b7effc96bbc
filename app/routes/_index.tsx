import { Form, Link, useLoaderData } from '@remix-run/react'
import { FundingByYear } from '~/components/chart/funding-by-year'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { browseView } from '~/components/record/browse-view'
import { Ledger } from '~/components/record/ledger'
import { SearchBox } from '~/components/record/search-box'
import { Totals } from '~/components/record/totals'
import { readFilter } from '~/domain/record/filter'
import { open } from '~/http/route.server'
import { paths } from '~/paths'
import { listProjects, summariseProjects } from '~db/queries/register.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta = () =>
  pageTitle(
    'Dossier',
    'The register of APEC projects: each with its record, its budget, its work plan and its history.',
  )

const latestShown = 6

export const loader = open(async ({ db }) => {
  const everything = readFilter(new URLSearchParams())
  const [rows, summary] = await Promise.all([listProjects(db, everything), summariseProjects(db, everything)])
  const { count, apec, coFunding, byYear } = summary
  return { rows: rows.slice(0, latestShown), count, apec, coFunding, byYear, browse: browseView(summary) }
})

export default function FirstPage() {
  const { rows, browse, byYear, ...sums } = useLoaderData<typeof loader>()
  return (
    <Page
      title="The projects of APEC, each with its whole record"
      lead="Member economies propose, run and complete projects together. Here anybody can read what each one is for, who takes part, what it costs and what came of it."
    >
      <Form method="get" action={paths.projects} discover="none">
        <SearchBox />
      </Form>
      {sums.count === 0 ? (
        <Empty title="The register is still empty">
          <p>Projects appear here as soon as they have been imported or entered.</p>
        </Empty>
      ) : (
        <>
          <Totals {...sums}>
            <FundingByYear points={byYear} />
          </Totals>
          <section className="latest" aria-labelledby="latest-title">
            <h2 id="latest-title">Newest projects</h2>
            <Ledger rows={rows} caption="The newest projects" />
            <p className="after">
              <Link to={paths.projects}>All {sums.count.toLocaleString('en-US')} projects</Link>
            </p>
          </section>
          <div className="browse">
            {browse.map(({ title, ways }) => (
              <section key={title} aria-label={`Projects by ${title.toLowerCase()}`}>
                <h2>{title}</h2>
                <ul>
                  {ways.map(({ words, count, query }) => (
                    <li key={query}>
                      <Link to={`${paths.projects}${query}`}>{words}</Link> <b className="num">{count}</b>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </>
      )}
    </Page>
  )
}
