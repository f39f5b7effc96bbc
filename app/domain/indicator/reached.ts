import type { IsoDate } from '../calendar'
import type { Indicator } from '../record/rows'
import { measureInWords, numberInWords } from './measure'
import type { MeasuredText } from './measured'

/** Counts and amounts of the periods add up; a percentage, a step of a scale and words are those of the latest period. */
export const addsUp = ({ kind }: Pick<Indicator, 'kind'>): boolean => kind === 'count' || kind === 'amount'

/** What was reached of an indicator. Numbers are counted as those of the indicator: whole cents for amounts. */
export type Reached = {
  /** Null where nothing was measured, and of an indicator in words. */
  value: number | null
  /** Of an indicator in words. */
  text: string
  /** Of a count of people: women and men over the periods that tell them; null where none does. */
  women: number | null
  men: number | null
  byEconomy: { economy: string; value: number }[]
  /** In percent of the target with two decimals; null where the target or the value is not there, or is no number. */
  share: number | null
  isReached: boolean | null
  /** How many periods were measured, and the last day of the latest. */
  periods: number
  until: IsoDate | null
}

type Value = Pick<MeasuredText, 'until' | 'value' | 'text' | 'women' | 'men' | 'byEconomy'>

const sumOf = (numbers: readonly (number | null)[]): number | null => {
  const given = numbers.filter(number => number !== null)
  return given.length === 0 ? null : given.reduce((sum, number) => sum + number, 0)
}

function economiesOf(values: readonly Value[]): Reached['byEconomy'] {
  const sums = new Map<string, number>()
  for (const { economy, value } of values.flatMap(({ byEconomy }) => byEconomy))
    sums.set(economy, (sums.get(economy) ?? 0) + value)
  return [...sums].map(([economy, value]) => ({ economy, value }))
}

const rounded = (share: number): number => Math.round(share * 10_000) / 100

/** Fewer is better where the target lies below what there was before. */
const goesDown = ({ baseline, target }: Pick<Indicator, 'baseline' | 'target'>): boolean =>
  baseline !== null && target !== null && target < baseline

/**
 * The part of the target that a value is, in percent. Where a percentage or a scale was to go down, the part of the way
 * from the baseline to the target; for a sum over periods that was to go down there is none.
 */
function shareOf(indicator: Indicator, value: number | null): number | null {
  const { baseline, target } = indicator
  if (value === null || target === null) return null
  if (!goesDown(indicator)) return target === 0 ? null : rounded(value / target)
  if (addsUp(indicator) || baseline === null) return null
  return rounded((baseline - value) / (baseline - target))
}

function isReached(indicator: Indicator, value: number | null): boolean | null {
  const { target } = indicator
  if (value === null || target === null) return null
  return goesDown(indicator) ? value <= target : value >= target
}

const latestOf = (values: readonly Value[]): Value | null =>
  values.reduce<Value | null>((last, one) => (last === null || one.until > last.until ? one : last), null)

/**
 * What the values of these periods come to, against the target of their indicator. The caller says which values count:
 * a report takes the approved ones (`approvedOf`). Their order does not matter.
 */
export function reachedOf(indicator: Indicator, values: readonly Value[]): Reached {
  const told = values.filter(({ value, text }) => (indicator.kind === 'text' ? text !== '' : value !== null))
  const latest = latestOf(told)
  const value =
    indicator.kind === 'text' ? null : addsUp(indicator) ? sumOf(told.map(one => one.value)) : (latest?.value ?? null)
  const people = indicator.countsPeople ? told : []
  return {
    value,
    text: indicator.kind === 'text' ? (latest?.text ?? '') : '',
    women: sumOf(people.map(({ women }) => women)),
    men: sumOf(people.map(({ men }) => men)),
    byEconomy: economiesOf(people),
    share: shareOf(indicator, value),
    isReached: isReached(indicator, value),
    periods: told.length,
    until: latest?.until ?? null,
  }
}

/** The values that were approved: those that count in a report, and that everybody reads. */
export const approvedOf = <One extends { state: string }>(values: readonly One[]): One[] =>
  values.filter(({ state }) => state === 'approved')

/** "34 people, 85 % of the target of 40 people"; the words of an indicator in words; "Not measured yet". */
export function reachedInWords(indicator: Indicator, reached: Reached): string {
  if (indicator.kind === 'text') return reached.text === '' ? 'Not measured yet' : reached.text
  if (reached.value === null) return 'Not measured yet'
  const said = numberInWords(indicator, reached.value)
  const target = measureInWords(indicator, 'target')
  if (target === '') return said
  return reached.share === null
    ? `${said}; the target is ${target}`
    : `${said}, ${reached.share} % of the target of ${target}`
}
