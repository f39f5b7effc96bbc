import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import type { OfferedScopes } from '~/domain/access/grant-form'
import { type Role, roles, roleTitles, type ScopeKind, scopeOf } from '~/domain/access/roles'
import { fullName } from '~/domain/forum'
import { DateField } from '../form/date-field'
import { type Option, SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'

type Typed = Record<string, unknown>
type Errors = Record<string, string[]>
type Part = 'project' | 'economy' | 'forum' | 'session' | 'committee'

/** Which parts of the form say what a role is for. */
const partsOf: Record<ScopeKind, readonly Part[]> = {
  project: ['project'],
  economy: ['economy'],
  forum: ['forum'],
  scoring: ['forum', 'session', 'economy'],
  committee: ['committee'],
  everywhere: [],
}

const scopeHints: Record<ScopeKind, string> = {
  project: 'This role is given on one project.',
  economy: 'This role is given for one economy.',
  forum: 'This role is given in one forum.',
  scoring: 'This role is given for one economy, in the scoring of one forum, in one session.',
  committee: 'This role is given in one committee.',
  everywhere: 'This role holds everywhere. There is nothing more to say about it.',
}

const roleHelp: Record<Role, string> = {
  overseer: 'writes a project, submits it and reports on it',
  'co-author': 'writes a project with its overseer',
  'economy-focal-point': 'begins concept notes and answers for the economy',
  'economy-official': 'begins concept notes and answers for the economy',
  'forum-chair': 'holds endorsement rounds',
  assessor: 'scores concept notes',
  'program-director': 'of the Secretariat, assesses the quality of proposals',
  'project-management-unit': 'of the Secretariat, keeps all projects',
  'decision-maker': 'approves the funding',
  auditor: 'reads everything but contact details, and changes nothing',
  administrator: 'keeps people and reference lists',
}

const rolesFor = (part: Part) =>
  roles
    .filter(role => partsOf[scopeOf[role]].includes(part))
    .map(role => roleTitles[role].toLowerCase())
    .join(', ')

const roleOptions: Option[] = roles.map(role => ({ value: role, label: `${roleTitles[role]}: ${roleHelp[role]}` }))
const isRole = (value: unknown): value is Role => roles.some(role => role === value)
const bodies = (list: OfferedScopes['fora']): Option[] =>
  list.map(body => ({ value: body.acronym, label: fullName(body) }))

type FieldsProps = { typed?: Typed; errors: Errors; today: string; scopes: OfferedScopes }

/** One part of what a role is for. It stays in the form when another role is looked at, so that nothing typed is lost. */
const PartField = ({ shown, children }: { shown: boolean; children: ReactNode }) => (
  <div hidden={!shown}>{children}</div>
)

/**
 * Role, what it is given for, first and last day. With a script only what the chosen role needs is shown; without one
 * everything is, and the rest is not read. `today` is the first day that is proposed.
 */
export function GrantFields({ typed, errors, today, scopes }: FieldsProps) {
  const [role, setRole] = useState<Role | null>(isRole(typed?.role) ? typed.role : null)
  const [isScripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const kind = role && scopeOf[role]
  const shows = (part: Part) => !isScripted || (kind !== null && partsOf[kind].includes(part))
  const source = (name: string) => ({ name, value: typed?.[name], errors: errors[name] })
  const hint = (part: Part, more = '') => `${more}${isScripted ? '' : ` For: ${rolesFor(part)}.`}`.trim() || undefined
  const choose = (part: Part, label: string, options: Option[]) => (
    <PartField shown={shows(part)}>
      <SelectField
        field={source(part)}
        label={label}
        hint={hint(part)}
        options={options}
        empty={`Choose the ${part}`}
      />
    </PartField>
  )
  const take = (event: FormEvent) => {
    const { target } = event
    if (target instanceof HTMLSelectElement && target.name === 'role')
      setRole(isRole(target.value) ? target.value : null)
  }
  return (
    <div className="grant-fields" onChange={take}>
      <SelectField field={source('role')} label="Role" options={roleOptions} empty="Choose a role" />
      <fieldset className="group">
        <legend>What the role is for</legend>
        <p className="hint" aria-live="polite">
          {!isScripted
            ? 'Fill in what the role needs. The rest is not read.'
            : kind === null
              ? 'Choose the role first.'
              : scopeHints[kind]}
        </p>
        <PartField shown={shows('project')}>
          <TextField
            field={source('project')}
            label="Project"
            hint={hint('project', 'The number, such as CTI 32 2017A.')}
            width="medium"
            spellCheck={false}
          />
        </PartField>
        {choose('forum', 'Forum', bodies(scopes.fora))}
        {choose('session', 'Session', scopes.sessions)}
        {choose('economy', 'Economy', scopes.economies)}
        {choose('committee', 'Committee', bodies(scopes.committees))}
      </fieldset>
      <div className="two-days">
        <DateField field={{ ...source('from'), value: typed?.from ?? today }} label="First day" />
        <DateField field={source('until')} label="Last day" hint="Empty while the end is not known." optional />
      </div>
    </div>
  )
}
