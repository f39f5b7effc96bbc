import { formatDate, type IsoDate } from '~/domain/calendar'
import type { CompletionReport } from '~/domain/completion/completion-report'
import {
  accessKindTitles,
  type Dissemination,
  disseminationKindTitles,
  type Output,
  outputKindTitles,
} from '~/domain/output/output'
import type { PublishedPractice } from '~/domain/practice/catalogue'
import { type ProjectRecord, totalValue } from '~/domain/record/record'
import { paths } from '~/paths'
import { askedAndFound } from './completion/asked'
import { budget } from './completion/budget'
import { outputsTable } from './completion/delivered'
import { type Built, type CompletionReportFacts, withNumbers } from './completion/facts'
import { participants } from './completion/people'
import { type Block, type Fact, heading, notGiven, paragraphs, type Report, type Table } from './model'
import { type HeardQuestionnaire, resultsForEverybody } from './summary-results'
import { committeeName, forumName, listed, type Names, span } from './wording'

/** What everybody may read of what a project did and found. The record and the lines are as the public reads them. */
export type SummaryFacts = {
  record: ProjectRecord
  report: CompletionReport
  /** The completion report as the public reads it: the same numbers stand in both. */
  completion: CompletionReportFacts
  outputs: readonly Output[]
  disseminations: readonly Dissemination[]
  /** What was answered; `feedback` holds the places of those that ask participants about an event. */
  heard: readonly HeardQuestionnaire[]
  feedback: readonly number[]
  practices: readonly PublishedPractice[]
  names: Names
  asOf: IsoDate
}

const text = (label: string, value: string | null): Fact => ({ label, kind: 'text', value })

function profile({ record: { values }, names }: SummaryFacts): Block[] {
  const facts: Fact[] = [
    text('Project number', values.number),
    text('Project title', values.title),
    text('Sponsoring forum', values.sponsoringForum && forumName(names, values.sponsoringForum)),
    text('Committee', values.committee && committeeName(names, values.committee)),
    text('Proposing economies', listed(values.proposingEconomies)),
    text('Co-sponsoring economies', listed(values.coSponsoringEconomies)),
    text('Period covered', span(values.expectedStart, values.expectedCompletion)),
    { label: 'APEC funding', kind: 'money', value: values.apecFunding },
    { label: 'Co-funding', kind: 'money', value: values.coFunding ?? 0 },
    { label: 'Total project value', kind: 'money', value: totalValue(values) },
  ]
  return [heading(2, 'profile', 'Profile'), { block: 'facts', facts }]
}

const deliveredTable = (outputs: readonly Output[]): Table => ({
  block: 'table',
  id: 'outputs-table',
  caption: 'Outputs, planned and delivered',
  sheet: 'Outputs',
  columns: [
    { key: 'name', header: 'Output', kind: 'text', width: 46 },
    { key: 'kind', header: 'Kind', kind: 'text', width: 24 },
    { key: 'planned', header: 'Planned', kind: 'count', width: 12 },
    { key: 'delivered', header: 'Delivered', kind: 'count', width: 12 },
    { key: 'on', header: 'Delivered on', kind: 'date', width: 18 },
    { key: 'use', header: 'How it is used', kind: 'text', width: 46 },
  ],
  rows: outputs.map(({ name, kind, planned, delivered, deliveredOn, use, link }) => ({
    name: link === '' ? name : { value: name, href: link },
    ...{ kind: outputKindTitles[kind], planned, delivered, on: deliveredOn, use: use || null },
  })),
})

