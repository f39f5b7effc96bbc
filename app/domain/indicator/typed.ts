import { formatCents } from '../money'
import type { Indicator } from '../record/rows'

/** An indicator as the boxes of its form hold it; `indicatorRow` reads it back. */
export type TypedIndicator = Partial<Record<Exclude<keyof Indicator, 'promise' | 'byEconomy'>, string>> & {
  promiseField?: string
  promiseSentence?: string
  byEconomy?: { economy?: string; target?: string }[]
}

const text = (value: string | number | null): string => (value === null ? '' : String(value))

/** What is kept as it would be typed: amounts in dollars, numbers plain, days as ISO dates, a tick as "on". */
export function typedIndicator(indicator: Indicator): Omit<TypedIndicator, 'baselineText' | 'targetText'> {
  const { kind, baseline, target, baselineText, targetText, promise, byEconomy, countsPeople, ...rest } = indicator
  const measured = (value: number | null, words: string) =>
    kind === 'text' ? words : value !== null && kind === 'amount' ? formatCents(value) : text(value)
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, text(value)])),
    kind,
    baseline: measured(baseline, baselineText),
    target: measured(target, targetText),
    countsPeople: countsPeople ? 'on' : '',
    byEconomy: byEconomy.map(row => ({ economy: row.economy, target: String(row.target) })),
    promiseField: promise?.field ?? '',
    promiseSentence: promise?.sentence ?? '',
  }
}
