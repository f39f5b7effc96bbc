import { audiencesOf, may, type Person } from '~/domain/access/may'
import { type BudgetDifference, budgetDifference, budgetDiffers, totalsOnly } from '~/domain/difference/budget'
import type { Audience } from '~/domain/record/catalogue'
import type { ProjectRecord, VersionNumber } from '~/domain/record/record'
import type { Database } from '~db/connect.server'
import { subjectOf } from '~db/queries/subjects.server'
import { linesAt, recordAt } from '~db/queries/versions.server'
import { dayOf } from './author'

export type DifferenceRead = {
  audiences: Audience[]
  before: ProjectRecord
  after: ProjectRecord
  /** Null where the budgets say the same to this reader. */
  budget: BudgetDifference | null
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
  const [before, after, linesBefore, linesAfter] = await Promise.all([
    recordAt(db, number, from, audiences),
    recordAt(db, number, to, audiences),
    linesAt(db, number, from, audiences),
    linesAt(db, number, to, audiences),
  ])
  if (!before || !after || !linesBefore || !linesAfter) return null
  const whole = budgetDifference(linesBefore, linesAfter)
  const budget = may(by, 'budget.read-lines', subject, today).ok ? whole : totalsOnly(whole)
  return { audiences, before, after, budget: budgetDiffers(budget) ? budget : null }
}
