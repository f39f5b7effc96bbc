import { formatDate, type IsoDate } from '~/domain/calendar'
import { fullName } from '~/domain/forum'
import { labelOn } from '~/domain/fund'
import type { Audience } from '~/domain/record/catalogue'
import type { RecordValues } from '~/domain/record/record'
import type { Reference } from '~/domain/reference'

/** The lists that turn the keys of a record into the names that readers know. */
export type Names = Pick<Reference, 'fora' | 'committees' | 'subFunds'>

/** The Secretariat reads everything; people who work on projects read contacts; everybody reads what is public. */
export const mayRead = (reader: Audience, field: Audience): boolean =>
  field === 'public' || reader === 'secretariat' || reader === field

const bodyName = (bodies: readonly { acronym: string; name: string }[], acronym: string): string => {
  const body = bodies.find(each => each.acronym === acronym)
  return body ? fullName(body) : acronym
}

export const forumName = (names: Names, acronym: string): string =>
  bodyName([...names.fora, ...names.committees], acronym)

export const committeeName = (names: Names, acronym: string): string =>
  bodyName([...names.committees, ...names.fora], acronym)

/** The label that the sub-fund carried when the project began (or in its year). */
export function subFundName(
  names: Names,
  values: Pick<RecordValues, 'subFund' | 'expectedStart' | 'year'>,
): string | null {
  const subFund = names.subFunds.find(each => each.name === values.subFund)
  const on = values.expectedStart ?? (values.year ? `${values.year}-01-01` : null)
  return subFund && on ? labelOn(subFund, on) : values.subFund
}

/** APEC's separator; economies are never parted by commas, because of "Hong Kong, China". */
export const listed = (items: readonly string[]): string | null => (items.length === 0 ? null : items.join('; '))

export const span = (start: IsoDate | null, end: IsoDate | null): string | null => {
  if (start && end) return `${formatDate(start)} to ${formatDate(end)}`
  return start ? `from ${formatDate(start)}` : end ? `until ${formatDate(end)}` : null
}
