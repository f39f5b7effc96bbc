import { takeStep } from '~/operations/take-step.server'
import type { Database } from '~db/connect.server'
import { listEndedBefore } from '~db/queries/life.server'

/** What acts in the name of nobody signs as the server itself. */
const byItself = { id: null, name: 'Dossier' } as const

/**
 * The completion report of a project falls due once its last day has passed. Each project is a step and a transaction of
 * its own, so that of several servers one takes it, and the others find it taken. A record that came in from the old
 * database and has no life in Dossier is left as it is. Gives how many were called for.
 */
export async function callForReports(
  db: Database,
  { clock, stopping = () => false }: { clock: () => Date; stopping?: () => boolean },
): Promise<number> {
  let called = 0
  for (const number of await listEndedBefore(db, clock().toISOString().slice(0, 10))) {
    if (stopping()) return called
    const taken = await takeStep(db, { number, step: 'report-falls-due', reason: '', by: byItself, now: clock() })
    if (taken.ok) called += 1
  }
  return called
}
