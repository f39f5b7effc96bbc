import type { BudgetDifference } from '~/domain/difference/budget'
import type { SectionChange } from '~/domain/difference/change'
import { type Audience, type FieldKey, fieldOf } from '~/domain/record/catalogue'
import type { RecordParts } from '~/domain/record/record'
import type { CellError } from '~/domain/workbook/content'
import { sectionChanges } from '../difference/section-changes'
import { type Naming, sectionViews } from '../record/shown'

const keeping = {
  ...{ contentType: null, version: { major: 1, minor: 0 } },
  ...{ createdAt: null, createdBy: null, modifiedAt: null, modifiedBy: null },
}

/** What differs between the record as it is and as a workbook would make it, for the public part of the record. */
export function workbookChanges(before: RecordParts, after: RecordParts, naming: Naming): SectionChange[] {
  const audiences: readonly Audience[] = ['public']
  const views = (parts: RecordParts) => sectionViews({ ...parts, keeping }, audiences, naming)
  return sectionChanges(views(before), views(after))
}

/** The sections of some fields, to go there and bring two texts together. */
export const sectionsOf = (keys: readonly FieldKey[]): string[] => [...new Set(keys.map(key => fieldOf(key).section))]

/** What loading a workbook of the whole proposal would do, as its page shows it. */
export type ProposalView = {
  errors: CellError[]
  changes: SectionChange[]
  /** What was changed both here and in the workbook: as it is here, and what the workbook says instead. */
  clashes: SectionChange[]
  /** The keys of the sections in which these stand. */
  toSettle: string[]
  budget: { clash: boolean; difference: BudgetDifference } | null
  /** What would be loaded, kept in the form until it is confirmed; null where there is nothing. */
  kept: string | null
}
