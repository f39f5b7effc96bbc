import { formatDate, type IsoDate } from '~/domain/calendar'
import type { MonitoringFacts } from '~/domain/monitoring/facts'
import { type MonitoringReport, standingQuestions, standingQuestionTitles } from '~/domain/monitoring/monitoring-report'
import { monitoringPartTitle, type monitoringTexts, standingAsks } from '~/domain/monitoring/parts'
import { periodInWords } from '~/domain/monitoring/periods'
import { looksOf } from '~/domain/monitoring/risks'
import { monitoringActTitles, monitoringStateTitles } from '~/domain/monitoring/steps'
import type { RecordValues } from '~/domain/record/record'
import { type Block, type Fact, heading, notGiven, paragraphs, type Report, type Table } from './model'
import {
  adjustmentTables,
  deliveredTable,
  eventTables,
  measuredTable,
  moneyBlocks,
  workPlanTable,
} from './monitoring-tables'
import { committeeName, forumName, listed, type Names } from './wording'

export type MonitoringReportFacts = {
  values: Pick<
    RecordValues,
    'number' | 'title' | 'sponsoringForum' | 'committee' | 'otherFora' | 'proposingEconomies' | 'proponents'
  >
  report: MonitoringReport
  facts: MonitoringFacts
  names: Names
  /** Payments and unapproved values are for those who may read budget lines and facts; others get a `summary`. */
  edition: 'full' | 'summary'
  asOf: IsoDate
}

const text = (label: string, value: string | null): Fact => ({ label, kind: 'text', value })
const day = (label: string, value: string | null): Fact => ({ label, kind: 'date', value })

const stateFact = ({ state }: MonitoringReport): Fact => text('State', monitoringStateTitles[state])

const subtitleOf = (report: MonitoringReport, asOf: IsoDate) =>
  `${periodInWords(report)}. ${monitoringStateTitles[report.state]}, as of ${formatDate(asOf)}`

/** Part A of the form. */
function profile({ values, report, names }: MonitoringReportFacts): Block[] {
  const overseers = values.proponents.filter(({ until }) => until === null)
  const submitted = report.acts.findLast(({ act }) => act === 'submitted')
  const facts: Fact[] = [
    text('Project number', values.number),
    text('Project title', values.title),
    text('Period covered', periodInWords(report)),
    day('Report due', report.dueOn),
    day('Date submitted', submitted?.at.slice(0, 10) ?? null),
    stateFact(report),
    text('Committee', values.committee && committeeName(names, values.committee)),
    text('Sponsoring forum', values.sponsoringForum && forumName(names, values.sponsoringForum)),
    text('Other fora involved', listed(values.otherFora.map(acronym => forumName(names, acronym)))),
    text('Project overseer', listed(overseers.map(({ name }) => name))),
    text('Organization', listed([...new Set(overseers.flatMap(({ organization }) => organization ?? []))])),
    text('Economy', listed(values.proposingEconomies)),
  ]
  return [heading(2, 'profile', 'A. Profile'), { block: 'facts', facts }]
}

const yesOrNo = (answer: boolean | null) => (answer === null ? 'Not answered' : answer ? 'Yes' : 'No')

const standingTable = ({ answers }: MonitoringReport): Table => ({
  block: 'table',
  id: 'standing-table',
  caption: 'On schedule, on budget, on target',
  sheet: 'Standing',
  columns: [
    { key: 'question', header: 'Question', kind: 'text', width: 40 },
    { key: 'answer', header: 'Answer', kind: 'text', width: 14 },
    { key: 'howFar', header: 'How far off', kind: 'text', width: 40 },
    { key: 'actions', header: 'What is being done', kind: 'text', width: 40 },
    { key: 'support', header: 'Support needed', kind: 'text', width: 40 },
  ],
  rows: standingQuestions.map(question => {
    const { yes, howFar, actions, support } = answers.standing[question]
    return {
      question: `${standingQuestionTitles[question]}: ${standingAsks[question]}`,
      ...{ answer: yesOrNo(yes), howFar: howFar || null, actions: actions || null, support: support || null },
    }
  }),
})

