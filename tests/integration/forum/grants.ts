import type { Person } from '~/domain/access/may'
import type { Database } from '~db/database'
import { listGrantsOf } from '~db/queries/grants.server'

/** What a person was granted: role, scope, first day, and by whom. */
export const grantsOf = async (db: Database, { id }: Pick<Person, 'id'>) =>
  (await listGrantsOf(db, id)).map(({ role, scope, from, grantedBy }) => [role, scope, from, grantedBy])
