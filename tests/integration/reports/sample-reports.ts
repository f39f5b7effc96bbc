import type { BudgetLine } from '~/domain/budget/line'
import { factsOf } from '~/domain/completion/facts'
import { publicFacts } from '~/domain/completion/facts-for'
import { budgetDifference, totalsOnly } from '~/domain/difference/budget'
import type { ValueChange } from '~/domain/difference/change'
import { plainActivity, plainRisk } from '~/domain/record/record'
import { budgetReport } from '~/reports/budget'
import { changedSinceReport } from '~/reports/changed-since'
import { completionReport } from '~/reports/completion-report'
import { endorsementReport } from '~/reports/endorsement'
import { lateList } from '~/reports/late-list'
import type { Report } from '~/reports/model'
import { monitoringReport } from '~/reports/monitoring-report'
import { practiceCatalogue } from '~/reports/practice-catalogue'
import { projectListReport } from '~/reports/project-list'
import { projectRecordReport } from '~/reports/project-record'
import { questionnaireResults } from '~/reports/questionnaire-results'
import { rankingReport } from '~/reports/ranking'
import { type SummaryFacts, summaryReport } from '~/reports/summary-report'
import { referenceSeed } from '~db/seed/reference'
import { anOverride, aRunProject } from '../../factories/a-completion'
import { lateListFacts, monitoringFacts } from '../../factories/a-monitoring'
import { aBudget, aBudgetLine, aCompletionReport, aProject, someAnswers } from '../../factories/a-project'
import { someResults } from '../../factories/some-results'

export const asOf = '2019-03-01'

/** Every report that is rendered whole, of CTI 32 2017A as the Secretariat reads it. */
export function allReports(record = aProject().record(), lines = aBudget(), report = aCompletionReport()): Report[] {
  const names = referenceSeed
  return [
    completionReport({
      facts: factsOf({ record, lines, ...askedBy(record.values.title ?? '') }),
      ...{ report, names, overrides: [], basis: null, audience: 'secretariat', asOf },
    }),
    completionReport({
      facts: aRunProject(askedBy(record.values.title ?? ''), { text: record.values.title ?? '', lines }),
      ...{ report, names, basis: null, audience: 'secretariat', asOf },
      overrides: [
        anOverride({ reason: record.values.title ?? '' }),
        anOverride({ key: 'outputs.2.delivered', value: 2, reason: record.values.title ?? '' }),
      ],
    }),
    monitoringReport(monitoringFacts(record.values.title ?? '', asOf, record.values)),
    lateList(lateListFacts(record.values.title ?? '', asOf)),
    budgetReport({ record, lines, asOf }),
    projectRecordReport({ record, names, audience: 'secretariat', asOf }),
    projectListReport([record.values, { ...record.values, coFunding: null }], names, {
      asOf,
      selection: 'All projects',
    }),
    rankingReport(aRanking(record.values.title ?? '')),
    endorsementReport(aRoundOf(record.values.title ?? '')),
    changedSinceReport(changesOf(record.values.title ?? '', lines)),
    questionnaireResults(resultsOf(record.values.title ?? ''), { withAnswers: true }),
    questionnaireResults(groupedOf(record.values.title ?? ''), { withAnswers: false }),
    practiceCatalogue(practicesOf(record.values.title ?? '')),
    summaryReport(summaryOf(record.values.title ?? '', lines)),
  ]
}

/** A summary with results that everybody may read, of economies and of participants. */
function summaryOf(text: string, lines: readonly BudgetLine[]): SummaryFacts {
  const facts = publicFacts(aRunProject(askedBy(text), { text, lines: [...lines] }))
  const [report, names] = [aCompletionReport(), referenceSeed]
  const { hearing } = resultsOf(text)
  const many = { ...hearing, heard: [0, 1, 2].flatMap(() => hearing.heard) }
  const renumbered = hearing.questions.map(({ number, ...question }) => ({ ...question, number: `F${number}` }))
  const questionnaire = { title: text, audience: 'economies' as const }
  return {
    ...{ record: facts.record, report, names, asOf, feedback: [2], outputs: facts.outputs },
    completion: { facts, report, names, overrides: [], basis: null, audience: 'public', asOf },
    ...{ disseminations: facts.disseminations, questionnaires: facts.questionnaires, practices: facts.practices },
    heard: [
      { ...questionnaire, place: 1, hearing: many },
      { ...questionnaire, audience: 'people', place: 2, hearing: { ...many, questions: renumbered } },
      { ...questionnaire, place: 3, hearing },
    ],
  }
}

