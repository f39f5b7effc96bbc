import { formatMonth } from '~/domain/calendar'
import { hitsByMonth, monthInWords } from '~/domain/output/hits'
import type { Dissemination, MonthOfHits } from '~/domain/output/output'
import type { Chart, Table } from './model'

/** A chart of more months could not be read on a phone; the table has them all. */
const mostMonths = 12

/** Visits and downloads of the last twelve months of which any are known, as a chart; its numbers are in `hitsTable`. */
export function hitsChart(places: readonly Pick<Dissemination, 'hits'>[]): Chart {
  const months = hitsByMonth(places)
  const shown = months.slice(-mostMonths)
  const counted = shown.some(({ downloads }) => downloads !== null)
  return {
    block: 'chart',
    id: 'hits-chart',
    title: shown.length < months.length ? `Web hits of the last ${mostMonths} months` : 'Web hits by month',
    direction: 'upright',
    stacked: false,
    kind: 'count',
    labelHeader: 'Month',
    series: [
      { key: 'visits', name: 'Visits', tone: 'actual' },
      ...(counted ? [{ key: 'downloads', name: 'Downloads', tone: 'plan' } as const] : []),
    ],
    rows: shown.map(({ month, visits, downloads }) => ({
      label: formatMonth(`${month}-01`),
      visits,
      ...(downloads === null ? {} : { downloads }),
    })),
    sheet: 'Web hits',
    numbersIn: 'hits-table',
  }
}

/** Visits and downloads by month with their sums. */
export const hitsTable = (places: readonly { hits: readonly MonthOfHits[] }[]): Table => ({
  block: 'table',
  id: 'hits-table',
  caption: 'Web hits by month, all places together',
  sheet: 'Web hits',
  whenEmpty: 'No web hits have been recorded.',
  columns: [
    { key: 'month', header: 'Month', kind: 'text', width: 20 },
    { key: 'visits', header: 'Visits', kind: 'count', width: 12 },
    { key: 'downloads', header: 'Downloads', kind: 'count', width: 12 },
  ],
  rows: hitsByMonth(places).map(({ month, visits, downloads }) => ({ month: monthInWords(month), visits, downloads })),
  totals: { label: 'All months', sums: ['visits', 'downloads'] },
})
