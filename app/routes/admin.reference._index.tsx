import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AdminWays } from '~/components/admin/admin-ways'
import { Page } from '~/components/page/page'
import { WideTable } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { entriesOf } from '~/domain/reference/entry'
import { listWords, referenceLists } from '~/domain/reference/lists'
import { isOutOfForce } from '~/domain/reference/offered'
import { allow, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { paths } from '~/paths'
import { reference } from '~db/queries/reference.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Reference lists')

export const loader = signedIn(async ({ visitor, db, now }) => {
  allow(visitor.verdict('reference.manage'))
  const lists = await reference(db)
  return {
    lists: referenceLists.map(list => {
      const entries = entriesOf(lists, list)
      const inForce = entries.filter(entry => !isOutOfForce(entry, dayOf(now))).length
      return { list, inForce, others: entries.length - inForce }
    }),
  }
})

export default function ReferenceLists() {
  const { lists } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Reference lists"
      lead="The names that records refer to, with the days for which they hold. An entry is never deleted: it ends, so that old records keep their words."
    >
      <AdminWays at={paths.referenceLists} />
      <WideTable label="Reference lists">
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">List</th>
              <th scope="col">What it holds</th>
              <th scope="col" className="r">
                In force
              </th>
              <th scope="col" className="r">
                Ended or to come
              </th>
            </tr>
          </thead>
          <tbody>
            {lists.map(({ list, inForce, others }) => (
              <tr key={list}>
                <th scope="row">
                  <Link to={paths.referenceList(list)}>{listWords[list].title}</Link>
                </th>
                <td>{listWords[list].lead}</td>
                <td className="r">{inForce}</td>
                <td className="r">{others}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </Page>
  )
}
