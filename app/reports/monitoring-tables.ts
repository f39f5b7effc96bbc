import { type AmendmentState, amendmentKindTitles } from '~/domain/amendment/amendment'
import type { MilestoneStanding, MonitoringFacts } from '~/domain/monitoring/facts'
import { type Block, note, type Table } from './model'

/** The facts of a period as tables of its monitoring report. */

const milestoneWords: Record<MilestoneStanding, string> = {
  done: 'Done',
  open: 'Open',
  'not-shown': 'Not shown by the register of outputs',
}

export const workPlanTable = ({ milestones }: MonitoringFacts): Table => ({
  block: 'table',
  id: 'work-plan-table',
  caption: 'Work plan: what was due by the end of the period',
  sheet: 'Work plan',
  whenEmpty: 'Nothing in the work plan was due.',
  columns: [
    { key: 'end', header: 'Due', kind: 'date', width: 18 },
    { key: 'activity', header: 'Activity', kind: 'text', width: 46 },
    { key: 'output', header: 'Output', kind: 'text', width: 46 },
    { key: 'standing', header: 'Standing', kind: 'text', width: 36 },
    { key: 'when', header: 'Due in', kind: 'text', width: 18 },
  ],
  rows: milestones.map(({ activity, output, end, standing, inPeriod }) => ({
    ...{ end, activity, output: output || null, standing: milestoneWords[standing] },
    when: inPeriod ? 'This period' : 'An earlier one',
  })),
})

/** Nobody is named: people are counted by sex. */
export const eventTables = ({ events }: MonitoringFacts): Table[] =>
  events.length === 0
    ? []
    : [
        {
          block: 'table',
          id: 'events-table',
          caption: 'Events held in the period, with those who took part',
          sheet: 'Events',
          columns: [
            { key: 'title', header: 'Event', kind: 'text', width: 40 },
            { key: 'from', header: 'First day', kind: 'date', width: 16 },
            { key: 'until', header: 'Last day', kind: 'date', width: 16 },
            { key: 'women', header: 'Women', kind: 'count', width: 10 },
            { key: 'men', header: 'Men', kind: 'count', width: 10 },
            { key: 'others', header: 'Sex not said', kind: 'count', width: 12 },
            {
              ...{ key: 'participants', header: 'Participants', kind: 'count', width: 14 },
              formula: { sum: ['women', 'men', 'others'] },
            },
            { key: 'speakersWomen', header: 'Speakers: women', kind: 'count', width: 12 },
            { key: 'speakersMen', header: 'Speakers: men', kind: 'count', width: 12 },
            { key: 'speakersOthers', header: 'Speakers: not said', kind: 'count', width: 12 },
          ],
          rows: events.map(({ seq: _, ...event }) => event),
          totals: {
            label: 'Total',
            sums: ['women', 'men', 'others', 'speakersWomen', 'speakersMen', 'speakersOthers'],
          },
        },
      ]

export const deliveredTable = ({ outputs }: MonitoringFacts): Table => ({
  block: 'table',
  id: 'outputs-table',
  caption: 'Outputs delivered in the period',
  sheet: 'Outputs',
  whenEmpty: 'No output was registered as delivered in the period.',
  columns: [
    { key: 'name', header: 'Output', kind: 'text', width: 46 },
    { key: 'deliveredOn', header: 'Delivered on', kind: 'date', width: 18 },
    { key: 'planned', header: 'Planned', kind: 'count', width: 12 },
    { key: 'delivered', header: 'Delivered', kind: 'count', width: 12 },
    { key: 'use', header: 'How it is used', kind: 'text', width: 50 },
  ],
  rows: outputs.map(({ name, deliveredOn, planned, delivered, use }) => ({
    ...{ name, deliveredOn, planned, delivered, use: use || null },
  })),
})

const amendmentWords: Record<AmendmentState, string> = {
  asked: 'Not decided yet',
  approved: 'Approved',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
}

