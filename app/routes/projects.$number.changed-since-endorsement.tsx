import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReportFiles } from '~/components/completion/report-head'
import { changedSinceFacts } from '~/components/difference/changed-since'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { PrintButton } from '~/components/record/print-button'
import { found, numberIn, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { readChangedSince } from '~/operations/read-changed-since.server'
import { paths } from '~/paths'
import { changedSinceReport } from '~/reports/changed-since'
import { namingOf } from '~/reports/naming'
import { ReportBlocks } from '~/reports/render/blocks'
import { reference } from '~db/queries/reference.server'
import '~/reports/render/blocks.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `What changed since the endorsement, ${data.number}` : 'No endorsement is known')

export const loader = signedIn(async ({ db, person, params, now }) => {
  const number = numberIn(params)
  const read = found(await readChangedSince(db, { number, by: person, now }), `No endorsement of ${number} is known.`)
  const facts = changedSinceFacts(read, namingOf(await reference(db)), dayOf(now))
  return { number, title: facts.title, from: read.from, to: read.to, report: changedSinceReport(facts) }
})

export default function ChangedSince() {
  const { number, title, from, to, report } = useLoaderData<typeof loader>()
  return (
    <Page
      title={report.title}
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'What changed since the endorsement' },
      ]}
      above={<p className="no on-paper">{number}</p>}
      lead={title}
    >
      <p className="doors">
        <PrintButton />
        <ReportFiles html={paths.changedSinceHtml(number)} workbook={paths.changedSinceWorkbook(number)} />
        {from !== to && <LinkButton to={paths.difference(number, from, to)}>Compare word by word</LinkButton>}
      </p>
      <div className="report">
        <ReportBlocks blocks={report.blocks} />
      </div>
    </Page>
  )
}
