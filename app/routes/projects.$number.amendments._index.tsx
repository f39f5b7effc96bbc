import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AmendmentList } from '~/components/amendment/amendment-list'
import { ValuesTable } from '~/components/amendment/values-table'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { found, numberIn, open } from '~/http/route.server'
import { readAmendments } from '~/operations/amendment/read-amendments.server'
import { paths } from '~/paths'
import '~/styles/amendments.css'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Amendments of ${data.number}` : 'Amendments')

export const loader = open(async ({ db, visitor, params, now, request }) => {
  const number = numberIn(params)
  const read = await readAmendments(db, { number, by: visitor.person, now })
  const saved = new URL(request.url).searchParams.has('saved')
  return { number, saved, ...found(read, `There is no project ${number} in the register.`) }
})

export default function Amendments() {
  const { number, saved, title, lastDay, money, amendments, asking } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Amendments"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Amendments' },
      ]}
      lead={`${title}. While a project runs, its last day and its budget keep their original and their current values.`}
    >
      {saved && (
        <Note tone="good" live>
          Saved. The other side is told by letter.
        </Note>
      )}
      {asking && (
        <p className="doors">
          {asking.extension.ok && <LinkButton to={paths.askExtension(number)}>Ask for an extension</LinkButton>}
          {asking.reprogramming.ok && (
            <LinkButton to={paths.askReprogramming(number)}>Ask for a reprogramming</LinkButton>
          )}
        </p>
      )}
      <section className="amendment-part" aria-labelledby="values">
        <h2 id="values">Original and current values</h2>
        <ValuesTable lastDay={lastDay} money={money} />
      </section>
      <section className="amendment-part" aria-labelledby="history">
        <h2 id="history">What was asked for and decided</h2>
        {amendments.length === 0 ? (
          <Empty title="The project runs as it was approved" />
        ) : (
          <AmendmentList number={number} amendments={amendments} />
        )}
      </section>
      <p>
        <a href={paths.budget(number)}>The budget</a> · <a href={paths.versions(number)}>Version history</a>
      </p>
    </Page>
  )
}
