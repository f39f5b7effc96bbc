import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { ResultsPage } from '~/components/results/results-page'
import { ChooseTwo, SideBySide } from '~/components/results/two-economies'
import { viewIn } from '~/domain/questionnaire/results/view'
import { found, numberIn, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { compareView } from '~/operations/results/compare-view'
import { readResults } from '~/operations/results/read-results.server'
import { shellOf } from '~/operations/results/results-shell'
import '~/styles/questionnaire.css'
import '~/styles/results.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Two economies side by side of ${data.shell.head.title}` : 'Two economies side by side')

const unknown = 'There is no such questionnaire, or it has not been published.'

export const loader = signedIn(async ({ db, person, params, request, now }) => {
  const asked = { number: numberIn(params), place: seqIn(params.place, unknown), by: person, now }
  const { searchParams } = new URL(request.url)
  const read = await readResults(db, { ...asked, ...viewIn(searchParams), group: '' })
  if (!read.ok) throw refuse(403, read.reason)
  const results = found(read.results, unknown)
  const [a, b] = [searchParams.get('a') ?? '', searchParams.get('b') ?? '']
  return { shell: shellOf(results), ...compareView(results, a, b) }
})

export default function CompareTwo() {
  const { shell, names, a, b, sections } = useLoaderData<typeof loader>()
  const isOfEconomies = shell.head.audience === 'economies'
  return (
    <ResultsPage shell={shell} title="Two economies side by side" here={[{ title: 'Two economies' }]}>
      {isOfEconomies && <ChooseTwo names={names} a={a} b={b} drafts={shell.view.drafts} />}
      {sections === null ? (
        <Empty title={isOfEconomies ? 'Choose two economies that were asked' : 'People are not set side by side'}>
          <p>
            {isOfEconomies
              ? 'Their answers then stand beside each other, question by question.'
              : 'Each of them answered for themselves. Only the official answers of economies are compared.'}
          </p>
        </Empty>
      ) : (
        <SideBySide sections={sections} a={a} b={b} />
      )}
    </ResultsPage>
  )
}
