import type { BudgetLine } from '~/domain/budget/line'
import type { IsoMoment } from '~/domain/calendar'
import type { CompletionReport } from '~/domain/completion/completion-report'
import type { ProjectRecord, RecordValues, VersionNumber } from '~/domain/record/record'

/**
 * One kept version. `held` are the values that this version had otherwise than the finished record, so that a
 * difference between two versions has something to show; it is empty where only the status or the keeping changed.
 */
export type DemoVersion = {
  version: VersionNumber
  at: IsoMoment
  by: string
  why: string
  held: Partial<RecordValues>
}

/** A project of the demo portfolio with all that is kept about it. The last version is the record itself. */
export type DemoProject = {
  record: ProjectRecord
  budget: BudgetLine[]
  versions: DemoVersion[]
  completion: CompletionReport | null
}
