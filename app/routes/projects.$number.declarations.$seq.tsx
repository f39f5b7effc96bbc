import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { MomentText } from '~/components/record/date-text'
import { PrintButton } from '~/components/record/print-button'
import { found, numberIn, signedIn } from '~/http/route.server'
import { readDeclaration } from '~/operations/read-declaration.server'
import { paths } from '~/paths'
import '~/styles/papers.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Declaration, ${data.number}` : 'There is no such declaration')

export const loader = signedIn(async ({ db, person, params, now }) => {
  const number = numberIn(params)
  const seq = /^\d{1,9}$/.test(params.seq ?? '') ? Number(params.seq) : null
  const read = seq === null ? null : await readDeclaration(db, { number, seq, by: person, now })
  return { number, ...found(read, 'There is no such declaration.') }
})

export default function Declaration() {
  const { number, title, edition, done, sentences, version, at, by } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Declaration"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.steps(number), title: 'Steps' },
        { title: 'Declaration' },
      ]}
      lead={title}
    >
      <article className="signed" aria-labelledby="edition">
        <h2 id="edition">{edition}</h2>
        <ul className="declared">
          {sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="signer">
          <span>{by}</span>
          <small>
            Signed in Dossier, <MomentText moment={at} />
          </small>
        </p>
        <dl className="facts">
          <div>
            <dt>Project</dt>
            <dd>{number}</dd>
          </div>
          <div>
            <dt>Signed with</dt>
            <dd>{done}</dd>
          </div>
          <div>
            <dt>Version of the record</dt>
            <dd>{version}</dd>
          </div>
        </dl>
      </article>
      <p className="doors">
        <PrintButton />
        <LinkButton to={paths.steps(number)}>Back to the steps</LinkButton>
      </p>
    </Page>
  )
}
