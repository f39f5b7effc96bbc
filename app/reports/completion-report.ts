import { formatDate } from '~/domain/calendar'
import { actWords, stateWords } from '~/domain/completion/completion-report'
import { appendices, monitoring, waivers } from './completion/appendices'
import { feedback, practices, questionnaires } from './completion/asked'
import { budget } from './completion/budget'
import { activitiesTable, dissemination, indicators, outputsTable } from './completion/delivered'
import { type Built, type CompletionReportFacts, withNumbers, written } from './completion/facts'
import { participants, speakers } from './completion/people'
import { amendmentsTable, profile } from './completion/profile'
import { sources } from './completion/sources'
import { heading, type Report, type Table } from './model'
import { mayRead } from './wording'

export type { CompletionReportFacts } from './completion/facts'

const actsTable = ({ report, audience }: Built): Table => ({
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
 * The completion report in the order of APEC's form: the overseer's words between what was kept of the project while it
 * ran. Every number comes from a fact, or was given by the overseer in its place; both stand in the sources.
 */
export function completionReport(given: CompletionReportFacts): Report {
  const built = withNumbers(given)
  const { facts, report, audience, asOf } = built
  const { values } = facts.record
  return {
    title: `Completion report: ${values.title ?? values.number ?? 'project'}`,
    subtitle: `${stateWords[report.state]}, as of ${formatDate(asOf)}`,
    number: values.number ?? undefined,
    asOf,
    blocks: [
      ...profile(built),
      ...written(built, 'description'),
      ...written(built, 'objectivesMet'),
      ...written(built, 'changesOfScope'),
      ...amendmentsTable(built),
      heading(2, 'activities', 'Work plan'),
      activitiesTable(built),
      ...written(built, 'evaluation'),
      heading(2, 'outputs', 'Outputs'),
      outputsTable(built),
      ...written(built, 'outcomes'),
      ...indicators(built),
      ...participants(built),
      ...speakers(built),
      ...dissemination(built),
      ...questionnaires(built),
      ...practices(built),
      ...feedback(built),
      ...written(built, 'keyFindings'),
      ...written(built, 'nextSteps'),
      ...(mayRead(audience, 'contacts') ? written(built, 'feedbackForSecretariat') : []),
      ...budget(built),
      ...waivers(built),
      ...monitoring(built),
      ...appendices(built),
      ...sources(built),
      heading(2, 'history', 'History of the report'),
      actsTable(built),
    ],
  }
}
