import type { Database } from '~db/connect.server'
import { insertReference } from '~db/queries/reference.server'
import { referenceSeed } from '~db/seed/reference'

/** Writes the lists of economies, fora, funds and topics into an empty database; later starts change nothing. */
export const seedReference = (database: Database): Promise<void> =>
  database.inTransaction('reference', tx => insertReference(tx, referenceSeed))
