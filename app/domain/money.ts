/**
 * Money is whole US cents in a number (APEC's records are in US dollars).
 * Cents stay exact up to 2^53; `largestCents` keeps sums of many records far below that.
 */
export type Cents = number

/** US$ 999,999,999.99: far above any APEC project, far below what sums could lose. */
export const largestCents: Cents = 99_999_999_999

/** "106,811" for whole dollars, "106,811.50" when there are cents. No currency sign. */
export function formatCents(cents: Cents): string {
  const sign = cents < 0 ? '-' : ''
  const dollars = Math.floor(Math.abs(cents) / 100)
  const rest = Math.abs(cents) % 100
  const grouped = String(dollars).replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === 0 ? `${sign}${grouped}` : `${sign}${grouped}.${String(rest).padStart(2, '0')}`
}

/** "US$ 106,811" with a no-break space. */
export const formatMoney = (cents: Cents): string => `US$\u00a0${formatCents(cents)}`

/**
 * Reads an amount as people write it: "74,932", "US$ 74 932.50", "$74,932.5", "USD 100000".
 * Null where the text is no such amount: letters, two points, more than two decimals, misplaced commas.
 * A leading minus is read, so that the caller can say that it is negative.
 */
export function parseMoney(text: string): Cents | null {
  const bare = text
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .trim()
    .replace(/^(-?)\s*(?:US\s?\$|USD|US dollars|\$)\s*/i, '$1')
    .replace(/\s*(?:USD|US dollars)$/i, '')
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(bare)
  if (!match) return null
  const dollars = Number((match[2] ?? '').replace(/[ ,]/g, ''))
  const cents = dollars * 100 + Number((match[3] ?? '').padEnd(2, '0') || 0)
  if (!Number.isSafeInteger(cents)) return null
  return match[1] === '-' ? -cents : cents
}

export const sumCents = (amounts: Iterable<Cents | null>): Cents => {
  let total = 0
  for (const amount of amounts) total += amount ?? 0
  return total
}

/** A part of a whole as a percentage rounded to two decimals; null where the whole is zero. */
export const percentOf = (part: Cents, whole: Cents): number | null =>
  whole === 0 ? null : Math.round((part * 10_000) / whole) / 100
