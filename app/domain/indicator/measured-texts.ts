import { formatDate } from '../calendar'
import { type Differing, differing, type FactPart } from '../implementation/differing'
import { formatCents } from '../money'
import type { Indicator, IndicatorKind } from '../record/rows'
import { type MeasuredState, type MeasuredText, measuredStates, measuredStateTitles } from './measured'
import { valueInWords } from './measured-problems'

/** The parts of a value by economy, in words: "Chile 4; Peru 6". */
export const economiesInWords = ({ byEconomy }: Pick<MeasuredText, 'byEconomy'>): string =>
  byEconomy.map(({ economy, value }) => `${economy} ${value}`).join('; ')

/** Women and men, in words; empty where neither is told. */
export const sexesInWords = ({ women, men }: Pick<MeasuredText, 'women' | 'men'>): string =>
  [women === null ? '' : `${women} women`, men === null ? '' : `${men} men`].filter(Boolean).join(', ')

/** "2 approved, 1 waits for the Secretariat" */
export const statesInWords = (states: Partial<Record<MeasuredState, number>>): string =>
  measuredStates
    .flatMap(state => (states[state] ? [`${states[state]} ${measuredStateTitles[state].toLowerCase()}`] : []))
    .join(', ')
    .replaceAll('secretariat', 'Secretariat')

const partsOf = (indicator: Indicator): readonly FactPart<MeasuredText>[] => [
  { part: 'from', title: 'First day', words: ({ from }) => formatDate(from) },
  { part: 'until', title: 'Last day', words: ({ until }) => formatDate(until) },
  { part: 'value', title: 'Value', words: value => valueInWords(indicator, value) },
  { part: 'women', title: 'Women', words: ({ women }) => String(women ?? '') },
  { part: 'men', title: 'Men', words: ({ men }) => String(men ?? '') },
  { part: 'byEconomy', title: 'Economies', words: economiesInWords },
  { part: 'note', title: 'Note', words: ({ note }) => note },
  { part: 'evidence', title: 'Evidence', words: ({ evidence }) => evidence ?? '' },
]

/** What differs in a value between what is saved now and what was typed. */
export const measuredDifferences = (
  indicator: Indicator,
  saved: MeasuredText,
  typed: Partial<MeasuredText>,
): Differing[] => differing(partsOf(indicator), saved, typed)

/** A number as it would be typed: amounts in dollars, others plain. */
const typedNumber = (kind: IndicatorKind, value: number | null): string =>
  value === null ? '' : kind === 'amount' ? formatCents(value) : String(value)

/** A value as the boxes of its form hold it. */
export const typedMeasured = ({ kind }: Pick<Indicator, 'kind'>, measured: MeasuredText): Record<string, unknown> => ({
  ...measured,
  value: typedNumber(kind, measured.value),
  women: typedNumber('count', measured.women),
  men: typedNumber('count', measured.men),
  byEconomy: measured.byEconomy.map(({ economy, value }) => ({ economy, value: String(value) })),
  evidence: measured.evidence ?? '',
})
