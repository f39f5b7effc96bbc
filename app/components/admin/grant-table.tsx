import { Form, Link } from '@remix-run/react'
import { type Role, roleTitles, type ScopeKind } from '~/domain/access/roles'
import { scopeInWords } from '~/domain/access/scope-words'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { Empty, WideTable } from '../page/parts'
import { DateText } from '../record/date-text'

export type ShownGrant = {
  seq: number
  role: Role
  scopeKind: ScopeKind
  scope: string
  from: string
  until: string | null
  grantedBy: string
  isOver: boolean
}

/** Ended on the first day, a role has no last one. */
const Until = ({ from, until }: ShownGrant) => {
  if (until === null) return <>No end</>
  return until < from ? <>Ended before a day had passed</> : <DateText date={until} />
}

/** In words what a role is for; a project leads to its page. */
const Scope = ({ scopeKind, scope }: ShownGrant) => {
  if (scopeKind === 'project') return <Link to={paths.project(scope)}>{scope}</Link>
  const words = scopeInWords({ scopeKind, scope })
  return <>{words.charAt(0).toUpperCase() + words.slice(1)}</>
}

const EndGrant = ({ seq, role, scopeKind, scope }: ShownGrant) => (
  <Form method="post">
    <input type="hidden" name="grant" value={seq} />
    <Button
      kind="quiet"
      name="intent"
      value="end-grant"
      label={`End the role ${roleTitles[role]} ${scopeInWords({ scopeKind, scope })}`}
    >
      End
    </Button>
  </Form>
)

/** Every role that a person has had, with who gave it; those that are not over can be ended. */
export const GrantTable = ({ grants, mayEnd }: { grants: ShownGrant[]; mayEnd: boolean }) =>
  grants.length === 0 ? (
    <Empty title="No role has been given yet" />
  ) : (
    <WideTable label="Roles">
      <table className="sheet grants">
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">For what</th>
            <th scope="col">First day</th>
            <th scope="col">Last day</th>
            <th scope="col">Given by</th>
            {mayEnd && (
              <th scope="col">
                <span className="sr-only">End it</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {grants.map(grant => (
            <tr key={grant.seq}>
              <th scope="row">{roleTitles[grant.role]}</th>
              <td>
                <Scope {...grant} />
              </td>
              <td>
                <DateText date={grant.from} />
              </td>
              <td>
                <Until {...grant} />
              </td>
              <td>{grant.grantedBy}</td>
              {mayEnd && <td>{!grant.isOver && <EndGrant {...grant} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
