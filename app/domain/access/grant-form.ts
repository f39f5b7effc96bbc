import { z } from 'zod'
import { isIsoDate } from '../calendar'
import { formatNumber, parseNumber } from '../record/number'
import { type Role, roles, scopeOf } from './roles'

const date = (refusal: string) => z.string({ error: refusal }).refine(isIsoDate, refusal)

/** A role with its scope and days, as the form of the administration sends it. */
export const grantFields = {
  role: z.enum(roles, { error: 'Choose a role.' }),
  project: z.string().trim().max(40, 'This is longer than a project number can be.').optional(),
  from: date('Enter the first day.'),
  until: date('Enter the last day as a date, or leave it empty.').optional(),
}

export type TypedGrant = { role: Role; project?: string; from: string; until?: string }

/** The scope that the typed project means: its number in APEC's spelling where the role wants one, else everywhere. */
export function scopeTyped({ role, project }: TypedGrant): { scopeKind: 'project' | 'everywhere'; scope: string } {
  if (scopeOf[role] === 'everywhere') return { scopeKind: 'everywhere', scope: '' }
  const number = parseNumber(project ?? '')
  return { scopeKind: 'project', scope: number ? formatNumber(number) : (project ?? '') }
}
