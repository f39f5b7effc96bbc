import type { Database } from '~db/connect.server'
import { anyPersonExists } from '~db/queries/people.server'
import { insertReference } from '~db/queries/reference.server'
import { referenceSeed } from '~db/seed/reference'
import { say } from '../say.mjs'

/** Writes the lists of economies, fora, funds and topics into an empty database; later starts change nothing. */
export const seedReference = (database: Database): Promise<void> =>
  database.inTransaction('reference', tx => insertReference(tx, referenceSeed))

/**
 * Writes the demo where nobody has ever been let in: the portfolio, and the projects that are on their way at `now`. Its
 * many records are only loaded when they are needed.
 */
export async function seedDemoOnce(database: Database, now: Date): Promise<void> {
  if (await anyPersonExists(database)) return
  say('Writing the demo portfolio …')
  const [{ seedDemo }, { seedLife }] = await Promise.all([
    import('~db/seed/demo/seed-demo.server'),
    import('./seed-life'),
  ])
  await seedDemo(database, tx => seedLife(tx, now))
}
