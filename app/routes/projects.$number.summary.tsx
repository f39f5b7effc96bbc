import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useMemo } from 'react'
import { originOf } from '~/auth/origin.server'
import { ReportFiles } from '~/components/completion/report-head'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { Toc } from '~/components/page/toc'
import { chartFrom } from '~/components/summary/summary-chart'
import { found, numberIn, open } from '~/http/route.server'
import { drawingsOf } from '~/operations/completion/drawings.server'
import { noSummary, readSummary } from '~/operations/completion/read-summary.server'
import { paths } from '~/paths'
import type { Heading } from '~/reports/model'
import { ReportBlocks } from '~/reports/render/blocks'
import '~/reports/render/blocks.css'
import '~/styles/completion.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        ...pageTitle(
          `Summary report, ${data.number}`,
          `What the APEC project “${data.title}” did and found: outputs, participants, answers and best practices.`,
        ),
        { tagName: 'link', rel: 'canonical', href: data.address },
      ]
    : pageTitle('Summary report')

/** The summary of what a project did and found, at an address that stays. */
export const loader = open(async ({ db, request, visitor, params, now }) => {
  const number = numberIn(params)
  const read = found(await readSummary(db, { number, by: visitor.person, now }), noSummary(number))
  const address = `${originOf(request)}${paths.summary(number)}`
  return { number, address, drawings: await drawingsOf(read.report), ...read }
})

const isChapter = (block: { block: string; level?: number }): block is Heading =>
  block.block === 'heading' && block.level === 2

export default function Summary() {
  const { number, title, report, isDraft, drawings } = useLoaderData<typeof loader>()
  const chart = useMemo(() => chartFrom(drawings), [drawings])
  return (
    <Page
      title="Summary report"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Summary report' },
      ]}
      lead={title}
    >
      {isDraft && (
        <Note tone="wait">
          A preview. Everybody can read this summary once the Secretariat has accepted the completion report.
        </Note>
      )}
      <p className="doors">
        <ReportFiles
          html={paths.summaryHtml(number)}
          workbook={paths.summaryWorkbook(number)}
          word={paths.summaryWord(number)}
        />
      </p>
      <div className="reading-report">
        <Toc entries={report.blocks.filter(isChapter).map(({ id, text }) => ({ id, title: text }))} />
        <div className="report">
          <ReportBlocks blocks={report.blocks} chart={chart} />
        </div>
      </div>
    </Page>
  )
}
