import { checkAdministratorRemains, isOver, lastDayOfEnding } from '~/domain/access/grants'
import { may, type Person } from '~/domain/access/may'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { listGrantsOf, listHoldersOf, updateLastDay } from '~db/queries/grants.server'
import { dayOf } from './author'
import { factsOf, peopleScope, rememberOf } from './people-history'

/**
 * Ends a grant at once: yesterday becomes its last day, and the row stays. Refuses who may not, a grant that is over,
 * and the last administrator's.
 */
export async function endGrant(
  database: Database,
  input: { by: Person; now: Date; person: string; grant: number },
): Promise<Verdict> {
  const { by, now, person } = input
  const today = dayOf(now)
  const allowed = may(by, 'people.manage', {}, today)
  if (!allowed.ok) return allowed
  return database.inTransaction(peopleScope, async (tx): Promise<Verdict> => {
    const grant = (await listGrantsOf(tx, person)).find(one => one.seq === input.grant)
    if (!grant) return no('This person has no such role.')
    if (isOver(grant, today)) return no('This role has ended already.')
    const holders = await listHoldersOf(tx, 'administrator')
    const remains = checkAdministratorRemains(holders, one => one.seq === grant.seq, today)
    if (!remains.ok) return remains
    await updateLastDay(tx, grant.seq, lastDayOfEnding(today))
    await rememberOf(tx, { person, by, now, act: 'Ended a role', detail: factsOf(grant) })
    return yes
  })
}
