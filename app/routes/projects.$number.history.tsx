import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HistoryList } from '~/components/history/history-list'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { queryOf, readQuestion } from '~/domain/history/reading'
import { found, numberIn, refuse, signedIn } from '~/http/route.server'
import { readHistory } from '~/operations/read-history.server'
import { paths } from '~/paths'
import { findSeq } from '~db/queries/records.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `History of ${data.number}` : 'There is no such project')

export const loader = signedIn(async ({ db, person, params, request, now }) => {
  const project = numberIn(params)
  const question = { ...readQuestion(new URL(request.url).searchParams), project: '' }
  const read = await readHistory(db, { project, question, by: person, now })
  if (!read.ok) throw refuse(403, read.reason)
  found(await findSeq(db, project), `There is no project ${project} in the register.`)
  return { number: project, question, query: queryOf(question), ...read.view }
})

export default function ProjectHistory() {
  const { number, ...view } = useLoaderData<typeof loader>()
  return (
    <Page
      title="History"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { to: paths.versions(number), title: 'Version history' },
      ]}
      lead="Who did what on this project, when and why."
    >
      <HistoryList
        {...view}
        {...{
          action: paths.projectHistory(number),
          csv: paths.projectHistoryCsv(number),
          workbook: paths.projectHistoryWorkbook(number),
          ofProject: true,
        }}
      />
    </Page>
  )
}
