import { checkGrant, checkNew } from '~/domain/access/grants'
import { type Grant, may, type Person } from '~/domain/access/may'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Reader } from '~db/connect.server'
import { findPersonAccount, listGrantsOf } from '~db/queries/grants.server'
import { insertGrant } from '~db/queries/people.server'
import { findSeq } from '~db/queries/records.server'
import { dayOf } from './author'
import { factsOf, peopleScope, rememberOf } from './people-history'

/** Whether a grant can be given at all: its role has that scope, its days are in order, its project is there. */
export async function checkGrantable(source: Reader, grant: Grant): Promise<Verdict> {
  const meant = checkGrant(grant)
  if (!meant.ok || grant.scopeKind !== 'project') return meant
  if ((await findSeq(source, grant.scope)) !== null) return yes
  return no(`There is no project ${grant.scope} in the register.`)
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
