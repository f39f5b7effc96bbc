import { isRemindedOfNow } from '~/domain/lateness/overdue'
import { listOverdue } from '~/operations/lateness/find-overdue'
import { remindOfReport } from '~/operations/lateness/remind-of-report.server'
import type { Database } from '~db/connect.server'

/**
 * Writes the one reminder of each report that is so late (Guidebook on APEC Projects, Ed. 14: 30 days after its day), and
 * tells the committee. Of several servers one does it, and the others find it done. Gives how many letters were written.
 */
export async function remindOfLateReports(db: Database, now: Date): Promise<number> {
  const today = now.toISOString().slice(0, 10)
  let letters = 0
  for (const late of await listOverdue(db, today)) {
    if (!isRemindedOfNow(late, today)) continue
    const reminded = await remindOfReport(db, { ...late, by: null, now })
    if (reminded.ok) letters += reminded.letters
  }
  return letters
}
