import { useLoaderData } from '@remix-run/react'
import { HistoryList } from '~/components/history/history-list'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { queryOf, readQuestion } from '~/domain/history/reading'
import { refuse, signedIn } from '~/http/route.server'
import { readHistory } from '~/operations/read-history.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta = () => pageTitle('History')

export const loader = signedIn(async ({ db, person, request, now }) => {
  const question = readQuestion(new URL(request.url).searchParams)
  const read = await readHistory(db, { project: null, question, by: person, now })
  if (!read.ok) throw refuse(403, read.reason)
  return { question, query: queryOf(question), ...read.view }
})

export default function History() {
  const view = useLoaderData<typeof loader>()
  return (
    <Page
      title="History"
      lead="Who did what, when and why, over all projects and accounts. Rows are only ever added, and each is sealed to the one before it."
    >
      <HistoryList
        {...view}
        {...{ action: paths.history, csv: paths.historyCsv, workbook: paths.historyWorkbook, ofProject: false }}
      />
    </Page>
  )
}
