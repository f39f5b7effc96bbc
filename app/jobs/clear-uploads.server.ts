import type { Database } from '~db/connect.server'
import { dropUnfinishedAnswerFile, listUnfinishedAnswerFiles } from '~db/queries/answer-files.server'
import { dropUnfinished, listUnfinished, scopeOf } from '~db/queries/attachments.server'

const day = 24 * 60 * 60 * 1000

/** Drops what was begun a day ago and never became a whole file: its line was cut, or its server ended. */
export async function clearUploads(
  db: Database,
  { clock, stopping = () => false }: { clock: () => Date; stopping?: () => boolean },
): Promise<number> {
  const before = new Date(clock().getTime() - day).toISOString()
  const drops = [
    ...(await listUnfinished(db, before)).map(id => ({ id, drop: dropUnfinished })),
    ...(await listUnfinishedAnswerFiles(db, before)).map(id => ({ id, drop: dropUnfinishedAnswerFile })),
  ]
  let cleared = 0
  for (const { id, drop } of drops) {
    if (stopping()) return cleared
    await db.inTransaction(scopeOf(id), tx => drop(tx, id))
    cleared += 1
  }
  return cleared
}
