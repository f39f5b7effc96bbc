import { readCents } from '../record/boxes'
import type { IndicatorKind } from '../record/rows'

const largestCount = 10_000_000

/** A whole number as people write it, "1,200"; null where the text is none. */
export const readWhole = (written: string): number | null =>
  /^(\d{1,3}(,\d{3})+|\d+)$/.test(written) && Number(written.replaceAll(',', '')) <= largestCount
    ? Number(written.replaceAll(',', ''))
    : null

const twoDecimals = (written: string): number | null =>
  /^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(written) ? Number(written.replaceAll(',', '')) : null

const percent = (written: string): number | null => {
  const value = twoDecimals(written.replace(/\s*%$/, ''))
  return value !== null && value <= 1_000 ? value : null
}

/** How the number of an indicator is read, by its kind, and what is said where it cannot be. */
export const measures: Record<
  Exclude<IndicatorKind, 'text'>,
  { parse(written: string): number | null; refusal: string }
> = {
  count: { parse: readWhole, refusal: 'Enter a whole number, such as 40.' },
  percent: { parse: percent, refusal: 'Enter a percentage with at most two decimals, such as 75.' },
  amount: { parse: readCents, refusal: 'Enter an amount in US dollars, such as 12,500.' },
  scale: { parse: twoDecimals, refusal: 'Enter a step of the scale, such as 4 or 4.2.' },
}
