import type { BudgetLine } from '~/domain/budget/line'
import { type BudgetTotals, budgetTotals } from '~/domain/budget/totals'
import { formatDate, type IsoDate } from '~/domain/calendar'
import {
  actWords,
  type CompletionAnswers,
  type CompletionReport,
  doneWords,
  stateWords,
} from '~/domain/completion/completion-report'
import { participantTotals, tookPart } from '~/domain/completion/participants'
import { textParts } from '~/domain/completion/parts'
import { reportDue } from '~/domain/completion/readiness'
import type { PublishedPractice } from '~/domain/practice/catalogue'
import type { ResponseRate } from '~/domain/questionnaire/response-rate'
import type { Audience } from '~/domain/record/catalogue'
import { type ProjectRecord, totalValue } from '~/domain/record/record'
import { askedAndFound } from './asked-and-found'
import { plannedActualTable, spendingNotes, varianceColumns } from './budget'
import { type Block, type Chart, type Fact, heading, notGiven, paragraphs, type Report, type Table } from './model'
import { committeeName, forumName, listed, mayRead, type Names, span } from './wording'

export type CompletionReportFacts = {
  record: ProjectRecord
  lines: readonly BudgetLine[]
  report: CompletionReport
  names: Names
  /** The published questionnaires of the project with their response rates, and its published best practices. */
  questionnaires: readonly ResponseRate[]
  practices: readonly PublishedPractice[]
  /** Feedback for the Secretariat, remarks between it and the overseer, and budget lines are not for the public. */
  audience: Audience
  asOf: IsoDate
}

const text = (label: string, value: string | null): Fact => ({ label, kind: 'text', value })

function profile({ record, report, names }: CompletionReportFacts): Block[] {
  const { values } = record
  const overseers = values.proponents.filter(person => person.until === null)
  const submitted = report.acts.findLast(act => act.act === 'submitted')
  const facts: Fact[] = [
    text('Project number', values.number),
    text('Project title', values.title),
    text('Sponsoring forum', values.sponsoringForum && forumName(names, values.sponsoringForum)),
    text('Committee', values.committee && committeeName(names, values.committee)),
    text('Other fora involved', listed(values.otherFora.map(acronym => forumName(names, acronym)))),
    text('Proposing economies', listed(values.proposingEconomies)),
    text('Co-sponsoring economies', listed(values.coSponsoringEconomies)),
    text('Project overseer', listed(overseers.map(person => person.name))),
    text('Organization', listed([...new Set(overseers.flatMap(person => person.organization ?? []))])),
    text('Period covered', span(values.expectedStart, values.expectedCompletion)),
    { label: 'Report due', kind: 'date', value: values.expectedCompletion && reportDue(values.expectedCompletion) },
    { label: 'Date submitted', kind: 'date', value: submitted?.at.slice(0, 10) ?? null },
    text('State', stateWords[report.state]),
    { label: 'APEC funding', kind: 'money', value: values.apecFunding },
    { label: 'Co-funding', kind: 'money', value: values.coFunding ?? 0 },
    { label: 'Total project value', kind: 'money', value: totalValue(values) },
  ]
  return [heading(2, 'profile', 'Profile'), { block: 'facts', facts }]
}

export const outputsTable = (answers: CompletionAnswers): Table => ({
  block: 'table',
  id: 'outputs-table',
  caption: 'Outputs, planned and delivered',
  sheet: 'Outputs',
  whenEmpty: 'No outputs have been entered.',
  columns: [
    { key: 'name', header: 'Output', kind: 'text', width: 46 },
    { key: 'planned', header: 'Planned', kind: 'count', width: 12 },
    { key: 'delivered', header: 'Delivered', kind: 'count', width: 12 },
    { key: 'difference', header: 'Difference', kind: 'count', width: 12, formula: { minus: ['delivered', 'planned'] } },
    { key: 'note', header: 'Notes', kind: 'text', width: 50 },
  ],
  rows: answers.outputs.map(row => ({ ...row, note: row.note || null })),
})

const activitiesTable = (answers: CompletionAnswers): Table => ({
  block: 'table',
  id: 'work-plan-table',
  caption: 'Work plan and what was done',
  sheet: 'Work plan',
  whenEmpty: 'The record has no work plan.',
  columns: [
    { key: 'timeline', header: 'Timeline', kind: 'text', width: 24 },
    { key: 'activity', header: 'Activity', kind: 'text', width: 46 },
    { key: 'output', header: 'Output', kind: 'text', width: 46 },
    { key: 'done', header: 'Done?', kind: 'text', width: 14 },
    { key: 'note', header: 'Notes', kind: 'text', width: 40 },
  ],
  rows: answers.activities.map(row => ({
    ...row,
    done: row.done ? doneWords[row.done] : 'Not answered yet',
    note: row.note || null,
  })),
})

const participantsTable = (answers: CompletionAnswers): Table => ({
  block: 'table',
  id: 'participants-table',
  caption: 'Participants and speakers by economy and sex',
  sheet: 'Participants',
  whenEmpty: 'Nobody has been entered.',
  columns: [
    { key: 'economy', header: 'Economy', kind: 'text', width: 26 },
    { key: 'women', header: 'Women', kind: 'count', width: 12 },
    { key: 'men', header: 'Men', kind: 'count', width: 12 },
    { key: 'participants', header: 'Participants', kind: 'count', width: 14, formula: { sum: ['women', 'men'] } },
    { key: 'speakersWomen', header: 'Speakers: women', kind: 'count', width: 14 },
    { key: 'speakersMen', header: 'Speakers: men', kind: 'count', width: 14 },
    {
      key: 'speakers',
      header: 'Speakers',
      kind: 'count',
      width: 14,
      formula: { sum: ['speakersWomen', 'speakersMen'] },
    },
  ],
  rows: answers.participants.filter(tookPart).map(row => ({ ...row })),
  totals: { label: 'Total', sums: ['women', 'men', 'speakersWomen', 'speakersMen'] },
})

