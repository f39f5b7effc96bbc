import { addDays, type IsoDate } from '../calendar'
import { no, type Verdict, yes } from '../verdict'
import { type Grant, isInForce } from './may'
import { roleTitles, type ScopeKind, scopeOf } from './roles'
import { parseScoringScope } from './scoring-scope'

const wanted: Record<ScopeKind, string> = {
  project: 'Enter the number of the project.',
  economy: 'Choose the economy.',
  forum: 'Choose the forum.',
  scoring: 'Choose the forum that scores, the session and the economy.',
  committee: 'Choose the committee.',
  everywhere: '',
}

const where: Record<ScopeKind, string> = {
  project: 'on one project',
  economy: 'for one economy',
  forum: 'in one forum',
  scoring: 'for one economy in one scoring',
  committee: 'in one committee',
  everywhere: 'that holds everywhere',
}

/** Whether a grant can be meant: its role has that kind of scope, and its last day is not before its first. */
export function checkGrant(grant: Grant): Verdict {
  const kind = scopeOf[grant.role]
  const holds = `${roleTitles[grant.role]} is a role ${where[kind]}.`
  if (grant.scopeKind !== kind) return no(holds)
  if (kind !== 'everywhere' && grant.scope === '') return no(`${wanted[kind]} ${holds}`)
  if (kind === 'scoring' && parseScoringScope(grant.scope) === null) return no(`${wanted[kind]} ${holds}`)
  if (grant.until !== null && grant.until < grant.from) return no('The last day is before the first day.')
  return yes
}

const overlaps = (one: Grant, other: Grant): boolean =>
  (one.until === null || other.from <= one.until) && (other.until === null || one.from <= other.until)

/** Refuses a grant of what the person holds already on some of the same days. */
export function checkNew(grant: Grant, held: readonly Grant[]): Verdict {
  const same = held.some(one => one.role === grant.role && one.scope === grant.scope && overlaps(one, grant))
  return same ? no('The person holds this role already on some of these days. Choose other days.') : yes
}

/** The last day of a grant that ends now: yesterday, so that it opens nothing any more. */
export const lastDayOfEnding = (today: IsoDate): IsoDate => addDays(today, -1)

/** Whether a grant holds today or will hold. */
export const isOver = (grant: Pick<Grant, 'until'>, today: IsoDate): boolean =>
  grant.until !== null && grant.until < today

/** A grant with whose it is. */
export type HeldGrant = Grant & { seq: number; person: string }

/**
 * Whether somebody remains who may manage people when these grants end. Without an administrator nobody could ever be
 * let in again.
 */
export function checkAdministratorRemains(
  administrators: readonly HeldGrant[],
  ending: (grant: HeldGrant) => boolean,
  today: IsoDate,
): Verdict {
  const inForce = administrators.filter(grant => grant.role === 'administrator' && isInForce(grant, today))
  if (!inForce.some(ending) || inForce.some(grant => !ending(grant))) return yes
  return no('This is the last administrator. Make somebody else an administrator first.')
}
