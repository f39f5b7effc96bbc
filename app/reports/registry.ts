/** How a report can be had: shown on a page, as one HTML file, as an Excel workbook, as a Word file, as CSV. */
export type ReportFormat = 'page' | 'html' | 'workbook' | 'word' | 'csv'

/** Every report of Dossier, once: what it is called, what it is of, and how it can be had. */
export const reports = [
  {
    key: 'project-record',
    title: 'Project record',
    about: 'The whole record of a project in APEC’s order.',
    of: 'project',
    formats: ['page', 'html', 'workbook'],
  },
  {
    key: 'budget',
    title: 'Budget',
    about: 'Budget lines by category, who pays, and what was spent.',
    of: 'project',
    formats: ['page', 'workbook'],
  },
  {
    key: 'payments',
    title: 'Payments',
    about: 'What was paid on each budget line against plan, and against the drawdown timetable.',
    of: 'project',
    formats: ['page', 'workbook'],
  },
  {
    key: 'completion-report',
    title: 'Completion report',
    about: 'What the project set out to do, did, spent and learned.',
    of: 'project',
    formats: ['page', 'html', 'workbook', 'word'],
  },
  {
    key: 'monitoring-report',
    title: 'Monitoring report',
    about: 'How a project stood in half a year: schedule, budget, target, progress and risks.',
    of: 'project',
    formats: ['page', 'html', 'workbook', 'word'],
  },
  {
    key: 'summary',
    title: 'Summary report',
    about: 'What everybody may read of a completion report: outputs, answers, best practices, suggestions.',
    of: 'project',
    formats: ['page', 'html', 'workbook', 'word'],
  },
  {
    key: 'changed-since',
    title: 'What changed since the endorsement',
    about: 'A note to the forum: what the project says now and did not say when it was endorsed.',
    of: 'project',
    formats: ['page', 'html', 'workbook'],
  },
  {
    key: 'endorsement',
    title: 'Endorsement round',
    about: 'What each economy answered in a round of the sponsoring forum, or that it was silent.',
    of: 'project',
    formats: ['page', 'workbook'],
  },
  {
    key: 'questionnaire-results',
    title: 'Results of a questionnaire',
    about: 'What was answered to each question, by how many of how many, and who did not respond.',
    of: 'project',
    formats: ['page', 'html', 'workbook', 'csv'],
  },
  {
    key: 'project-list',
    title: 'List of projects',
    about: 'The projects of a selection, one to a row.',
    of: 'portfolio',
    formats: ['workbook', 'csv'],
  },
  {
    key: 'budget-lines',
    title: 'Budget lines of all projects',
    about: 'Every budget line of the projects of a selection, one to a row.',
    of: 'portfolio',
    formats: ['workbook', 'csv'],
  },
  {
    key: 'portfolio',
    title: 'Portfolio of APEC projects',
    about: 'Projects, money, reach, response rates and lateness of a selection, each number with the list behind it.',
    of: 'portfolio',
    formats: ['page', 'workbook'],
  },
  {
    key: 'ranking',
    title: 'Ranking of concept notes',
    about: 'The concept notes of a session and fund in their places, with the line and the economies’ scores.',
    of: 'portfolio',
    formats: ['page', 'workbook'],
  },
  {
    key: 'practices',
    title: 'Best practices',
    about: 'The published best practices of a selection, with the answers behind them that may be published.',
    of: 'portfolio',
    formats: ['page', 'html', 'workbook'],
  },
  {
    key: 'late-list',
    title: 'Late reports',
    about: 'Monitoring and completion reports that are due and have not come in: the paper for the committee.',
    of: 'portfolio',
    formats: ['page', 'workbook'],
  },
  {
    key: 'history',
    title: 'History',
    about: 'Who did what, when and why, each row with its place in the chain.',
    of: 'portfolio',
    formats: ['workbook', 'csv'],
  },
] as const satisfies readonly {
  key: string
  title: string
  about: string
  of: 'project' | 'portfolio'
  formats: readonly ReportFormat[]
}[]

export type ReportKey = (typeof reports)[number]['key']

export const reportsOf = (of: 'project' | 'portfolio') => reports.filter(report => report.of === of)
