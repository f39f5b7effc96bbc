import type { IsoDate } from '~/domain/calendar'
import { amountsDiffer, type BudgetDifference } from '~/domain/difference/budget'
import { changesInWords } from '~/domain/difference/summary'
import type { ProjectRecord } from '~/domain/record/record'
import { type Naming, sectionViews } from '../record/shown'
import { sectionChanges } from './section-changes'

type Read = {
  number: string
  endorsedOn: IsoDate
  from: string
  to: string
  savedOn: IsoDate
  before: ProjectRecord
  after: ProjectRecord
  budget: BudgetDifference | null
}

/** What changed since the endorsement of a project, as the note to its forum tells it. */
export function changedSinceFacts({ before, after, budget, ...versions }: Read, naming: Naming, asOf: IsoDate) {
  const [earlier, later] = [sectionViews(before, ['public'], naming), sectionViews(after, ['public'], naming)]
  const sections = sectionChanges(earlier, later)
  const sums = budget?.categories.some(({ amounts }) => amountsDiffer(amounts)) ? budget : null
  const { title, sponsoringForum } = after.values
  return {
    ...versions,
    title: title ?? versions.number,
    forum: sponsoringForum && naming.forum(sponsoringForum),
    summary: changesInWords(before.values, after.values, { sections, of: later.length, budget: sums }),
    ...{ sections, budget: sums, asOf },
  }
}
