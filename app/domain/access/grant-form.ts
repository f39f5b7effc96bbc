import { z } from 'zod'
import { isIsoDate } from '../calendar'
import { formatNumber, parseNumber } from '../record/number'
import { type Role, roles, type ScopeKind, scopeOf } from './roles'
import { formatScoringScope } from './scoring-scope'

const date = (refusal: string) => z.string({ error: refusal }).refine(isIsoDate, refusal)
const name = z.string().trim().max(200, 'This is longer than a name can be.').optional()

/** A role with its scope and days, as the form of the administration sends it. Only what the role wants is read. */
export const grantFields = {
  role: z.enum(roles, { error: 'Choose a role.' }),
  project: z.string().trim().max(40, 'This is longer than a project number can be.').optional(),
  economy: name,
  forum: name,
  committee: name,
  session: name,
  from: date('Enter the first day.'),
  until: date('Enter the last day as a date, or leave it empty.').optional(),
}

/** The names that a role may be given for. */
export type GrantScopes = { economies: string[]; fora: string[]; committees: string[]; sessions: string[] }

/** The same as the form offers them: bodies with their names. */
export type OfferedScopes = {
  economies: string[]
  fora: { acronym: string; name: string }[]
  committees: { acronym: string; name: string }[]
  sessions: string[]
}

export type TypedGrant = {
  role: Role
  project?: string
  economy?: string
  forum?: string
  committee?: string
  session?: string
}

const projectTyped = (text: string): string => {
  const number = parseNumber(text)
  return number ? formatNumber(number) : text
}

/** The scope that was typed for a role, empty where its part was not. */
export function scopeTyped({
  role,
  project = '',
  economy = '',
  forum = '',
  committee = '',
  session = '',
}: TypedGrant): {
  scopeKind: ScopeKind
  scope: string
} {
  const scopeKind = scopeOf[role]
  const scopes: Record<ScopeKind, string> = {
    project: projectTyped(project),
    economy,
    forum,
    scoring: forum && session && economy ? formatScoringScope({ forum, session, economy }) : '',
    committee,
    everywhere: '',
  }
  return { scopeKind, scope: scopes[scopeKind] }
}
