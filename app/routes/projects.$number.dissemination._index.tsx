import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DrawnChart } from '~/components/chart/drawn-chart'
import { LinkButton } from '~/components/form/button'
import { SpreadTable } from '~/components/output/spread-table'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { found, numberIn, open } from '~/http/route.server'
import { readDisseminations } from '~/operations/output/read-outputs.server'
import { paths } from '~/paths'
import { hitsChart, hitsTable } from '~/reports/outputs'
import { ReportTable } from '~/reports/render/blocks'
import { chartDrawing } from '~/reports/render/on-demand.server'
import '~/reports/render/blocks.css'
import '~/styles/outputs.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Dissemination of ${data.number}` : 'There is no such project')

export const loader = open(async ({ db, visitor, params, request, now }) => {
  const number = numberIn(params)
  const read = await readDisseminations(db, { number, by: visitor.person, now })
  const { title, spread, outputs, mayWrite, openLater } = found(read, `There is no project ${number} in the register.`)
  const counted = spread.some(({ hits }) => hits.length > 0)
  return {
    ...{ number, title, spread, outputs, mayWrite, openLater },
    hits: counted ? { drawn: (await chartDrawing())(hitsChart(spread)), table: hitsTable(spread) } : null,
    saved: new URL(request.url).searchParams.has('saved'),
  }
})

export default function DisseminationOfProject() {
  const { number, title, spread, outputs, mayWrite, openLater, hits, saved } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Dissemination"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.outputs(number), title: 'Outputs' },
        { title: 'Dissemination' },
      ]}
      lead={title}
    >
      {saved && (
        <Note tone="good" live>
          Saved.
        </Note>
      )}
      {mayWrite && openLater.ok && (
        <p className="doors">
          <LinkButton to={paths.dissemination(number, 'new')}>Add a dissemination</LinkButton>
        </p>
      )}
      {spread.length === 0 ? (
        <Empty title="Nothing has been published or sent yet" />
      ) : (
        <SpreadTable number={number} spread={spread} outputs={outputs} mayWrite={mayWrite} />
      )}
      {hits && (
        <section aria-labelledby="hits">
          <h2 id="hits">Web hits</h2>
          <DrawnChart drawn={hits.drawn} />
          <ReportTable table={hits.table} />
        </section>
      )}
    </Page>
  )
}
