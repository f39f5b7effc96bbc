import type { Measured } from '../../indicator/measured'
import type { Indicator } from '../../record/rows'

/** What an indicator came to by the approved values of its periods, with their parts by sex; null where none was approved. */
export type Reached = { value: number | null; text: string; women: number | null; men: number | null }

const total = (values: readonly (number | null)[]): number | null => {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** What is counted adds up over the periods; a percentage, a step of a scale and a text are those of the last period. */
export function reachedOf({ id, kind }: Pick<Indicator, 'id' | 'kind'>, measured: readonly Measured[]): Reached {
  const approved = measured
    .filter(one => one.indicator === id && one.state === 'approved')
    .sort((a, b) => (a.until < b.until ? -1 : 1))
  const counted = kind === 'count' || kind === 'amount' ? approved : approved.slice(-1)
  return {
    value: total(counted.map(one => one.value)),
    text: approved.at(-1)?.text ?? '',
    women: total(counted.map(one => one.women)),
    men: total(counted.map(one => one.men)),
  }
}
