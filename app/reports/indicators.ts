import { measureInWords } from '~/domain/indicator/measure'
import { valueInWords } from '~/domain/indicator/measured-problems'
import type { Reached } from '~/domain/indicator/reached'
import type { Indicator } from '~/domain/record/rows'
import type { Chart, Table } from './model'

/** An indicator with what was reached of it. */
export type IndicatorReached = { indicator: Indicator; reached: Reached }

/** The share of the target that each indicator reached, as a chart; its numbers are in `reachedTable`. */
export const reachedChart = (lines: readonly IndicatorReached[]): Chart => ({
  block: 'chart',
  id: 'reached-chart',
  title: 'Share of the target that was reached, in percent',
  direction: 'across',
  stacked: false,
  kind: 'percent',
  labelHeader: 'Indicator',
  series: [{ key: 'share', name: 'Share of the target', tone: 'actual' }],
  rows: lines.flatMap(({ indicator, reached }) =>
    reached.share === null ? [] : [{ label: indicator.name, share: reached.share }],
  ),
  sheet: 'Indicators',
  numbersIn: 'reached-table',
})

/** What the team of a project sees besides: where the values stand, and what they come to before all are approved. */
export type OpenWords = { values: string; withOpen: string }

const openColumns = [
  { key: 'values', header: 'Values', kind: 'text', width: 24 },
  { key: 'withOpen', header: 'With values not approved yet', kind: 'text', width: 24 },
] as const

type Line = IndicatorReached & { href: string; open: OpenWords | null }

/** What each indicator reached against its target by approved values, with women and men where people are counted. */
export const reachedTable = (lines: readonly Line[]): Table => ({
  block: 'table',
  id: 'reached-table',
  caption: 'What was reached, by approved values',
  sheet: 'Indicators',
  whenEmpty: 'The record names no indicators.',
  columns: [
    { key: 'name', header: 'Indicator', kind: 'text', width: 40 },
    { key: 'target', header: 'Target', kind: 'text', width: 20 },
    { key: 'reached', header: 'Reached', kind: 'text', width: 20 },
    { key: 'women', header: 'Women', kind: 'count', width: 10 },
    { key: 'men', header: 'Men', kind: 'count', width: 10 },
    { key: 'share', header: 'Share of the target', kind: 'percent', width: 12 },
    { key: 'until', header: 'Measured until', kind: 'date', width: 18 },
    ...(lines.some(({ open }) => open !== null) ? openColumns : []),
  ],
  rows: lines.map(({ indicator, reached, href, open }) => ({
    name: { value: indicator.name, href },
    target: measureInWords(indicator, 'target'),
    reached: valueInWords(indicator, reached),
    ...{ women: reached.women, men: reached.men, share: reached.share, until: reached.until },
    ...(open === null ? {} : { ...open }),
  })),
})
