import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Pagination } from '~/components/page/pagination'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { Toc } from '~/components/page/toc'
import { BesideQuestions, ReadAnswers, WithoutAnswer } from '~/components/results/read-answers'
import { ResultsPage } from '~/components/results/results-page'
import { pageOf } from '~/domain/questionnaire/results/pages'
import { reading } from '~/domain/questionnaire/results/texts'
import { viewIn, viewQuery } from '~/domain/questionnaire/results/view'
import { found, numberIn, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { readResults } from '~/operations/results/read-results.server'
import { shellOf } from '~/operations/results/results-shell'
import { paths } from '~/paths'
import '~/styles/questionnaire.css'
import '~/styles/results.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Answers to a question of ${data.shell.head.title}` : 'Answers to a question')

const unknown = 'There is no such questionnaire, or it has not been published.'

export const loader = signedIn(async ({ db, person, params, request, now }) => {
  const asked = { number: numberIn(params), place: seqIn(params.place, unknown), by: person, now }
  const { searchParams } = new URL(request.url)
  const read = await readResults(db, { ...asked, ...viewIn(searchParams), group: '' })
  if (!read.ok) throw refuse(403, read.reason)
  const results = found(read.results, unknown)
  const told = found(
    reading(results.hearing, params.question ?? '', results.files),
    'The questionnaire has no such question.',
  )
  const { question, number, answers, others, before, after } = told
  const neighbour = (one: typeof before) => one && { key: one.question.key, number: one.number, ask: one.question.ask }
  return {
    ...{ shell: shellOf(results), key: question.key, number, ask: question.ask, others },
    ...pageOf(answers, searchParams.get('page')),
    ...{ before: neighbour(before), after: neighbour(after), mayMakePractice: results.mayMakePractice },
  }
})

export default function AnswersToOneQuestion() {
  const { shell, key, number, ask, others, before, after, mayMakePractice, ...read } = useLoaderData<typeof loader>()
  const { number: project, place } = shell.head
  const beside = (one: typeof before) =>
    one && { ...one, to: paths.resultsTexts(project, place, one.key) + viewQuery(shell.view) }
  const practiceOf = (response: number) =>
    `${paths.newPractice(project)}?${new URLSearchParams({ response: String(response), question: key })}`
  return (
    <ResultsPage shell={shell} title={`${number} ${ask}`} here={[{ title: `Question ${number}` }]}>
      {read.shown.length === 0 ? (
        <Empty title="Nobody has answered this question" />
      ) : (
        <div className="reading-results">
          <Toc
            entries={read.shown.map(({ response, name }) => ({ id: `r-${response}`, title: name }))}
            title="Answers"
          />
          <ReadAnswers answers={read.shown} practiceOf={mayMakePractice ? practiceOf : null} />
        </div>
      )}
      <Pagination page={read.page} pages={read.pages} hrefOf={n => viewQuery(shell.view, { page: String(n) })} />
      <WithoutAnswer others={others} isNamed={shell.head.audience === 'economies'} />
      <BesideQuestions before={beside(before)} after={beside(after)} />
    </ResultsPage>
  )
}