/** Results in which the title and every text that somebody wrote are this one. */
function resultsOf(text: string) {
  const { questionnaire, hearing } = someResults()
  const heard = hearing.heard.map(({ asked, ...one }) => ({
    ...one,
    asked: {
      ...asked,
      declinedWith: asked.declinedWith && text,
      answer: asked.answer && { ...asked.answer, by: text },
    },
    values: one.values.map((value, at) =>
      hearing.questions[at]?.question.kind.endsWith('ext') && value ? text : value,
    ),
  }))
  return someResults({ questionnaire: { ...questionnaire, title: text }, hearing: { ...hearing, heard } })
}

/** The same broken down by groups, with drafts. */
function groupedOf(text: string) {
  const results = resultsOf(text)
  const { heard } = results.hearing
  const groups = [heard.slice(0, 1), heard.slice(1)].map((some, at) => ({ key: `${at}`, label: text, heard: some }))
  return { ...results, isWithDrafts: true, grouping: { title: text, groups } }
}

/** What a project asked and found: a questionnaire that some answered, one that nobody was asked yet, and practices. */
function askedBy(title: string) {
  const sent = { title, publishedAt: '2019-01-20T18:00:00.000Z' }
  const closed = { audience: 'economies' as const, closedAt: '2019-02-20T18:00:00.000Z', asked: 21, answered: 13 }
  const open = { audience: 'people' as const, closedAt: null, asked: 0, answered: 0 }
  return {
    questionnaires: [
      { ...sent, ...closed, place: 1, declined: 2 },
      { ...sent, ...open, place: 2, declined: 0 },
    ],
    practices: practicesOf(title).practices,
  }
}

/** Two published practices, one with a passage that may be read and one that may not. */
function practicesOf(text: string) {
  const practice = {
    ...{ number: 'CTI 32 2017A', project: text, forum: 'IPEG', title: text, description: text, conditions: text },
    ...{ theme: 'policy' as const, economies: ['Hong Kong, China', 'Peru'], event: text, session: '' },
    ...{ on: '2019-02-20', publishedAt: '2019-02-28T18:00:00.000Z' },
  }
  const entry = { who: 'Peru', questionnaire: text, question: text, passage: text, at: '2019-02-20T18:00:00.000Z' }
  return {
    practices: [
      { ...practice, seq: 2 },
      { ...practice, seq: 1, forum: null, event: '', on: null },
    ],
    trails: new Map([[2, { entries: [entry], unpublished: 1 }]]),
    ...{ selection: 'All best practices', origin: 'https://dossier.example.org', asOf },
  }
}

/** A project of which each kind of field changed since its endorsement. */
function changesOf(text: string, lines: readonly BudgetLine[]) {
  const pieces = (['kept', 'removed', 'added'] as const).map(kind => ({ kind, text }))
  const was = { before: text, after: null, change: null }
  const row = (what: string) => ({ what, cells: [pieces, []] })
  const values: ValueChange[] = [
    { as: 'words', pieces },
    { as: 'whole', before: text, after: text, change: -493_250 },
    { as: 'items', removed: [text], added: [text], kept: 1 },
    { as: 'table', headers: ['Output', 'Empty'], rows: ['Changed', 'Added', 'Removed', 'Moved'].map(row), kept: 1 },
  ]
  const fields = values.map((value, at) => ({
    key: `f${at}`,
    label: `Field ${at}`,
    value,
    mark: at === 0 ? was : null,
  }))
  return {
    ...{ number: 'CTI 32 2017A', title: text, forum: 'IPEG', endorsedOn: '2018-02-20', from: '2.0', to: '8.1', asOf },
    ...{ savedOn: '2019-02-20', summary: [text], sections: [{ key: 'summary', title: 'Project Summary', fields }] },
    budget: totalsOnly(budgetDifference(lines.slice(1), lines)),
  }
}

