import { type NumberSuffix, numberSuffixes } from '../fund'

/** The parts of a project number: `[M ]FORUM NN YYYY[suffix]`; NN counts within forum and year. */
export type ProjectNumber = { multiYear: boolean; forum: string; order: number; year: number; suffix: NumberSuffix }

const spelling =
  /^(M[\s-]+)?([A-Z]{2,8})(?:-([A-Z]{2,8}))?[\s/-]*(?:(\d{2,3}|(?<=DRAFT[\s-])\d{4})[\s/-]*|(?<=[\s/-])(\d)[\s/-]+)((?:19|20)\d{2})[\s-]*([ATS]?)$/

/**
 * Reads a number in the spellings met in records: "CTI 32 2017A", "EWG 06/2005", "ATC 12/2008A", "FWG 01-2010A",
 * "CTI-IPEG 36/2010T" (the committee's code counts), "CD012014S", "EWG 22/2015A", "m sce 02 2013a",
 * "CTI_32_2017A", "EWG 6/2005", "CTI – 32 – 2017A".
 * Null where the text is no project number. Drafts alone may count beyond 999 in a year.
 */
export function parseNumber(text: string): ProjectNumber | null {
  const match = spelling.exec(
    text
      .replace(/[\u2010-\u2015]/g, '-')
      .replace(/[\s\u00a0_]+/g, ' ')
      .trim()
      .replace(/\.$/, '')
      .toUpperCase(),
  )
  if (!match) return null
  const suffix = numberSuffixes.find(letter => letter === match[7]) ?? ''
  return {
    multiYear: match[1] !== undefined,
    forum: match[2] ?? '',
    order: Number(match[4] ?? match[5]),
    year: Number(match[6]),
    suffix,
  }
}

/** "CTI 32 2017A", the one spelling that is kept. */
export const formatNumber = (number: ProjectNumber): string =>
  `${number.multiYear ? 'M ' : ''}${number.forum} ${String(number.order).padStart(2, '0')} ${number.year}${number.suffix}`

/** The number as it stands in addresses: "CTI-32-2017A". */
export const numberToSlug = (number: string): string => number.replaceAll(' ', '-')

/** The number that an address names, or null where the text is none. */
export function slugToNumber(slug: string): string | null {
  const number = parseNumber(slug.replaceAll('-', ' '))
  return number && formatNumber(number)
}
