import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DrawnChart } from '~/components/chart/drawn-chart'
import { LinkButton } from '~/components/form/button'
import { ApartValues } from '~/components/indicator/apart-values'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { valueInWords } from '~/domain/indicator/measured-problems'
import { statesInWords } from '~/domain/indicator/measured-texts'
import { found, numberIn, open } from '~/http/route.server'
import { readIndicators } from '~/operations/indicator/read-indicators.server'
import { paths } from '~/paths'
import { reachedChart, reachedTable } from '~/reports/indicators'
import { ReportTable } from '~/reports/render/blocks'
import { chartDrawing } from '~/reports/render/on-demand.server'
import '~/reports/render/blocks.css'
import '~/styles/outputs.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Indicators of ${data.number}` : 'There is no such project')

export const loader = open(async ({ db, visitor, params, now }) => {
  const number = numberIn(params)
  const read = await readIndicators(db, { number, by: visitor.person, now })
  const { title, seesAll, mayCheck, lines, apart } = found(read, `There is no project ${number} in the register.`)
  const chart = reachedChart(lines)
  return {
    ...{ number, title, apart, hasLines: lines.length > 0 },
    waiting: mayCheck ? lines.filter(({ states }) => states.submitted).map(({ indicator }) => indicator) : [],
    drawn: chart.rows.length > 0 ? (await chartDrawing())(chart) : null,
    table: reachedTable(
      lines.map(({ indicator, reached, reachedWithOpen, states }) => ({
        ...{ indicator, reached, href: paths.indicator(number, indicator.id) },
        open: seesAll
          ? {
              values: statesInWords(states),
              withOpen: reachedWithOpen === null ? '' : valueInWords(indicator, reachedWithOpen),
            }
          : null,
      })),
    ),
  }
})

export default function Indicators() {
  const { number, title, hasLines, waiting, drawn, table, apart } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Indicators"
      trail={[{ to: paths.project(number), title: number }, { title: 'Indicators' }]}
      lead={title}
    >
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">Values that wait for you</h2>
          <p className="doors">
            {waiting.map(({ id, name }) => (
              <LinkButton key={id} to={paths.indicator(number, id)}>
                {name}
              </LinkButton>
            ))}
          </p>
        </section>
      )}
      {hasLines ? (
        <div className="report">
          {drawn && <DrawnChart drawn={drawn} />}
          <ReportTable table={table} />
        </div>
      ) : (
        <Empty title="The record names no indicators">
          <p>Indicators are written in the section on monitoring and evaluation of the proposal.</p>
        </Empty>
      )}
      {apart.length > 0 && (
        <section aria-labelledby="apart">
          <h2 id="apart">Former indicators</h2>
          <p>These are no longer in the record. What was measured of them is kept, and counts in no report.</p>
          <ApartValues apart={apart} />
        </section>
      )}
    </Page>
  )
}
