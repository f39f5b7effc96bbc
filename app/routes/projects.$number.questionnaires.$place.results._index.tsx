import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '~/components/page/title'
import { Toc } from '~/components/page/toc'
import { Breakdown } from '~/components/results/breakdown'
import { ResultSections } from '~/components/results/question-result'
import { Downloads, ResultsPage } from '~/components/results/results-page'
import { viewIn, viewQuery } from '~/domain/questionnaire/results/view'
import { found, numberIn, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { readResults } from '~/operations/results/read-results.server'
import { shellOf } from '~/operations/results/results-shell'
import { paths } from '~/paths'
import { compactDrawing } from '~/reports/render/on-demand.server'
import { resultsView } from '~/reports/results/results-view'
import '~/reports/render/blocks.css'
import '~/styles/questionnaire.css'
import '~/styles/results.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Results of ${data.shell.head.title}` : 'Results')

const unknown = 'There is no such questionnaire, or it has not been published.'

export const loader = signedIn(async ({ db, person, params, request, now }) => {
  const asked = { number: numberIn(params), place: seqIn(params.place, unknown), by: person, now }
  const read = await readResults(db, { ...asked, ...viewIn(new URL(request.url).searchParams) })
  if (!read.ok) throw refuse(403, read.reason)
  const results = found(read.results, unknown)
  return { shell: shellOf(results), sections: resultsView(results, await compactDrawing()) }
})

export default function ResultsByQuestion() {
  const { shell, sections } = useLoaderData<typeof loader>()
  const { number, place } = shell.head
  const query = viewQuery({ ...shell.view, group: '' })
  return (
    <ResultsPage shell={shell} title="Results">
      <div className="results-tools">
        <Breakdown shell={shell} />
        <Downloads shell={shell} />
      </div>
      <div className="reading-results">
        <Toc entries={sections} title="Sections" />
        <ResultSections sections={sections} textsOf={key => paths.resultsTexts(number, place, key) + query} />
      </div>
    </ResultsPage>
  )
}
