import { formatDate, type IsoDate } from '../calendar'
import { type Cents, formatMoney } from '../money'
import type { RecordValues } from '../record/record'
import type { BudgetDifference } from './budget'
import type { SectionChange } from './change'

const became = (what: string, before: string | null, after: string | null): string[] =>
  before === after ? [] : [`${what}: from ${before ?? 'not given'} to ${after ?? 'not given'}.`]

function amount(what: string, before: Cents | null, after: Cents | null): string[] {
  if (before === after) return []
  const change = (after ?? 0) - (before ?? 0)
  const inMoney = (cents: Cents | null) => (cents === null ? 'not given' : formatMoney(cents))
  const sign = change > 0 ? '+' : '\u2212'
  return [`${what}: from ${inMoney(before)} to ${inMoney(after)} (${sign}${formatMoney(Math.abs(change))}).`]
}

const day = (date: IsoDate | null): string | null => date && formatDate(date)
const quoted = (text: string | null): string | null => text && `“${text}”`

function economies(what: string, before: readonly string[], after: readonly string[]): string[] {
  const [added, removed] = [after.filter(one => !before.includes(one)), before.filter(one => !after.includes(one))]
  return [
    ...(added.length > 0 ? [`${what} added: ${added.join('; ')}.`] : []),
    ...(removed.length > 0 ? [`${what} removed: ${removed.join('; ')}.`] : []),
  ]
}

const counted = (sections: readonly SectionChange[], of: number): string =>
  sections.length === 0
    ? 'No section of the record changed.'
    : `${sections.length} of ${of} sections changed: ${sections.map(({ title }) => title).join('; ')}.`

/** What changed in a record, in a few sentences: how many sections, and each of the facts that a forum asks for first. */
export function changesInWords(
  before: RecordValues,
  after: RecordValues,
  { sections, of, budget }: { sections: readonly SectionChange[]; of: number; budget: BudgetDifference | null },
): string[] {
  return [
    counted(sections, of),
    ...became('Title', quoted(before.title), quoted(after.title)),
    ...amount('APEC funding', before.apecFunding, after.apecFunding),
    ...amount('Co-funding', before.coFunding, after.coFunding),
    ...(budget ? amount('Sum of the budget', budget.whole.before.total, budget.whole.after.total) : []),
    ...became('Start', day(before.expectedStart), day(after.expectedStart)),
    ...became('Completion', day(before.expectedCompletion), day(after.expectedCompletion)),
    ...economies('Proposing economies', before.proposingEconomies, after.proposingEconomies),
    ...economies('Co-sponsoring economies', before.coSponsoringEconomies, after.coSponsoringEconomies),
  ]
}
