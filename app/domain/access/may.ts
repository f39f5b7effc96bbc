import type { IsoDate } from '../calendar'
import type { Audience } from '../record/catalogue'
import { no, type Verdict, yes } from '../verdict'
import { type Act, matrix } from './matrix'
import type { Role, ScopeKind } from './roles'
import { formatScoringScope } from './scoring-scope'

/** A dated permission: this role, in this scope. `until` is the last day. */
export type Grant = { role: Role; scopeKind: ScopeKind; scope: string; from: IsoDate; until: IsoDate | null }

export type Person = { id: string; name: string; email: string; grants: Grant[] }

/**
 * What an act is done to, as far as the asker knows it: a project by its number, the forum it belongs to, the economies
 * that stand behind it (or the one economy that an answer is for), the committee that decides on it, and the scoring
 * (forum and session) that a score belongs to. What is not told here opens nothing.
 */
export type Subject = {
  project?: string
  forum?: string | null
  economies?: readonly string[]
  committee?: string
  scoring?: { forum: string; session: string }
}

const cellOf = (role: Role | 'public', act: Act): 'yes' | 'any' | undefined =>
  Object.hasOwn(matrix, role) ? (matrix[role] as Partial<Record<Act, 'yes' | 'any'>>)[act] : undefined

/** Whether today lies between the first and the last day of a grant. */
export const isInForce = (grant: Pick<Grant, 'from' | 'until'>, today: IsoDate): boolean =>
  grant.from <= today && (grant.until === null || today <= grant.until)

const covers: Record<ScopeKind, (scope: string, subject: Subject) => boolean> = {
  project: (scope, { project }) => scope === project,
  economy: (scope, { economies }) => economies?.includes(scope) === true,
  forum: (scope, { forum }) => scope === forum,
  scoring: (scope, { scoring, economies }) =>
    scoring !== undefined && economies?.some(economy => scope === formatScoringScope({ ...scoring, economy })) === true,
  committee: (scope, { committee }) => scope === committee,
  everywhere: () => true,
}

const opens = (grant: Grant, act: Act, subject: Subject, today: IsoDate): boolean => {
  if (!isInForce(grant, today)) return false
  const cell = cellOf(grant.role, act)
  return (
    cell === 'any' ||
    (cell === 'yes' && Object.hasOwn(covers, grant.scopeKind) && covers[grant.scopeKind](grant.scope, subject))
  )
}

/** Whether a person (null: the public) may do this to that, today. Denies whatever the matrix does not say. */
export function may(person: Person | null, act: Act, subject: Subject, today: IsoDate): Verdict {
  if (cellOf('public', act)) return yes
  if (person === null) return no('Please sign in to do this.')
  return person.grants.some(grant => opens(grant, act, subject, today))
    ? yes
    : no('Your account does not allow this. If you think it should, please ask the APEC Secretariat.')
}

/** The scopes of a person's grants in force that allow an act: the economies an official answers for, the fora of a chair. */
export const scopesFor = (person: Person, act: Act, kind: ScopeKind, today: IsoDate): string[] => [
  ...new Set(
    person.grants
      .filter(grant => grant.scopeKind === kind && isInForce(grant, today) && cellOf(grant.role, act))
      .map(grant => grant.scope),
  ),
]

/** Whether any grant of a person in force allows an act, in whatever scope: for a way to a page that shows what is theirs. */
export const maySomewhere = (person: Person | null, act: Act, today: IsoDate): boolean =>
  person?.grants.some(grant => isInForce(grant, today) && cellOf(grant.role, act)) === true

/** Whose fields, and which projects that are not public yet, a person may read; the subject is a project. */
export function audiencesOf(person: Person | null, subject: Subject, today: IsoDate): Audience[] {
  const audiences: Audience[] = ['public']
  if (may(person, 'record.read-contacts', subject, today).ok) audiences.push('contacts')
  if (may(person, 'record.read-secretariat', subject, today).ok) audiences.push('secretariat')
  if (may(person, 'record.read-submitted', subject, today).ok) audiences.push('submitted')
  if (may(person, 'record.read-draft', subject, today).ok) audiences.push('submitted', 'drafts')
  return [...new Set(audiences)]
}
