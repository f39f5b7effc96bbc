import type { Database } from '~db/connect.server'
import { dropUnfinished, listUnfinished, scopeOf } from '~db/queries/attachments.server'

const day = 24 * 60 * 60 * 1000

/** Drops what was begun a day ago and never became a whole file: its line was cut, or its server ended. */
export async function clearUploads(
  db: Database,
  { clock, stopping = () => false }: { clock: () => Date; stopping?: () => boolean },
): Promise<number> {
  let cleared = 0
  for (const id of await listUnfinished(db, new Date(clock().getTime() - day).toISOString())) {
    if (stopping()) return cleared
    await db.inTransaction(scopeOf(id), tx => dropUnfinished(tx, id))
    cleared += 1
  }
  return cleared
}
