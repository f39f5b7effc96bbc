import type { Person } from '~/domain/access/may'
import type { OverdueKey } from '~/domain/lateness/overdue'
import type { Verdict } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { remindOfReport } from './remind-of-report.server'
import { reportToCommittee } from './report-to-committee.server'

/** How many reports something was done with, and what was said of the others, each sentence once. */
export type ActedOnLate = { done: number; refused: string[] }

/** Reminds of several late reports, or records that they were reported; each is a transaction of its own. */
export async function actOnLate(
  db: Database,
  { intent, reports, by, now }: { intent: 'remind' | 'report'; reports: readonly OverdueKey[]; by: Person; now: Date },
): Promise<ActedOnLate> {
  let done = 0
  const refused: string[] = []
  for (const key of reports) {
    const ask = { ...key, by, now }
    const acted: Verdict | { ok: true } = await (intent === 'remind'
      ? remindOfReport(db, ask)
      : reportToCommittee(db, ask))
    if (acted.ok) done += 1
    else refused.push(`${key.number}: ${acted.reason}`)
  }
  return { done, refused }
}
