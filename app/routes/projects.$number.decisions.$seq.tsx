import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { MomentText } from '~/components/record/date-text'
import { Money } from '~/components/record/money'
import { PrintButton } from '~/components/record/print-button'
import { found, numberIn, signedIn } from '~/http/route.server'
import { readDecision } from '~/operations/read-decision.server'
import { paths } from '~/paths'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.done}, ${data.number}` : 'There is no such letter')

export const loader = signedIn(async ({ db, person, params, now }) => {
  const number = numberIn(params)
  const seq = /^\d{1,9}$/.test(params.seq ?? '') ? Number(params.seq) : null
  const read = seq === null ? null : await readDecision(db, { number, seq, by: person, now })
  return { number, ...found(read, 'There is no such letter.') }
})

export default function DecisionLetter() {
  const { number, title, done, at, by, reason, amount, edition, version, letter } = useLoaderData<typeof loader>()
  return (
    <Page
      title={done}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.steps(number), title: 'Steps' },
        { title: 'Letter' },
      ]}
      lead={title}
    >
      <dl className="facts">
        <div>
          <dt>When</dt>
          <dd>
            <MomentText moment={at} />
          </dd>
        </div>
        <div>
          <dt>By</dt>
          <dd>{by}</dd>
        </div>
        <div>
          <dt>Version of the record</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>Rules applied</dt>
          <dd>{edition}</dd>
        </div>
        {amount !== null && (
          <div>
            <dt>APEC funding decided on</dt>
            <dd>
              <Money cents={amount} />
            </dd>
          </div>
        )}
        {reason !== '' && (
          <div>
            <dt>Reason or remark</dt>
            <dd className="said">{reason}</dd>
          </div>
        )}
      </dl>
      <article className="letter-text" aria-label="The letter as it was sent">
        <h2>{letter.subject}</h2>
        {letter.text}
      </article>
      <p className="doors">
        <PrintButton />
        <LinkButton to={paths.steps(number)}>Back to the steps</LinkButton>
      </p>
    </Page>
  )
}
