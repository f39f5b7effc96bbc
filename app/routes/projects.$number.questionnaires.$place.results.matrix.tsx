import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Pagination } from '~/components/page/pagination'
import { pageTitle } from '~/components/page/title'
import { MarkKey, MarkMatrix, WordMatrix } from '~/components/results/matrix'
import { ResultsPage } from '~/components/results/results-page'
import { viewIn, viewQuery } from '~/domain/questionnaire/results/view'
import { found, numberIn, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { matrixView } from '~/operations/results/matrix-view'
import { readResults } from '~/operations/results/read-results.server'
import { shellOf } from '~/operations/results/results-shell'
import { paths } from '~/paths'
import '~/styles/questionnaire.css'
import '~/styles/results.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Matrix of ${data.shell.head.title}` : 'Matrix')

const unknown = 'There is no such questionnaire, or it has not been published.'

export const loader = signedIn(async ({ db, person, params, request, now }) => {
  const asked = { number: numberIn(params), place: seqIn(params.place, unknown), by: person, now }
  const { searchParams } = new URL(request.url)
  const read = await readResults(db, { ...asked, ...viewIn(searchParams), group: '' })
  if (!read.ok) throw refuse(403, read.reason)
  const results = found(read.results, unknown)
  const section = searchParams.get('section') ?? ''
  return { shell: shellOf(results), ...matrixView(results, section, searchParams.get('page')) }
})

export default function ResultsMatrix() {
  const { shell, section, sections, questions, rows, page, pages } = useLoaderData<typeof loader>()
  const { number, place } = shell.head
  const here = paths.resultsMatrix(number, place)
  const to = (key: string, more: Record<string, string> = {}) =>
    here + viewQuery(shell.view, { ...(key === '' ? {} : { section: key }), ...more })
  const shown = {
    rows,
    questions,
    hrefOf: (key: string) => paths.resultsTexts(number, place, key) + viewQuery(shell.view),
  }
  return (
    <ResultsPage shell={shell} title="Matrix" here={[{ title: 'Matrix' }]}>
      <nav className="matrix-sections" aria-label="Sections">
        {[{ key: '', title: 'All questions, as marks' }, ...sections].map(({ key, title }) => (
          <Link key={key} to={to(key)} aria-current={key === section ? 'page' : undefined} prefetch="none">
            {title}
          </Link>
        ))}
      </nav>
      {section === '' ? <MarkMatrix {...shown} /> : <WordMatrix {...shown} />}
      {section === '' && <MarkKey />}
      <Pagination page={page} pages={pages} hrefOf={n => to(section, { page: String(n) })} />
    </ResultsPage>
  )
}