const publishedTable = ({ outputs, disseminations, names }: SummaryFacts): Table => ({
  block: 'table',
  id: 'published-table',
  caption: 'Where the outputs were published and sent',
  sheet: 'Publications',
  columns: [
    { key: 'what', header: 'What', kind: 'text', width: 40 },
    { key: 'how', header: 'How', kind: 'text', width: 26 },
    { key: 'where', header: 'Where', kind: 'text', width: 40 },
    { key: 'address', header: 'Address', kind: 'text', width: 44 },
    { key: 'access', header: 'Access', kind: 'text', width: 22 },
    { key: 'on', header: 'On', kind: 'date', width: 18 },
  ],
  rows: disseminations.map(({ output, kind, where, link, forum, access, on }) => ({
    what: outputs.find(({ seq }) => seq === output)?.name ?? 'The project as a whole',
    how: disseminationKindTitles[kind],
    where: listed([forum === null ? '' : forumName(names, forum), where].filter(part => part !== '')),
    // As people type it: a file that stands alone names nothing that a browser could fetch.
    address: link === '' ? null : { value: link.replace(/^https?:\/\//i, ''), href: link },
    access: accessKindTitles[access],
    on,
  })),
})

/** The register of outputs where one is kept, else the rows that the overseer wrote. */
const outputs = (facts: SummaryFacts, built: Built): Block[] => [
  heading(2, 'outputs', 'Outputs'),
  facts.outputs.length > 0 ? deliveredTable(facts.outputs) : outputsTable(built),
  ...(facts.disseminations.length > 0 ? [publishedTable(facts)] : []),
]

const practicesTable = (practices: readonly PublishedPractice[]): Table => ({
  block: 'table',
  id: 'practice-texts',
  caption: 'What is done, and under which conditions others can use it',
  sheet: 'Practices in words',
  columns: [
    { key: 'title', header: 'Best practice', kind: 'text', width: 36 },
    { key: 'description', header: 'What is done', kind: 'text', width: 80 },
    { key: 'conditions', header: 'Conditions for use', kind: 'text', width: 50 },
    { key: 'economies', header: 'Economies', kind: 'text', width: 30 },
  ],
  rows: practices.map(({ seq, title, description, conditions, economies }) => ({
    ...{ title: { value: title, href: paths.practice(seq) }, description, conditions: conditions || null },
    economies: listed(economies),
  })),
})

/** What was asked and answered, the best practices in their words, and what participants say of the events. */
function found(facts: SummaryFacts, built: Built): Block[] {
  const { practices, heard, feedback } = facts
  const isFeedback = ({ place }: HeardQuestionnaire) => feedback.includes(place)
  const results = resultsForEverybody(heard.filter(one => !isFeedback(one)))
  const said = resultsForEverybody(heard.filter(isFeedback))
  return [
    ...askedAndFound(built),
    ...(practices.length > 0 ? [practicesTable(practices)] : []),
    ...(results.length > 0 ? [heading(2, 'results', 'What was answered'), ...results] : []),
    ...(said.length > 0 ? [heading(2, 'feedback', 'Feedback of participants'), ...said] : []),
  ]
}

const lead =
  'A summary of what the project did and found, drawn from its completion report. It names no persons, and holds nothing that is for the Secretariat only.'

/**
 * The summary of a completion report for publication: what everybody may read, without personal data and internal parts,
 * with the results of questionnaires, the best practices in their words, and suggestions for further activities.
 */
export function summaryReport(facts: SummaryFacts): Report {
  const { record, report, asOf } = facts
  const built = withNumbers(facts.completion)
  const { answers } = report
  const part = (id: string, title: string, words: string): Block[] => [
    heading(2, id, title),
    paragraphs(words || notGiven),
  ]
  return {
    title: `Summary report: ${record.values.title ?? record.values.number ?? 'project'}`,
    subtitle: `As of ${formatDate(asOf)}`,
    number: record.values.number ?? undefined,
    asOf,
    blocks: [
      paragraphs(lead),
      ...profile(facts),
      ...part('description', 'About the project', answers.description),
      ...part('objectives', 'What it achieved', answers.objectivesMet),
      ...outputs(facts, built),
      ...participants(built),
      ...found(facts, built),
      ...part('outcomes', 'Outcomes', answers.outcomes),
      ...part('findings', 'Key findings', answers.keyFindings),
      ...part('further', 'Suggestions for further activities', answers.nextSteps),
      ...budget(built),
    ],
  }
}
