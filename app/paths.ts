import { numberToSlug } from './domain/record/number'

const project = (number: string) => `/projects/${numberToSlug(number)}`

/** Every address of Dossier, once. A project is addressed by its number with hyphens. */
export const paths = {
  home: '/',
  projects: '/projects',
  projectsWorkbook: '/projects.xlsx',
  projectsCsv: '/projects.csv',
  budgetLinesCsv: '/projects/budget-lines.csv',
  budgetLinesWorkbook: '/projects/budget-lines.xlsx',
  project,
  print: (number: string) => `${project(number)}/print`,
  versions: (number: string) => `${project(number)}/versions`,
  difference: (number: string, from: string, to: string) => `${project(number)}/versions?from=${from}&to=${to}`,
  edit: (number: string) => `${project(number)}/edit`,
  editSection: (number: string, section: string) => `${project(number)}/edit/${section}`,
  budget: (number: string) => `${project(number)}/budget`,
  budgetWorkbook: (number: string) => `${project(number)}/budget.xlsx`,
  editBudget: (number: string) => `${project(number)}/edit/budget`,
  completionReport: (number: string) => `${project(number)}/completion-report`,
  completionReportHtml: (number: string) => `${project(number)}/completion-report.html`,
  completionReportWorkbook: (number: string) => `${project(number)}/completion-report.xlsx`,
  editCompletionReport: (number: string) => `${project(number)}/completion-report/edit`,
  reviewCompletionReport: (number: string) => `${project(number)}/completion-report/review`,
  desk: '/desk',
  imports: '/import',
  reading: (id: string) => `/import/${id}`,
  signIn: '/sign-in',
  forgotten: '/sign-in/forgotten',
  signOut: '/sign-out',
  welcome: (token: string) => `/welcome/${token}`,
  health: '/healthz',
  ready: '/readyz',
} as const
