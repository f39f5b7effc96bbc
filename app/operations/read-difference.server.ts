import { audiencesOf, may, type Person } from '~/domain/access/may'
import type { Traveller } from '~/domain/budget/traveller'
import { type BudgetDifference, budgetDifference, budgetDiffers, totalsOnly } from '~/domain/difference/budget'
import type { Audience } from '~/domain/record/catalogue'
import type { ProjectRecord, VersionNumber } from '~/domain/record/record'
import type { Database } from '~db/connect.server'
import { subjectOf } from '~db/queries/subjects.server'
import { linesAt, recordAt, travellersAt } from '~db/queries/versions.server'
import { dayOf } from './author'

export type DifferenceRead = {
  audiences: Audience[]
  before: ProjectRecord
  after: ProjectRecord
  /** Null where the budgets say the same to this reader. */
  budget: BudgetDifference | null
  /** Who travels, for those who may read lines. */
  travellers: { before: Traveller[]; after: Traveller[] } | null
}

/**
 * Two versions of a project as a person may read them, and what differs in its budget: by line for those who may read
 * lines, by category for all others. Null where one of the versions is not there for them.
 */
export async function readDifference(
  db: Database,
  {
    number,
    from,
    to,
    by,
    now,
  }: { number: string; from: VersionNumber; to: VersionNumber; by: Person | null; now: Date },
): Promise<DifferenceRead | null> {
  const today = dayOf(now)
  const subject = await subjectOf(db, number)
  const audiences = audiencesOf(by, subject, today)
  const [earlier, later] = await Promise.all(
    [from, to].map(async version => {
      const at = { number, version, audiences }
      const [record, lines, travellers] = await Promise.all([
        recordAt(db, number, version, audiences),
        linesAt(db, at),
        travellersAt(db, at),
      ])
      return record && lines && travellers && { record, lines, travellers }
    }),
  )
  if (!earlier || !later) return null
  const whole = budgetDifference(earlier.lines, later.lines)
  const withLines = may(by, 'budget.read-lines', subject, today).ok
  const budget = withLines ? whole : totalsOnly(whole)
  return {
    audiences,
    before: earlier.record,
    after: later.record,
    budget: budgetDiffers(budget) ? budget : null,
    travellers: withLines ? { before: earlier.travellers, after: later.travellers } : null,
  }
}
