import type { Database } from '~db/connect.server'
import { anyPersonExists } from '~db/queries/people.server'
import { makeLink } from './make-link.server'

/** The token of a link that makes the first administrator, as long as nobody has an account; the earlier one ends. */
export const offerSetUp = (database: Database, now: Date): Promise<string | null> =>
  database.inTransaction('set-up', async tx =>
    (await anyPersonExists(tx)) ? null : makeLink(tx, { purpose: 'set-up', person: null, now }),
  )