/** Undecided and refused amendments are not for everybody. */
export function adjustmentTables({ amendments }: MonitoringFacts, isFull: boolean): Table[] {
  const shown = amendments.filter(({ state }) => isFull || state === 'approved')
  if (shown.length === 0) return []
  return [
    {
      block: 'table',
      id: 'amendments-table',
      caption: 'Amendments asked for or decided in the period',
      sheet: 'Amendments',
      columns: [
        { key: 'kind', header: 'Amendment', kind: 'text', width: 20 },
        { key: 'askedOn', header: 'Asked for on', kind: 'date', width: 18 },
        { key: 'state', header: 'Decision', kind: 'text', width: 20 },
        { key: 'decidedOn', header: 'Decided on', kind: 'date', width: 18 },
        { key: 'newEnd', header: 'New last day', kind: 'date', width: 18 },
        { key: 'budget', header: 'Budget', kind: 'text', width: 18 },
      ],
      rows: shown.map(({ kind, state, askedOn, decidedOn, newEnd, changesBudget }) => ({
        ...{ kind: amendmentKindTitles[kind], askedOn, state: amendmentWords[state], decidedOn, newEnd },
        budget: changesBudget ? 'Changed' : 'As it was',
      })),
    },
  ]
}

/** Values that the Secretariat has not approved are not for everybody. */
export const measuredTable = ({ indicators }: MonitoringFacts, isFull: boolean): Table => ({
  block: 'table',
  id: 'indicators-table',
  caption: 'Indicators: what was measured last',
  sheet: 'Indicators',
  whenEmpty: 'The record has no indicators.',
  columns: [
    { key: 'name', header: 'Indicator', kind: 'text', width: 46 },
    { key: 'target', header: 'Target', kind: 'text', width: 24 },
    { key: 'targetOn', header: 'To be reached by', kind: 'date', width: 18 },
    { key: 'value', header: 'Measured', kind: 'text', width: 24 },
    { key: 'until', header: 'Measured until', kind: 'date', width: 18 },
    { key: 'reached', header: 'Reached?', kind: 'text', width: 14 },
  ],
  rows: indicators.map(({ name, target, targetOn, value, until, isApproved, isReached }) => {
    const isShown = isFull || isApproved
    return {
      ...{ name, target: target || null, targetOn, value: (isShown && value) || null, until: isShown ? until : null },
      reached: isShown && isReached !== null ? (isReached ? 'Yes' : 'Not yet') : null,
    }
  }),
})

/** Payments are for those who may read the lines of the budget. */
export function moneyBlocks({ money }: MonitoringFacts, isFull: boolean): Block[] {
  if (!isFull) return [note('plain', 'Payments are shown to those who may read the lines of the budget.')]
  return [
    {
      block: 'facts',
      facts: [
        { label: 'Paid in the period by APEC', kind: 'money', value: money.inPeriod.apec },
        { label: 'Paid in the period by economies themselves', kind: 'money', value: money.inPeriod.self },
        { label: 'Paid by the end of the period', kind: 'money', value: money.sofar.total },
        { label: 'Planned', kind: 'money', value: money.planned.total },
      ],
    },
    {
      block: 'table',
      id: 'money-table',
      caption: 'Payments against the plan, line by line',
      sheet: 'Spending',
      whenEmpty: 'The budget has no lines.',
      columns: [
        { key: 'item', header: 'Budget line', kind: 'text', width: 46 },
        { key: 'planned', header: 'Planned (US$)', kind: 'money', width: 18 },
        { key: 'inPeriod', header: 'Paid in the period (US$)', kind: 'money', width: 22 },
        { key: 'sofar', header: 'Paid by its end (US$)', kind: 'money', width: 20 },
        { key: 'left', header: 'Left (US$)', kind: 'money', width: 18, formula: { minus: ['planned', 'sofar'] } },
        { key: 'explanation', header: 'Explanation', kind: 'text', width: 46 },
      ],
      rows: money.lines.map(({ id: _, explanation, ...line }) => ({ ...line, explanation: explanation || null })),
      totals: { label: 'Total', sums: ['planned', 'inPeriod', 'sofar'] },
    },
  ]
}