/** A closed round: one economy changed its answer, one objects, one is silent. */
function aRoundOf(text: string) {
  const at = '2019-02-20T18:00:00.000Z'
  const said = { at, by: text, comment: text }
  const earlier = [{ ...said, economy: 'Chile', answer: 'objects' as const }]
  return {
    ...{ number: 'CTI 32 2017A', title: text, forum: 'IPEG', comments: true, asOf },
    round: {
      ...{ openedAt: at, openedBy: text, deadline: '2019-02-28T15:59:59.999Z', silence: 'agreement' as const },
      ...{ closedAt: '2019-02-28T16:30:00.000Z', closedBy: text, outcome: 'endorsed' as const },
      silent: 'Silent, taken as agreement',
      rows: [
        { ...said, economy: 'Chile', answer: 'co-sponsors' as const, earlier },
        { ...said, economy: 'Japan', answer: 'objects' as const, earlier: [] },
        { economy: 'Hong Kong, China', answer: null, at: null, by: null, comment: null, earlier: [] },
      ],
    },
  }
}

/** Three concept notes, the line between the first and the second, the third scored by nobody. */
function aRanking(text: string) {
  const note = (number: string, asks: number, running: number | null, mean: number | null, place: number | null) => ({
    ...{ number, asks, running, mean, place, title: text, economies: ['Korea', 'Peru'], scores: mean === null ? 0 : 2 },
    line: place === 1 ? ('within' as const) : ('below' as const),
    given: mean === null ? [] : ['Chile', 'Japan'].map(economy => ({ economy, total: mean, comment: text })),
  })
  const closed = { at: '2019-02-28T16:00:00.000Z', by: text }
  return {
    asOf,
    head: { name: 'ASF: General Fund', session: '2019 Session 1', forum: 'IPEG', template: text, closed },
    available: 10_000_000,
    projects: [
      note('CTI 01 2019A', 7_493_200, 7_493_200, 81.25, 1),
      note('CTI 02 2019A', 3_187_950, 10_681_150, 70, 2),
      note('CTI 03 2019A', 5_000_000, null, null, null),
    ],
  }
}

/** The same reports with one text in every place where a person can write one. */
export function reportsSaying(text: string): Report[] {
  const said = aProject()
    .titled(text)
    .overseenBy({ name: text, jobTitle: text, organization: text, email: text })
    .with({
      summary: text,
      relevance: text,
      outputs: text,
      topics: [text],
      otherFora: [text],
      proposingEconomies: [text],
      sponsoringForum: text,
      subFund: text,
      publication: text,
      otherStakeholders: text,
      secretariatComments: text,
      workPlan: [plainActivity({ timeline: text, start: null, end: null, activity: text, output: text })],
      risks: [plainRisk(text, text)],
    })
    .marked({ waivers: { kind: 'not-applicable', text, reason: text } })
    .record()
  return allReports(said, linesSaying(text), {
    ...aCompletionReport(),
    acts: [{ act: 'returned', at: '2019-02-21T00:00:00.000Z', by: text, remark: text }],
    answers: someAnswers({
      description: text,
      keyFindings: text,
      activities: [{ activity: text, timeline: text, output: text, done: 'no', note: text }],
      outputs: [{ name: text, planned: 1, delivered: 1, note: text }],
      participants: [{ economy: text, women: 1, men: 1, speakersWomen: 0, speakersMen: 0 }],
    }),
  })
}

export const linesSaying = (text: string) => [
  aBudgetLine({ item: text, factors: [{ count: 1, unit: text }], note: text, explanation: text, actualApec: 1 }),
]
