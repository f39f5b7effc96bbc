import { daysBetween, type IsoDate } from '~/domain/calendar'
import { type LateReport, latenessOn } from '~/domain/portfolio/lateness'
import { paths } from '~/paths'
import { type Block, heading, note, type Row, type Table } from '../model'

/** `most` rows of single reports at most. */
export type LateFacts = { late: readonly LateReport[]; asOf: IsoDate; most: number }

const listId = 'portfolio-late-reports'
const kinds = { monitoring: 'Monitoring report', completion: 'Completion report' } as const

const bandsTable = ({ late, asOf }: LateFacts): Table => ({
  block: 'table',
  id: 'portfolio-late',
  caption: 'Late reports by how long they are late',
  sheet: 'Lateness',
  columns: [
    { key: 'label', header: 'How late', kind: 'text', width: 28 },
    { key: 'monitoring', header: 'Monitoring reports', kind: 'count', width: 18 },
    { key: 'completion', header: 'Completion reports', kind: 'count', width: 18 },
    { key: 'all', header: 'Reports', kind: 'count', width: 12, formula: { sum: ['monitoring', 'completion'] } },
  ],
  rows: latenessOn(late, asOf).map(
    ({ title, monitoring, completion }): Row => ({
      label: { value: title, href: `#${listId}` },
      ...{ monitoring, completion },
    }),
  ),
  totals: { label: 'Total', sums: ['monitoring', 'completion'] },
})

const bandsChart = ({ late, asOf }: LateFacts): Block => ({
  block: 'chart',
  id: 'portfolio-late-chart',
  title: 'Late reports',
  ...{ direction: 'across', stacked: true, compact: true, kind: 'count', labelHeader: 'How late' },
  series: [
    { key: 'monitoring', name: 'Monitoring reports', tone: 'tint3' },
    { key: 'completion', name: 'Completion reports', tone: 'tint6' },
  ],
  rows: latenessOn(late, asOf).map(({ title, monitoring, completion }) => ({ label: title, monitoring, completion })),
  ...{ sheet: 'Lateness', numbersIn: 'portfolio-late', href: `#${listId}` },
})

function listTable({ late, asOf, most }: LateFacts): Table {
  const sorted = [...late].sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number < b.number ? -1 : 1,
  )
  return {
    block: 'table',
    id: listId,
    caption:
      late.length > most ? `The ${most} longest late of ${late.length} reports` : 'The late reports, longest first',
    sheet: 'Late reports',
    columns: [
      { key: 'number', header: 'Project No.', kind: 'text', width: 16 },
      { key: 'title', header: 'Project', kind: 'text', width: 50 },
      { key: 'forum', header: 'Forum', kind: 'text', width: 14 },
      { key: 'report', header: 'Report', kind: 'text', width: 22 },
      { key: 'dueOn', header: 'Due', kind: 'date', width: 18 },
      { key: 'days', header: 'Days late', kind: 'count', width: 12 },
    ],
    rows: sorted.slice(0, most).map(
      ({ number, title, forum, report, dueOn }): Row => ({
        number: { value: number, href: paths.project(number) },
        ...{ title, forum, report: kinds[report], dueOn, days: daysBetween(dueOn, asOf) },
      }),
    ),
  }
}

/** The monitoring and completion reports that are late today. */
export const lateBlocks = (facts: LateFacts): Block[] =>
  facts.late.length === 0
    ? [
        heading(2, 'lateness', 'Lateness'),
        note('good', 'No monitoring or completion report of these projects is late.'),
      ]
    : [heading(2, 'lateness', 'Lateness'), bandsChart(facts), bandsTable(facts), listTable(facts)]
