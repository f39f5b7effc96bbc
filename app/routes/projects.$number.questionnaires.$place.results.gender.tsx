import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { Breakdown } from '~/components/results/breakdown'
import { ResultSections } from '~/components/results/question-result'
import { ResultsPage } from '~/components/results/results-page'
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
  pageTitle(data ? `Gender results of ${data.shell.head.title}` : 'Gender results')

const unknown = 'There is no such questionnaire, or it has not been published.'

export const loader = signedIn(async ({ db, person, params, request, now }) => {
  const asked = { number: numberIn(params), place: seqIn(params.place, unknown), by: person, now }
  const { searchParams } = new URL(request.url)
  const view = viewIn(searchParams)
  // Economies are parted from the first: what women are offered depends on where they are.
  const group = searchParams.has('by') ? view.group : 'travel'
  const read = await readResults(db, { ...asked, ...view, group })
  if (!read.ok) throw refuse(403, read.reason)
  const results = found(read.results, unknown)
  return { shell: shellOf(results), sections: resultsView(results, await compactDrawing(), 'gender') }
})

export default function GenderResults() {
  const { shell, sections } = useLoaderData<typeof loader>()
  const { number, place } = shell.head
  const query = viewQuery({ ...shell.view, group: '' })
  return (
    <ResultsPage
      shell={shell}
      title="Gender results"
      lead="Every question that is tagged “gender”, together."
      here={[{ title: 'Gender' }]}
    >
      {sections.length === 0 ? (
        <Empty title="No question is tagged “gender”">
          <p>The tag is given to a question where it is drafted. A correction of the questionnaire can add it.</p>
        </Empty>
      ) : (
        <>
          <Breakdown shell={shell} />
          <ResultSections sections={sections} textsOf={key => paths.resultsTexts(number, place, key) + query} />
        </>
      )}
    </ResultsPage>
  )
}