const participantsChart = (answers: CompletionAnswers): Chart => ({
  block: 'chart',
  id: 'participants-by-economy',
  title: 'Women and men who took part',
  direction: 'across',
  stacked: true,
  kind: 'count',
  labelHeader: 'Economy',
  series: [
    { key: 'women', name: 'Women', tone: 'apec' },
    { key: 'men', name: 'Men', tone: 'own' },
  ],
  rows: answers.participants
    .filter(tookPart)
    .map(row => ({ label: row.economy, women: row.women + row.speakersWomen, men: row.men + row.speakersMen })),
  sheet: 'Women and men',
})

export function participants(answers: CompletionAnswers): Block[] {
  const totals = participantTotals(answers.participants)
  if (totals.everybody === 0) return [participantsTable(answers)]
  const facts: Fact[] = [
    { label: 'Economies that took part', kind: 'count', value: totals.economies },
    { label: 'Participants and speakers', kind: 'count', value: totals.everybody },
    { label: 'Women among them', kind: 'percent', value: (totals.allWomen * 100) / totals.everybody },
  ]
  return [{ block: 'facts', facts }, participantsTable(answers), participantsChart(answers)]
}

/** What the public reads instead of the lines. */
export const plannedActualByCategory = (totals: BudgetTotals): Table => ({
  block: 'table',
  id: 'planned-and-actual',
  caption: 'Planned and actual by category',
  sheet: 'Planned and actual',
  columns: [{ key: 'category', header: 'Category', kind: 'text', width: 52 }, ...varianceColumns],
  rows: totals.categories
    .filter(({ lines }) => lines > 0)
    .map(({ title, planned, variance, actual }) => ({
      category: title,
      planned: planned.total,
      actual: variance && actual ? actual.total : null,
    })),
  totals: { label: 'Total', sums: totals.whole.variance ? ['planned', 'actual'] : ['planned'] },
  whenEmpty: 'The budget has no lines.',
})

const plannedActualChart = (totals: BudgetTotals): Chart => ({
  block: 'chart',
  id: 'planned-and-actual-by-category',
  title: 'Planned and actual by category',
  direction: 'across',
  stacked: false,
  kind: 'money',
  labelHeader: 'Category',
  series: [
    { key: 'planned', name: 'Planned', tone: 'plan' },
    { key: 'actual', name: 'Actual', tone: 'actual' },
  ],
  rows: totals.categories.map(({ title, planned, actual }) => ({
    label: title,
    planned: planned.total,
    actual: actual?.total ?? 0,
  })),
  sheet: 'Budget by category',
})

function budget({ lines, audience }: CompletionReportFacts): Block[] {
  const totals = budgetTotals(lines)
  if (audience === 'public') return [plannedActualByCategory(totals)]
  const chart = totals.whole.reported > 0 ? [plannedActualChart(totals)] : []
  return [...spendingNotes(lines, totals), plannedActualTable(totals), ...chart]
}

const actsTable = ({ report, audience }: CompletionReportFacts): Table => ({
  block: 'table',
  id: 'acts-table',
  caption: 'What happened to this report',
  sheet: 'Report history',
  whenEmpty: 'The report has not been submitted yet.',
  columns: [
    { key: 'at', header: 'Date', kind: 'date', width: 20 },
    { key: 'act', header: 'What', kind: 'text', width: 28 },
    { key: 'by', header: 'By', kind: 'text', width: 32 },
    ...(mayRead(audience, 'contacts') ? [{ key: 'remark', header: 'Remark', kind: 'text' as const, width: 60 }] : []),
  ],
  rows: report.acts.map(act => ({
    at: act.at.slice(0, 10),
    act: actWords[act.act],
    by: act.by,
    ...(mayRead(audience, 'contacts') ? { remark: act.remark || null } : {}),
  })),
})

/**
 * The completion report in the order of APEC's form: profile, the overseer's words, outputs, work plan, participants,
 * budget, and its own history. Facts come from the record and the budget; answers only say what these do not know.
 */
export function completionReport(facts: CompletionReportFacts): Report {
  const { record, report, audience, asOf } = facts
  const { answers } = report
  const written = (key: (typeof textParts)[number]['key']): Block[] => {
    const part = textParts.find(each => each.key === key)
    return [heading(2, key, part?.title ?? key), paragraphs(answers[key] || notGiven)]
  }
  return {
    title: `Completion report: ${record.values.title ?? record.values.number ?? 'project'}`,
    subtitle: `${stateWords[report.state]}, as of ${formatDate(asOf)}`,
    number: record.values.number ?? undefined,
    asOf,
    blocks: [
      ...profile(facts),
      ...written('description'),
      ...written('objectivesMet'),
      ...written('changesOfScope'),
      heading(2, 'outputs', 'Outputs'),
      outputsTable(answers),
      heading(2, 'activities', 'Work plan'),
      activitiesTable(answers),
      heading(2, 'participants', 'Participants'),
      ...participants(answers),
      ...written('evaluation'),
      ...askedAndFound(facts),
      ...written('outcomes'),
      ...written('keyFindings'),
      ...written('nextSteps'),
      ...(mayRead(audience, 'contacts') ? written('feedbackForSecretariat') : []),
      heading(2, 'budget', 'Budget'),
      ...budget(facts),
      heading(2, 'history', 'History of the report'),
      actsTable(facts),
    ],
  }
}
