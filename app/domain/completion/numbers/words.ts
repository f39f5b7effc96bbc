import { formatMoney } from '../../money'
import type { FactNumber } from './number'

/** A number of the report in a sentence: "US$ 1,250.50", "41", "87.5 %"; "nothing" where it is not known. */
export function numberWords(kind: FactNumber['kind'], value: number | null): string {
  if (value === null) return 'nothing'
  if (kind === 'money') return formatMoney(value)
  const rounded = Math.round(value * 100) / 100
  return kind === 'percent' ? `${rounded} %` : rounded.toLocaleString('en-US')
}
