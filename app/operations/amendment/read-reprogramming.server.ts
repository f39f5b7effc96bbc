import type { Person } from '~/domain/access/may'
import { mayAskFor } from '~/domain/amendment/asking'
import type { BudgetLine } from '~/domain/budget/line'
import { formatVersion } from '~/domain/record/record'
import type { Reader } from '~db/connect.server'
import { listAmendments } from '~db/queries/amendments.server'
import { listLinesOf } from '~db/queries/budget.server'
import { getForChange } from '~db/queries/records.server'
import { stateOfProject } from './state-of-project'

/** What a reprogramming begins with: the budget in force with its version, and the money that was approved. */
export type ReprogrammingBegun = {
  title: string
  /** Why none can be asked for now; null where it can. */
  closed: string | null
  base: string
  lines: BudgetLine[]
  wanted: { apec: number; self: number; approved: null }
}

/** The budget of a project for who asks for its reprogramming; null where there is no such number. */
export async function readReprogramming(
  source: Reader,
  { number }: { number: string; by: Person; now: Date },
): Promise<ReprogrammingBegun | null> {
  const project = await getForChange(source, number)
  if (!project) return null
  const { values, keeping } = project.record
  const amendments = await listAmendments(source, number)
  const verdict = mayAskFor('reprogramming', { state: stateOfProject(project), amendments })
  return {
    title: values.title ?? number,
    closed: verdict.ok ? null : verdict.reason,
    base: formatVersion(keeping.version),
    lines: await listLinesOf(source, project.seq),
    wanted: { apec: values.apecFunding ?? 0, self: values.coFunding ?? 0, approved: null },
  }
}
