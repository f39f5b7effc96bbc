import { checkGrant, checkNew } from '~/domain/access/grants'
import { type Grant, may, type Person } from '~/domain/access/may'
import type { ScopeKind } from '~/domain/access/roles'
import { parseScoringScope } from '~/domain/access/scoring-scope'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Reader } from '~db/connect.server'
import { findPersonAccount, listGrantScopes, listGrantsOf } from '~db/queries/grants.server'
import { insertGrant } from '~db/queries/people.server'
import { findSeq } from '~db/queries/records.server'
import { dayOf } from './author'
import { factsOf, peopleScope, rememberOf } from './people-history'

/** Whether a grant can be given at all: its role has that scope, its days are in order, its project is there. */
export async function checkGrantable(source: Reader, grant: Grant): Promise<Verdict> {
  const meant = checkGrant(grant)
  if (!meant.ok) return meant
  if (grant.scopeKind === 'project')
    return (await findSeq(source, grant.scope)) === null
      ? no(`There is no project ${grant.scope} in the register.`)
      : yes
  const { economies, fora, committees, sessions } = await listGrantScopes(source)
  const scoring = parseScoringScope(grant.scope)
  const known: Record<Exclude<ScopeKind, 'project'>, boolean> = {
    economy: economies.includes(grant.scope),
    forum: fora.includes(grant.scope),
    committee: committees.includes(grant.scope),
    scoring:
      scoring !== null &&
      fora.includes(scoring.forum) &&
      sessions.includes(scoring.session) &&
      economies.includes(scoring.economy),
    everywhere: true,
  }
  return known[grant.scopeKind] ? yes : no(`“${grant.scope}” is in none of the lists. Choose from them.`)
}

/**
 * Gives a person a role, with the name of who gave it. Refuses who may not, a scope that the role does not have, a
 * project that is not there, an ended account, what the person holds already, and a grant to oneself.
 */
export async function grantRole(
  database: Database,
  input: { by: Person; now: Date; person: string; grant: Grant },
): Promise<Verdict> {
  const { by, now, person, grant } = input
  const allowed = may(by, 'people.manage', {}, dayOf(now))
  if (!allowed.ok) return allowed
  if (person === by.id) return no('Nobody gives a role to themselves. Please ask another administrator.')
  return database.inTransaction(peopleScope, async (tx): Promise<Verdict> => {
    const account = await findPersonAccount(tx, person)
    if (!account) return no('There is no such account.')
    if (account.endedAt !== null) return no('This account has ended. Roles are given to people who may sign in.')
    const grantable = await checkGrantable(tx, grant)
    if (!grantable.ok) return grantable
    const isNew = checkNew(grant, await listGrantsOf(tx, person))
    if (!isNew.ok) return isNew
    await insertGrant(tx, person, { ...grant, grantedBy: by.name })
    await rememberOf(tx, { person, by, now, act: 'Granted a role', detail: factsOf(grant) })
    return yes
  })
}
