import { Link } from '@remix-run/react'
import { type Role, roleTitles, type ScopeKind } from '~/domain/access/roles'
import { scopeInWords } from '~/domain/access/scope-words'
import { paths } from '~/paths'
import { WideTable } from '../page/parts'
import { DateText, MomentText } from '../record/date-text'

type Held = { seq: number; role: Role; scopeKind: ScopeKind; scope: string; from: string; until: string | null }
type Account = {
  id: string
  name: string
  email: string
  endedAt: string | null
  hasPassword: boolean
  hasTwoFactor: boolean
  signedInAt: string | null
  grants: Held[]
}

const Roles = ({ grants }: { grants: Held[] }) =>
  grants.length === 0 ? (
    <span className="absent">None</span>
  ) : (
    <ul className="plain-lines">
      {grants.map(({ seq, role, scopeKind, scope, until }) => (
        <li key={seq}>
          {roleTitles[role]}
          {scope !== '' && <> {scopeInWords({ scopeKind, scope })}</>}
          {until !== null && (
            <>
              , until <DateText date={until} />
            </>
          )}
        </li>
      ))}
    </ul>
  )

function SignedIn({ endedAt, hasPassword, signedInAt }: Account) {
  if (endedAt !== null)
    return (
      <>
        Ended on <DateText date={endedAt.slice(0, 10)} />
      </>
    )
  if (signedInAt !== null) return <MomentText moment={signedInAt} />
  return hasPassword ? <>Not signed in now</> : <>Has not set a password yet</>
}

/** The accounts with what they may do today. */
export const PeopleTable = ({ people }: { people: Account[] }) => (
  <WideTable label="People">
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">E-mail address</th>
          <th scope="col">Roles today</th>
          <th scope="col">Signed in since</th>
          <th scope="col">Two-factor</th>
        </tr>
      </thead>
      <tbody>
        {people.map(person => (
          <tr key={person.id}>
            <th scope="row">
              <Link to={paths.personOf(person.id)}>{person.name}</Link>
            </th>
            <td>{person.email}</td>
            <td>
              <Roles grants={person.grants} />
            </td>
            <td>
              <SignedIn {...person} />
            </td>
            <td>{person.hasTwoFactor ? 'Yes' : 'No'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