const risksTable = ({ report, facts }: MonitoringReportFacts): Table => ({
  block: 'table',
  id: 'risks-table',
  caption: 'Risks of the project in this period',
  sheet: 'Risks',
  whenEmpty: 'The record names no risks.',
  columns: [
    { key: 'risk', header: 'Risk', kind: 'text', width: 46 },
    { key: 'prevention', header: 'How it is prevented', kind: 'text', width: 46 },
    { key: 'happened', header: 'Did it happen?', kind: 'text', width: 16 },
    { key: 'done', header: 'What was done', kind: 'text', width: 46 },
  ],
  rows: looksOf(facts.risks, report.answers.risks).map(({ risk, happened, done }) => ({
    ...{ risk, happened: yesOrNo(happened), done: done || null },
    prevention: facts.risks.find(one => one.risk === risk)?.prevention ?? null,
  })),
})

const actsTable = ({ acts }: MonitoringReport): Table => ({
  block: 'table',
  id: 'acts-table',
  caption: 'What happened to this report',
  sheet: 'Report history',
  whenEmpty: 'The report has not been submitted yet.',
  columns: [
    { key: 'at', header: 'Date', kind: 'date', width: 20 },
    { key: 'act', header: 'What', kind: 'text', width: 28 },
    { key: 'by', header: 'By', kind: 'text', width: 32 },
    { key: 'remark', header: 'Remark', kind: 'text', width: 50 },
    { key: 'points', header: 'Points', kind: 'text', width: 60 },
  ],
  rows: acts.map(({ act, at, by, remark, points }) => ({
    ...{ at: at.slice(0, 10), act: monitoringActTitles[act], by, remark: remark || null },
    points: points.map(point => `${monitoringPartTitle(point.part)}: ${point.text}`).join('\n') || null,
  })),
})

function written({ report }: MonitoringReportFacts, key: (typeof monitoringTexts)[number]['key']): Block[] {
  return [heading(3, key, monitoringPartTitle(key)), paragraphs(report.answers[key] || notGiven)]
}

/**
 * A monitoring report in the order of APEC's form (real reports of 2014 and 2017): A. profile, B. update. The overseer
 * wrote the words; every number comes from what is kept of the project.
 */
export function monitoringReport(all: MonitoringReportFacts): Report {
  const { values, report, facts, edition, asOf } = all
  const isFull = edition === 'full'
  return {
    title: `Monitoring report ${report.place}: ${values.title ?? values.number ?? 'project'}`,
    subtitle: subtitleOf(report, asOf),
    number: values.number ?? undefined,
    asOf,
    blocks: [
      ...profile(all),
      heading(2, 'update', 'B. Update'),
      heading(3, 'standing', 'Schedule, budget and target'),
      standingTable(report),
      ...written(all, 'progress'),
      workPlanTable(facts),
      ...eventTables(facts),
      ...written(all, 'adjustments'),
      ...adjustmentTables(facts, isFull),
      ...written(all, 'outputsUsed'),
      deliveredTable(facts),
      measuredTable(facts, isFull),
      heading(3, 'money', 'Spending'),
      ...moneyBlocks(facts, isFull),
      heading(3, 'risks', 'Risks'),
      risksTable(all),
      ...written(all, 'nextSteps'),
      heading(2, 'history', 'History of the report'),
      actsTable(report),
    ],
  }
}

/**
 * A report that was frozen when it was submitted, with what became of it since: its body stays as it was, its state and
 * history are those of now.
 */
export const asItStands = (frozen: Report, report: MonitoringReport): Report => ({
  ...frozen,
  subtitle: subtitleOf(report, report.acts.at(-1)?.at.slice(0, 10) ?? frozen.asOf),
  blocks: frozen.blocks.map(block => {
    if (block.block === 'table' && block.id === 'acts-table') return actsTable(report)
    if (block.block !== 'facts') return block
    return { ...block, facts: block.facts.map(fact => (fact.label === 'State' ? stateFact(report) : fact)) }
  }),
})
