import { formatDate, type IsoDate } from '~/domain/calendar'
import { type OverdueReport, overdueByForum, reportTitle } from '~/domain/lateness/overdue'
import { monitoringStateTitles } from '~/domain/monitoring/steps'
import { paths } from '~/paths'
import { heading, note, type Report, type Table } from './model'
import { forumName, listed, type Names } from './wording'

export type LateListFacts = {
  reports: readonly OverdueReport[]
  /** The forum that was asked for; null for all. */
  forum: string | null
  names: Names
  asOf: IsoDate
}

const noForum = 'No forum'
/** Where the report stands, begun or not. */
const pageOf = ({ report, number }: OverdueReport) =>
  report === 'monitoring' ? paths.monitoring(number) : paths.completionReport(number)

const dayOf = (moment: string | null) => moment?.slice(0, 10) ?? null

const lateTable = ({ reports }: LateListFacts): Table => {
  const withNames = reports.some(({ overseers }) => overseers.length > 0)
  return {
    block: 'table',
    id: 'late-table',
    caption: 'Reports that are due and have not come in',
    sheet: 'Late reports',
    whenEmpty: 'No report is late.',
    columns: [
      { key: 'number', header: 'Project', kind: 'text', width: 18 },
      { key: 'title', header: 'Title', kind: 'text', width: 44 },
      { key: 'forum', header: 'Forum', kind: 'text', width: 12 },
      ...(withNames ? [{ key: 'overseers', header: 'Overseer', kind: 'text' as const, width: 28 }] : []),
      { key: 'what', header: 'Report', kind: 'text', width: 22 },
      { key: 'dueOn', header: 'Due', kind: 'date', width: 16 },
      { key: 'daysLate', header: 'Days late', kind: 'count', width: 10 },
      { key: 'state', header: 'State', kind: 'text', width: 24 },
      { key: 'reminded', header: 'Reminded on', kind: 'date', width: 16 },
      { key: 'reported', header: 'Reported to the committee on', kind: 'date', width: 18 },
    ],
    rows: reports.map(late => ({
      number: { value: late.number, href: paths.project(late.number) },
      ...{ title: late.title, forum: late.forum ?? noForum, dueOn: late.dueOn },
      ...(withNames ? { overseers: listed(late.overseers) } : {}),
      what: { value: reportTitle(late), href: pageOf(late) },
      daysLate: late.daysLate,
      state: late.state === null ? 'Not begun' : monitoringStateTitles[late.state],
      ...{ reminded: dayOf(late.remindedAt), reported: dayOf(late.reportedAt) },
    })),
  }
}

const forumTable = ({ reports, names }: LateListFacts): Table => ({
  block: 'table',
  id: 'late-fora-table',
  caption: 'How many by forum',
  sheet: 'By forum',
  columns: [
    { key: 'forum', header: 'Forum', kind: 'text', width: 50 },
    { key: 'monitoring', header: 'Monitoring reports', kind: 'count', width: 14 },
    { key: 'completion', header: 'Completion reports', kind: 'count', width: 14 },
    { key: 'all', header: 'Late in all', kind: 'count', width: 12, formula: { sum: ['monitoring', 'completion'] } },
    { key: 'reminded', header: 'Reminded of', kind: 'count', width: 12 },
    { key: 'reported', header: 'Reported', kind: 'count', width: 12 },
  ],
  rows: overdueByForum(reports).map(({ forum, ...counts }) => ({
    forum: forum === null ? noForum : forumName(names, forum),
    ...counts,
  })),
  totals: { label: 'Total', sums: ['monitoring', 'completion', 'reminded', 'reported'] },
})

/** The late list as a paper for the committee: what has not come in, since when, and what was done about it. */
export function lateList(facts: LateListFacts): Report {
  const { reports, forum, names, asOf } = facts
  return {
    title: 'Late monitoring and completion reports',
    subtitle: `${forum === null ? 'All fora' : forumName(names, forum)}, as of ${formatDate(asOf)}`,
    asOf,
    blocks: [
      heading(2, 'late', 'Late reports'),
      note(
        'plain',
        'The overseer of a late report is reminded once, 30 days after it was due; then it is reported to the Budget and Management Committee (Guidebook on APEC Projects, Ed. 14).',
      ),
      lateTable(facts),
      ...(reports.length === 0 ? [] : [heading(2, 'fora', 'By forum'), forumTable(facts)]),
    ],
  }
}
