import type { IsoDate } from '../calendar'
import type { Span } from '../economy'
import type { RecordValues } from '../record/record'
import type { Reference } from '../reference'

/** What a record holds now, as far as it was chosen from a list: it stays a choice though it has ended. */
export type PresentChoices = Partial<
  Pick<
    RecordValues,
    'fundAccount' | 'subFund' | 'sponsoringForum' | 'committee' | 'otherFora' | 'topics' | 'initiative'
  >
>

/** Whether an entry has ended before this day, or begins only after it. */
export const isOutOfForce = ({ from, until }: Span, day: IsoDate): boolean =>
  (until !== null && until < day) || (from !== null && day < from)

/**
 * The lists as forms offer them for new choices on a day: without what has ended or has not begun, but with the present
 * values, so that an old record keeps its words. Whoever reads old records takes the whole lists.
 */
export function offeredOn(reference: Reference, day: IsoDate, present: PresentChoices = {}): Reference {
  const kept = <One extends Span>(
    list: One[],
    keyOf: (one: One) => string,
    now: readonly (string | null | undefined)[],
  ) => list.filter(one => !isOutOfForce(one, day) || now.includes(keyOf(one)))
  return {
    economies: reference.economies,
    committees: kept(reference.committees, one => one.acronym, [present.committee]),
    fora: kept(reference.fora, one => one.acronym, [present.sponsoringForum, ...(present.otherFora ?? [])]),
    fundAccounts: kept(reference.fundAccounts, one => one.name, [present.fundAccount]),
    subFunds: kept(reference.subFunds, one => one.name, [present.subFund]),
    topics: kept(reference.topics, one => one.name, present.topics ?? []),
    initiatives: kept(reference.initiatives, one => one.name, [present.initiative]),
  }
}
