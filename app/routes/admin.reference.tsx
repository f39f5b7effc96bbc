import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AdminWays } from '~/components/admin/admin-ways'
import { Committees, Economies, Fora, Funds } from '~/components/admin/reference-tables'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { allow, signedIn } from '~/http/route.server'
import { paths } from '~/paths'
import { reference } from '~db/queries/reference.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Reference lists')

export const loader = signedIn(async ({ visitor, db }) => {
  allow(visitor.verdict('people.manage'))
  return reference(db)
})

export default function ReferenceLists() {
  const { economies, committees, fora, fundAccounts, subFunds, topics } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Reference lists"
      lead="The names that records refer to, with the days for which they hold. An entry is never deleted, so that old records keep their words."
    >
      <AdminWays at={paths.referenceLists} />
      <Economies economies={economies} />
      <Committees committees={committees} />
      <Fora fora={fora} />
      <Funds funds={fundAccounts} subFunds={subFunds} />
      <section aria-labelledby="topics">
        <h2 id="topics">Topics</h2>
        <ul className="columns">
          {topics.map(topic => (
            <li key={topic.name}>{topic.name}</li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
