import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { originOf } from '~/auth/origin.server'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { PracticeFacts } from '~/components/practice/practice-facts'
import { PracticeTrail } from '~/components/practice/practice-trail'
import { Prose } from '~/components/record/prose'
import { found, open } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { readPublishedPractice } from '~/operations/practices/read-published-practice.server'
import { paths } from '~/paths'
import '~/styles/practice-catalogue.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? pageTitle(data.practice.title, `A best practice of ${data.practice.economies.join('; ')}.`)
    : pageTitle('There is no such best practice')

const missing = 'There is no published best practice under this address. It may have been withdrawn.'

export const loader = open(async ({ db, request, params }) => {
  const seq = seqIn(params.seq, missing)
  return found(await readPublishedPractice(db, { seq, origin: originOf(request) }), missing)
})

export default function PublishedPractice() {
  const { practice, trail, further, citation, related } = useLoaderData<typeof loader>()
  return (
    <Page
      title={practice.title}
      trail={[{ to: paths.practices, title: 'Best practices' }, { title: practice.theme.title }]}
      lead={practice.economies.join(' · ')}
    >
      <div className="practice">
        <div className="text">
          <section className="part" aria-labelledby="what">
            <h2 id="what">What is done</h2>
            <Prose text={practice.description} />
          </section>
          <section className="part" aria-labelledby="conditions">
            <h2 id="conditions">Conditions for use</h2>
            <Prose text={practice.conditions} />
          </section>
          <section className="part" aria-labelledby="trail">
            <h2 id="trail">The answers behind it</h2>
            <PracticeTrail entries={trail} further={further} />
          </section>
        </div>
        <aside className="aside" aria-label="Facts">
          <section aria-labelledby="about">
            <h2 id="about">About this practice</h2>
            <PracticeFacts practice={practice} />
          </section>
          <section aria-labelledby="cite">
            <h2 id="cite">How to cite it</h2>
            <p className="citation">{citation}</p>
          </section>
          {related.length > 0 && (
            <section aria-labelledby="related">
              <h2 id="related">From the same project</h2>
              <ul className="practice-related">
                {related.map(({ seq, title }) => (
                  <li key={seq}>
                    <Link to={paths.practice(seq)}>{title}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
    </Page>
  )
}
