import type { IsoDate } from '~/domain/calendar'
import type { RecordValues } from '~/domain/record/record'
import { paths } from '~/paths'
import type { Column, Report, Row } from './model'
import { forumName, listed, type Names, subFundName } from './wording'

/** What the list download needs of a record; nothing else is asked for, so nothing else can leak. */
export type ListedProject = Pick<
  RecordValues,
  | 'number'
  | 'title'
  | 'year'
  | 'session'
  | 'type'
  | 'status'
  | 'fundAccount'
  | 'subFund'
  | 'apecFunding'
  | 'coFunding'
  | 'sponsoringForum'
  | 'committee'
  | 'otherFora'
  | 'topics'
  | 'proposingEconomies'
  | 'coSponsoringEconomies'
  | 'expectedStart'
  | 'expectedCompletion'
  | 'publication'
>

/** The columns of the list download, CSV and Excel alike. */
export const projectListColumns: readonly Column[] = [
  { key: 'number', header: 'Project No.', kind: 'text', width: 16 },
  { key: 'title', header: 'Project Title', kind: 'text', width: 60 },
  { key: 'year', header: 'Project Year', kind: 'year', width: 12 },
  { key: 'session', header: 'Project Session', kind: 'text', width: 14 },
  { key: 'type', header: 'Project Type', kind: 'text', width: 13 },
  { key: 'status', header: 'Project Status', kind: 'text', width: 26 },
  { key: 'fundAccount', header: 'Fund Account', kind: 'text', width: 24 },
  { key: 'subFund', header: 'Sub-fund', kind: 'text', width: 30 },
  { key: 'apecFunding', header: 'APEC Funding (US$)', kind: 'money', width: 18 },
  { key: 'coFunding', header: 'Co-funding Amount (US$)', kind: 'money', width: 18 },
  {
    key: 'total',
    header: 'Total Project Value (US$)',
    kind: 'money',
    width: 18,
    formula: { sum: ['apecFunding', 'coFunding'] },
  },
  { key: 'sponsoringForum', header: 'Sponsoring Forum', kind: 'text', width: 40 },
  { key: 'committee', header: 'Committee', kind: 'text', width: 12 },
  { key: 'otherFora', header: 'Other Fora Involved', kind: 'text', width: 24 },
  { key: 'topics', header: 'Topics', kind: 'text', width: 30 },
  { key: 'proposingEconomies', header: 'Proposing Economy(ies)', kind: 'text', width: 24 },
  { key: 'coSponsoringEconomies', header: 'Co-Sponsoring Economies', kind: 'text', width: 40 },
  { key: 'expectedStart', header: 'Expected Start Date', kind: 'date', width: 20 },
  { key: 'expectedCompletion', header: 'Expected Completion Date', kind: 'date', width: 20 },
  { key: 'publication', header: 'Publication (if any)', kind: 'text', width: 40 },
]

export function projectListRow(project: ListedProject, names: Names): Row {
  return {
    ...project,
    number: project.number === null ? null : { value: project.number, href: paths.project(project.number) },
    subFund: subFundName(names, project),
    sponsoringForum: project.sponsoringForum && forumName(names, project.sponsoringForum),
    otherFora: listed(project.otherFora),
    topics: listed(project.topics),
    proposingEconomies: listed(project.proposingEconomies),
    coSponsoringEconomies: listed(project.coSponsoringEconomies),
  }
}

/** A list of projects as a report, for lists short enough to be held at once; downloads stream the same columns. */
export const projectListReport = (
  projects: readonly ListedProject[],
  names: Names,
  { asOf, selection }: { asOf: IsoDate; selection: string },
): Report => ({
  title: 'APEC projects',
  subtitle: selection,
  asOf,
  blocks: [
    {
      block: 'table',
      id: 'projects',
      caption: 'Projects',
      sheet: 'Projects',
      whenEmpty: 'No project fits this selection.',
      columns: projectListColumns,
      rows: projects.map(project => projectListRow(project, names)),
      totals: { label: 'Total', sums: ['apecFunding', 'coFunding'] },
    },
  ],
})
