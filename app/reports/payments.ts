import type { DrawdownProgress } from '~/domain/budget/drawdown-progress'
import type { ApecMoney } from '~/domain/budget/spending'
import { formatDate } from '~/domain/calendar'
import type { Chart, Fact, Table } from './model'

/** What APEC approved, what is spent and left of it, and what goes back. */
export const apecFacts = ({ approved, spent, left, toReturn }: ApecMoney): Fact[] => [
  { label: 'APEC money approved', kind: 'money', value: approved },
  { label: 'Spent', kind: 'money', value: spent },
  { label: left < 0 ? 'Spent above what was approved' : 'Left', kind: 'money', value: Math.abs(left) },
  toReturn === null
    ? { label: 'To be returned', kind: 'text', value: 'Known once the project has ended' }
    : { label: 'To be returned', kind: 'money', value: toReturn },
]

/** The timetable cumulated beside what was paid by each day, as a chart; its numbers are in `drawdownTable`. */
export const drawdownChart = ({ steps }: DrawdownProgress): Chart => ({
  block: 'chart',
  id: 'drawdown-chart',
  title: 'APEC money in all by the days of the timetable',
  direction: 'across',
  stacked: false,
  kind: 'money',
  labelHeader: 'By',
  series: [
    { key: 'planned', name: 'To be drawn', tone: 'plan' },
    { key: 'paid', name: 'Paid', tone: 'actual' },
  ],
  rows: steps.map(({ date, planned, paid }) => ({
    label: date === null ? 'No day yet' : formatDate(date),
    planned,
    ...(paid === null ? {} : { paid }),
  })),
  sheet: 'Drawdown',
  numbersIn: 'drawdown-table',
})

export const drawdownTable = ({ steps }: DrawdownProgress): Table => ({
  block: 'table',
  id: 'drawdown-table',
  caption: 'Drawdown: the timetable and what was paid, in all by each day; behind it is below zero',
  sheet: 'Drawdown',
  whenEmpty: 'The record has no drawdown timetable.',
  columns: [
    { key: 'date', header: 'By', kind: 'date', width: 20 },
    { key: 'purpose', header: 'For', kind: 'text', width: 40 },
    { key: 'amount', header: 'Amount (US$)', kind: 'money', width: 16 },
    { key: 'planned', header: 'To be drawn (US$)', kind: 'money', width: 18, running: 'amount' },
    { key: 'paid', header: 'Paid (US$)', kind: 'money', width: 18 },
    {
      ...{ key: 'apart', header: 'Ahead (US$)', kind: 'money', width: 20 },
      formula: { minus: ['paid', 'planned'] },
    },
  ],
  rows: steps.map(({ date, purpose, amount, planned, paid }) => ({
    ...{ date: date ?? 'No day yet', purpose, amount: amount ?? 0, planned, paid },
  })),
})
