import type { IsoDate } from '../calendar'
import { holdsOn } from '../economy'
import type { NumberSuffix } from '../fund'
import { parseNumber } from '../record/number'
import type { RecordValues } from '../record/record'
import type { Reference } from '../reference'

/** What a project number is made of besides its order: `FORUM NN YYYY` and the letter of the fund. */
export type NumberSeries = { code: string; year: number; suffix: NumberSuffix }

/** The code that drafts are numbered under until they are submitted. */
export const draftCode = 'DRAFT'

/** The day itself where it lies in the year, else the day of the year that is nearest to it. */
const withinYear = (day: IsoDate, year: number): IsoDate => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  return day < first ? first : day > last ? last : day
}

/**
 * The series in which a project is numbered: the code that its forum has in the year of the session (IPEG had "CTI" up
 * to 2017: CTI 32 2017A was entered in January 2018), that year, and the letter of its fund account. Where a code changes
 * within the year, the day counts. Null where forum or year are not given yet.
 */
export function seriesOf(
  { sponsoringForum, year, fundAccount }: Pick<RecordValues, 'sponsoringForum' | 'year' | 'fundAccount'>,
  { fora, fundAccounts }: Pick<Reference, 'fora' | 'fundAccounts'>,
  on: IsoDate,
): NumberSeries | null {
  const forum = fora.find(one => one.acronym === sponsoringForum)
  if (!forum || year === null) return null
  const code = forum.numberCodes.find(span => holdsOn(withinYear(on, year), span))?.code ?? forum.acronym
  const suffix = fundAccounts.find(fund => fund.name === fundAccount)?.suffix ?? ''
  return { code, year, suffix }
}

/** Whether a number belongs to a series already, so that a project keeps it. */
export function isOfSeries(number: string, { code, year, suffix }: NumberSeries): boolean {
  const parts = parseNumber(number)
  return parts !== null && parts.forum === code && parts.year === year && parts.suffix === suffix
}

export const isDraftNumber = (number: string): boolean => parseNumber(number)?.forum === draftCode
