import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { PracticeFilter } from '~/components/practice/practice-filter'
import { PracticeLines } from '~/components/practice/practice-lines'
import { practicesAsked } from '~/domain/practice/forms'
import { practiceStates, practiceStateTitles } from '~/domain/practice/practice'
import { allow, found, numberIn, refuse, signedIn } from '~/http/route.server'
import { readPractices } from '~/operations/practices/read-practices.server'
import { paths } from '~/paths'
import '~/styles/practice-making.css'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Best practices of ${data.number}` : 'Best practices')

export const loader = signedIn(async ({ visitor, db, person: by, params, request, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('practices.read', await visitor.about(number)))
  const asked = practicesAsked(new URL(request.url).searchParams)
  const read = await readPractices(db, { number, by, now, ...asked })
  if (!read.ok) throw refuse(403, read.reason)
  return { number, ...asked, ...found(read.list, `There is no project ${number}.`) }
})

export default function Practices() {
  const { number, title, practices, mayWrite, ...list } = useLoaderData<typeof loader>()
  const shown = practiceStates.filter(state => practices.some(practice => practice.state === state))
  return (
    <Page
      title="Best practices"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.questionnaires(number), title: 'Questionnaires' },
        { title: 'Best practices' },
      ]}
      lead={`${title}. A practice is identified in the answers of economies, discussed, agreed, confirmed by the economies that it names, and published.`}
    >
      {mayWrite && (
        <p className="doors">
          <LinkButton to={paths.newPractice(number)}>Make a practice</LinkButton>
        </p>
      )}
      <PracticeFilter number={number} {...list} />
      {practices.length === 0 && (
        <Empty title={list.themes.length === 0 ? 'There are no practices yet' : 'There is no such practice'}>
          {mayWrite && <p>Read the answers of a questionnaire, and mark the passage from which a practice comes.</p>}
        </Empty>
      )}
      {shown.map(state => (
        <section key={state} aria-labelledby={state}>
          <h2 id={state}>{practiceStateTitles[state]}</h2>
          <PracticeLines number={number} practices={practices.filter(practice => practice.state === state)} />
        </section>
      ))}
    </Page>
  )
}
