import { type Role, roles, roleTitles, scopeOf } from '~/domain/access/roles'
import { DateField } from '../form/date-field'
import { SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'

type Typed = Record<string, unknown>
type Errors = Record<string, string[]>

const withProject = roles.filter(role => scopeOf[role] === 'project').map(role => roleTitles[role].toLowerCase())

const optionOf = (role: Role) => ({ value: role, label: roleTitles[role] })

/** Role, project, first and last day. `today` is the first day that is proposed. */
export const GrantFields = ({ typed, errors, today }: { typed?: Typed; errors: Errors; today: string }) => (
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
      hint={`The number, such as CTI 32 2017A: for ${withProject.join(' and ')}. The other roles hold everywhere.`}
      width="medium"
      spellCheck={false}
      optional
    />
    <DateField field={{ name: 'from', value: typed?.from ?? today, errors: errors.from }} label="First day" />
    <DateField
      field={{ name: 'until', value: typed?.until, errors: errors.until }}
      label="Last day"
      hint="Leave it empty while the end is not known."
      optional
    />
  </>
)
