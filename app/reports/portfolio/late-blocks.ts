import { reportTitle } from '~/domain/lateness/overdue'
import { type LateReport, latenessOf } from '~/domain/portfolio/lateness'
import { paths } from '~/paths'
import { type Block, heading, note, type Row, type Table } from '../model'

/** `most` rows of single reports at most. */
export type LateFacts = { late: readonly LateReport[]; oldRunning: number; most: number }

const listId = 'portfolio-late-reports'

const bandsTable = ({ late }: LateFacts): Table => ({
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
  rows: latenessOf(late).map(
    ({ title, monitoring, completion }): Row => ({
      label: { value: title, href: `#${listId}` },
      ...{ monitoring, completion },
    }),
  ),
  totals: { label: 'Total', sums: ['monitoring', 'completion'] },
})

const bandsChart = ({ late }: LateFacts): Block => ({
  block: 'chart',
  id: 'portfolio-late-chart',
  title: 'Late reports',
  ...{ direction: 'across', stacked: true, compact: true, kind: 'count', labelHeader: 'How late' },
  series: [
    { key: 'monitoring', name: 'Monitoring reports', tone: 'tint3' },
    { key: 'completion', name: 'Completion reports', tone: 'tint6' },
  ],
  rows: latenessOf(late).map(({ title, monitoring, completion }) => ({ label: title, monitoring, completion })),
  ...{ sheet: 'Lateness', numbersIn: 'portfolio-late', href: `#${listId}` },
})

function listTable({ late, most }: LateFacts): Table {
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
      { key: 'reminded', header: 'Reminded', kind: 'date', width: 18 },
    ],
    rows: late.slice(0, most).map(
      ({ number, title, forum, dueOn, daysLate, remindedAt, ...report }): Row => ({
        number: { value: number, href: paths.project(number) },
        ...{
          title,
          forum,
          report: reportTitle(report),
          dueOn,
          days: daysLate,
          reminded: remindedAt?.slice(0, 10) ?? null,
        },
      }),
    ),
  }
}

/** The records of the old database are told apart: nobody is reminded by what their status says. */
const oldOnes = ({ oldRunning }: LateFacts): Block[] =>
  oldRunning === 0
    ? []
    : [
        note(
          'plain',
          `Records of the old database that still say they run, more than two months after their last day: ${oldRunning.toLocaleString('en-US')}. They are not counted here.`,
        ),
      ]

/** The monitoring and completion reports that are late today. */
export const lateBlocks = (facts: LateFacts): Block[] => [
  heading(2, 'lateness', 'Lateness'),
  ...(facts.late.length === 0
    ? [note('good', 'No monitoring or completion report of these projects is late.')]
    : [bandsChart(facts), bandsTable(facts), listTable(facts)]),
  ...oldOnes(facts),
]
