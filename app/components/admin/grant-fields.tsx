import type { GrantScopes } from '~/domain/access/grant-form'
import { type Role, roles, roleTitles, type ScopeKind, scopeOf } from '~/domain/access/roles'
import { DateField } from '../form/date-field'
import { SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'

type Typed = Record<string, unknown>
type Errors = Record<string, string[]>

const titlesOf = (...kinds: ScopeKind[]) =>
  roles
    .filter(role => kinds.includes(scopeOf[role]))
    .map(role => roleTitles[role].toLowerCase())
    .join(', ')

const optionOf = (role: Role) => ({ value: role, label: roleTitles[role] })
const named = (name: string) => ({ value: name, label: name })

type FieldsProps = { typed?: Typed; errors: Errors; today: string; scopes: GrantScopes }

/** Role, what it is given in, first and last day. `today` is the first day that is proposed. */
export function GrantFields({ typed, errors, today, scopes }: FieldsProps) {
  const choice = (name: string, label: string, names: string[], hint: string) => (
    <SelectField
      field={{ name, value: typed?.[name], errors: errors[name] }}
      label={label}
      hint={hint}
      options={names.map(named)}
      empty="None"
      optional
    />
  )
  return (
    <>
      <SelectField
        field={{ name: 'role', value: typed?.role, errors: errors.role }}
        label="Role"
        options={roles.map(optionOf)}
        empty="Choose a role"
      />
      <TextField
        field={{ name: 'project', value: typed?.project, errors: errors.project }}
        label="Project"
        hint={`The number, such as CTI 32 2017A. For: ${titlesOf('project')}.`}
        width="medium"
        spellCheck={false}
        optional
      />
      {choice('economy', 'Economy', scopes.economies, `For: ${titlesOf('economy', 'scoring')}.`)}
      {choice('forum', 'Forum', scopes.fora, `For: ${titlesOf('forum', 'scoring')}.`)}
      {choice('session', 'Session', scopes.sessions, `For: ${titlesOf('scoring')}.`)}
      {choice('committee', 'Committee', scopes.committees, `For: ${titlesOf('committee')}.`)}
      <DateField field={{ name: 'from', value: typed?.from ?? today, errors: errors.from }} label="First day" />
      <DateField
        field={{ name: 'until', value: typed?.until, errors: errors.until }}
        label="Last day"
        hint="Leave it empty while the end is not known."
        optional
      />
    </>
  )
}
