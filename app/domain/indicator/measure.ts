import { formatMoney } from '../money'
import type { Indicator } from '../record/rows'

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(\.|$))/g, ',')

/** A number of an indicator in words, by its kind: "40 firms", "75 %", "US$ 12,500", "4 of 5". */
export function numberInWords(
  { kind, unit, scaleTop }: Pick<Indicator, 'kind' | 'unit' | 'scaleTop'>,
  value: number,
): string {
  if (kind === 'amount') return formatMoney(value)
  if (kind === 'percent') return `${value} %`
  if (kind === 'scale') return scaleTop === null ? String(value) : `${value} of ${scaleTop}`
  return `${grouped(value)} ${unit}`.trim()
}

/** The baseline or the target in words; empty where nothing is given. */
export function measureInWords(indicator: Indicator, which: 'baseline' | 'target'): string {
  if (indicator.kind === 'text') return which === 'baseline' ? indicator.baselineText : indicator.targetText
  const value = indicator[which]
  return value === null ? '' : numberInWords(indicator, value)
}
