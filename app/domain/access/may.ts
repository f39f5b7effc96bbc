import type { IsoDate } from '../calendar'
import type { Audience } from '../record/catalogue'
import { no, type Verdict, yes } from '../verdict'
import { type Act, matrix } from './matrix'
import type { Role, ScopeKind } from './roles'

/** A dated permission: this role, on this project or everywhere. `until` is the last day. */
export type Grant = { role: Role; scopeKind: ScopeKind; scope: string; from: IsoDate; until: IsoDate | null }

export type Person = { id: string; name: string; email: string; grants: Grant[] }

/** What an act is done to: a project by its number, or nothing in particular. */
export type Subject = { project?: string }

const allows = (role: Role | 'public', act: Act): boolean =>
  Object.hasOwn(matrix, role) && Object.hasOwn(matrix[role], act)

/** Whether today lies between the first and the last day of a grant. */
export const isInForce = (grant: Pick<Grant, 'from' | 'until'>, today: IsoDate): boolean =>
  grant.from <= today && (grant.until === null || today <= grant.until)

const holds = (grant: Grant, subject: Subject, today: IsoDate): boolean =>
  isInForce(grant, today) &&
  (grant.scopeKind === 'everywhere' || (subject.project !== undefined && grant.scope === subject.project))

/** Whether a person (null: the public) may do this to that, today. Denies whatever the matrix does not say. */
export function may(person: Person | null, act: Act, subject: Subject, today: IsoDate): Verdict {
  if (allows('public', act)) return yes
  if (person === null) return no('Please sign in to do this.')
  const allowed = person.grants.some(grant => holds(grant, subject, today) && allows(grant.role, act))
  return allowed
    ? yes
    : no('Your account does not allow this. If you think it should, please ask the APEC Secretariat.')
}

/** The audiences whose fields a person may read on a project. */
export function audiencesOf(person: Person | null, project: string, today: IsoDate): Audience[] {
  const audiences: Audience[] = ['public']
  if (may(person, 'record.read-contacts', { project }, today).ok) audiences.push('contacts')
  if (may(person, 'record.read-secretariat', { project }, today).ok) audiences.push('secretariat')
  return audiences
}
