import { checkAdministratorRemains, isOver, lastDayOfEnding } from '~/domain/access/grants'
import { may, type Person } from '~/domain/access/may'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { endPerson, findPersonAccount, listGrantsOf, listHoldersOf, updateLastDay } from '~db/queries/grants.server'
import { deleteOpenLinks } from '~db/queries/personal-links.server'
import { deleteSessionsOf } from '~db/queries/sessions.server'
import { dayOf } from './author'
import { peopleScope, rememberOf } from './people-history'

/**
 * Ends an account: its sessions, links and grants end with it at once, and what its owner did keeps their name. Refuses
 * who may not, an account that has ended, and the last administrator's.
 */
export async function endAccount(
  database: Database,
  input: { by: Person; now: Date; person: string },
): Promise<Verdict> {
  const { by, now, person } = input
  const today = dayOf(now)
  const allowed = may(by, 'people.manage', {}, today)
  if (!allowed.ok) return allowed
  return database.inTransaction(peopleScope, async (tx): Promise<Verdict> => {
    const account = await findPersonAccount(tx, person)
    if (!account) return no('There is no such account.')
    if (account.endedAt !== null) return no('This account has ended already.')
    const holders = await listHoldersOf(tx, 'administrator')
    const remains = checkAdministratorRemains(holders, one => one.person === person, today)
    if (!remains.ok) return remains
    for (const grant of await listGrantsOf(tx, person))
      if (!isOver(grant, today)) await updateLastDay(tx, grant.seq, lastDayOfEnding(today))
    await endPerson(tx, person, now.toISOString())
    await deleteSessionsOf(tx, person, null)
    await deleteOpenLinks(tx, person)
    await rememberOf(tx, { person, by, now, act: 'Ended the account' })
    return yes
  })
}
