import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AdminWays } from '~/components/admin/admin-ways'
import { Page } from '~/components/page/page'
import { WideTable } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { type Act, acts, actTitles, matrix } from '~/domain/access/matrix'
import { type Role, roles, roleTitles, scopeOf, scopeTitles } from '~/domain/access/roles'
import type { Verdict } from '~/domain/verdict'
import { allow, signedIn } from '~/http/route.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Who may do what')

/** What the public may do, everybody may. */
const cellOf = (role: Role | 'public', act: Act): 'yes' | 'any' | null =>
  (({ ...matrix[role], ...matrix.public }) as Partial<Record<Act, 'yes' | 'any'>>)[act] ?? null

const cellWords = { yes: 'Yes', any: 'On any project' } as const

const either = (one: Verdict, other: Verdict): Verdict => (one.ok ? one : other)

/** The matrix as it is in force: the page reads the same table as every door and operation. */
export const loader = signedIn(async ({ visitor }) => {
  allow(either(visitor.verdict('people.manage'), visitor.verdict('history.read')))
  const columns = (['public', ...roles] as const).map(role => ({
    role,
    title: roleTitles[role],
    scope: role === 'public' ? 'Everybody' : scopeTitles[scopeOf[role]],
  }))
  const rows = acts.map(act => ({
    act,
    title: actTitles[act],
    allowed: columns.map(({ role }) => cellOf(role, act)),
  }))
  return { columns, rows, mayManage: visitor.may('people.manage') }
})

export default function AccessMatrix() {
  const { columns, rows, mayManage } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Who may do what"
      lead="The table that Dossier itself asks, at every page, file, form and letter. What it does not allow is refused. A role holds from its first day to its last."
    >
      {mayManage && <AdminWays at={paths.access} />}
      <WideTable label="Who may do what">
        <table className="sheet access-matrix">
          <thead>
            <tr>
              <th scope="col">What</th>
              {columns.map(({ role, title, scope }) => (
                <th scope="col" key={role}>
                  {title} <small>{scope}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ act, title, allowed }) => (
              <tr key={act}>
                <th scope="row">{title}</th>
                {columns.map(({ role }, index) => (
                  <td key={role}>{allowed[index] ? cellWords[allowed[index]] : <span className="absent">No</span>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </Page>
  )
}
