import { numberToSlug } from './domain/record/number'

const project = (number: string) => `/projects/${numberToSlug(number)}`
const event = (number: string, seq: number) => `${project(number)}/events/${seq}`
const questionnaire = (number: string, place: number) => `${project(number)}/questionnaires/${place}`
/** An answer is addressed by the token of a personal link, or by its number for who is signed in. */
const answer = (key: string | number) => `/answers/${key}`

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
  version: (number: string, version: string) => `${project(number)}/versions/${version}`,
  difference: (number: string, from: string, to: string) => `${project(number)}/versions?from=${from}&to=${to}`,
  projectHistory: (number: string) => `${project(number)}/history`,
  projectHistoryCsv: (number: string) => `${project(number)}/history.csv`,
  projectHistoryWorkbook: (number: string) => `${project(number)}/history.xlsx`,
  edit: (number: string) => `${project(number)}/edit`,
  checks: (number: string) => `${project(number)}/checks`,
  editSection: (number: string, section: string) => `${project(number)}/edit/${section}`,
  budget: (number: string) => `${project(number)}/budget`,
  budgetWorkbook: (number: string) => `${project(number)}/budget.xlsx`,
  editBudget: (number: string) => `${project(number)}/edit/budget`,
  /** What was spent on the lines of a budget is entered here. */
  editSpending: (number: string) => `${project(number)}/edit/budget/spending`,
  waivers: (number: string) => `${project(number)}/waivers`,
  /** A budget that was filled in as a workbook is loaded back here, after a look at what it changes. */
  loadBudget: (number: string) => `${project(number)}/edit/budget/load`,
  proposalWorkbook: (number: string) => `${project(number)}/proposal.xlsx`,
  loadProposal: (number: string) => `${project(number)}/edit/load`,
  attachments: (number: string) => `${project(number)}/attachments`,
  attachment: (number: string, id: string) => `${project(number)}/attachments/${id}`,
  declaration: (number: string, seq: number) => `${project(number)}/declarations/${seq}`,
  /** Where an indicator is made of a sentence: of a field, or the one that was selected there. */
  makeIndicator: (number: string, from: { field?: string; sentence?: string } = {}) => {
    const asked = new URLSearchParams(from).toString()
    return `${project(number)}/edit/indicator${asked === '' ? '' : `?${asked}`}`
  },
  changedSince: (number: string) => `${project(number)}/changed-since-endorsement`,
  changedSinceHtml: (number: string) => `${project(number)}/changed-since-endorsement.html`,
  changedSinceWorkbook: (number: string) => `${project(number)}/changed-since-endorsement.xlsx`,
  similarProjects: '/projects/similar',
  initiatives: '/initiatives',
  initiative: (name: string) => `/initiatives/${encodeURIComponent(name)}`,
  completionReport: (number: string) => `${project(number)}/completion-report`,
  completionReportHtml: (number: string) => `${project(number)}/completion-report.html`,
  completionReportWorkbook: (number: string) => `${project(number)}/completion-report.xlsx`,
  editCompletionReport: (number: string) => `${project(number)}/completion-report/edit`,
  reviewCompletionReport: (number: string) => `${project(number)}/completion-report/review`,
  completionReportWord: (number: string) => `${project(number)}/completion-report.docx`,
  /** Every number of the report with its source. */
  completionNumbers: (number: string) => `${project(number)}/completion-report/numbers`,
  /** What the Secretariat and the overseer gave in the place of numbers of the facts, and why. */
  overrideNumber: (number: string, key: string) =>
    `${project(number)}/completion-report/numbers?key=${encodeURIComponent(key)}`,
  completionPoints: (number: string) => `${project(number)}/completion-report/points`,
  /** What was submitted and accepted, frozen, with its files. */
  frozenReports: (number: string) => `${project(number)}/frozen`,
  frozenFile: (number: string, frozen: number, format: 'html' | 'xlsx' | 'docx' | 'json') =>
    `${project(number)}/frozen/${frozen}/${format}`,
  /** The summary report for everybody: a stable public address. */
  summary: (number: string) => `${project(number)}/summary`,
  summaryHtml: (number: string) => `${project(number)}/summary.html`,
  summaryWord: (number: string) => `${project(number)}/summary.docx`,
  summaryWorkbook: (number: string) => `${project(number)}/summary.xlsx`,
  /** The whole record of a project as one zip. */
  dossier: (number: string) => `${project(number)}/dossier.zip`,
  amendments: (number: string) => `${project(number)}/amendments`,
  askExtension: (number: string) => `${project(number)}/amendments/extension`,
  askReprogramming: (number: string) => `${project(number)}/amendments/reprogramming`,
  amendment: (number: string, seq: number) => `${project(number)}/amendments/${seq}`,
  events: (number: string) => `${project(number)}/events`,
  newEvent: (number: string) => `${project(number)}/events/new`,
  event,
  editEvent: (number: string, seq: number) => `${event(number, seq)}/edit`,
  agenda: (number: string, seq: number) => `${event(number, seq)}/programme`,
  attendees: (number: string, seq: number) => `${event(number, seq)}/people`,
  /** Somebody at an event by their key, or "new". */
  attendee: (number: string, seq: number, who: number | 'new') => `${event(number, seq)}/people/${who}`,
  attendeesWorkbook: (number: string, seq: number) => `${event(number, seq)}/people.xlsx`,
  loadAttendees: (number: string, seq: number) => `${event(number, seq)}/load`,
  /** The uploaded list again, with a comment at each cell that could not be taken. */
  attendeesUpload: (number: string, seq: number, upload: string) => `${event(number, seq)}/load/${upload}/marked.xlsx`,
  nominations: (number: string, seq: number) => `${event(number, seq)}/nominations`,
  materials: (number: string, seq: number) => `${event(number, seq)}/materials`,
  material: (number: string, seq: number, attachment: string) => `${event(number, seq)}/materials/${attachment}`,
  outputs: (number: string) => `${project(number)}/outputs`,
  /** An output by its key, or "new". */
  output: (number: string, seq: number | 'new') => `${project(number)}/outputs/${seq}`,
  disseminations: (number: string) => `${project(number)}/dissemination`,
  dissemination: (number: string, seq: number | 'new') => `${project(number)}/dissemination/${seq}`,
  indicators: (number: string) => `${project(number)}/indicators`,
  /** What was measured of an indicator, period by period. */
  indicator: (number: string, id: string) => `${project(number)}/indicators/${encodeURIComponent(id)}`,
  payments: (number: string) => `${project(number)}/payments`,
  paymentsWorkbook: (number: string) => `${project(number)}/payments.xlsx`,
  newPayment: (number: string) => `${project(number)}/payments/new`,
  payment: (number: string, seq: number) => `${project(number)}/payments/${seq}`,
  monitoring: (number: string) => `${project(number)}/monitoring`,
  monitoringReport: (number: string, place: number) => `${project(number)}/monitoring/${place}`,
  editMonitoring: (number: string, place: number) => `${project(number)}/monitoring/${place}/edit`,
  reviewMonitoring: (number: string, place: number) => `${project(number)}/monitoring/${place}/review`,
  monitoringHtml: (number: string, place: number) => `${project(number)}/monitoring/${place}/report.html`,
  monitoringWord: (number: string, place: number) => `${project(number)}/monitoring/${place}/report.docx`,
  monitoringWorkbook: (number: string, place: number) => `${project(number)}/monitoring/${place}/report.xlsx`,
  late: '/late',
  lateWorkbook: '/late.xlsx',
  portfolio: '/portfolio',
  portfolioWorkbook: '/portfolio.xlsx',
  questionnaires: (number: string) => `${project(number)}/questionnaires`,
  newQuestionnaire: (number: string) => `${project(number)}/questionnaires/new`,
  /** Who answered and who did not: the first page of a questionnaire. */
  questionnaire,
  editQuestionnaire: (number: string, place: number) => `${questionnaire(number, place)}/edit`,
  editQuestions: (number: string, place: number, section: string) => `${questionnaire(number, place)}/edit/${section}`,
  editQuestion: (number: string, place: number, section: string, question: string) =>
    `${questionnaire(number, place)}/edit/${section}/${question}`,
  /** A questionnaire as its respondents see it, whole or a section. */
  previewQuestionnaire: (number: string, place: number, section?: string) =>
    `${questionnaire(number, place)}/preview${section === undefined ? '' : `/${section}`}`,
  publishQuestionnaire: (number: string, place: number) => `${questionnaire(number, place)}/publish`,
  questionnaireVersion: (number: string, place: number, version: number) =>
    `${questionnaire(number, place)}/versions/${version}`,
  questionnaireXlsForm: (number: string, place: number) => `${questionnaire(number, place)}/xlsform.xlsx`,
  loadXlsForm: (number: string, place: number) => `${questionnaire(number, place)}/edit-load`,
  printQuestionnaire: (number: string, place: number) => `${questionnaire(number, place)}/print`,
  inviteEconomies: (number: string, place: number) => `${questionnaire(number, place)}/invite`,
  /** One response as its sender follows it: dates, links, remarks, extension, return. */
  response: (number: string, place: number, seq: number) => `${questionnaire(number, place)}/responses/${seq}`,
  results: (number: string, place: number) => `${questionnaire(number, place)}/results`,
  resultsMatrix: (number: string, place: number) => `${questionnaire(number, place)}/results/matrix`,
  resultsCompare: (number: string, place: number) => `${questionnaire(number, place)}/results/compare`,
  resultsGender: (number: string, place: number) => `${questionnaire(number, place)}/results/gender`,
  /** What was written to one question, economy by economy. */
  resultsTexts: (number: string, place: number, question: string) =>
    `${questionnaire(number, place)}/results/texts/${question}`,
  resultsWorkbook: (number: string, place: number) => `${questionnaire(number, place)}/results.xlsx`,
  resultsCsv: (number: string, place: number) => `${questionnaire(number, place)}/results.csv`,
  resultsHtml: (number: string, place: number) => `${questionnaire(number, place)}/results.html`,
  /** The best practices of a project as they are made; `practices` are the published ones of all projects. */
  projectPractices: (number: string) => `${project(number)}/practices`,
  newPractice: (number: string) => `${project(number)}/practices/new`,
  editPractice: (number: string, seq: number) => `${project(number)}/practices/${seq}`,
  /** Where a practice is made of a passage: of an answer to a question, with the words that were selected in it. */
  newPracticeFrom: (number: string, from: { response: number; question: string; passage?: string }) =>
    `${project(number)}/practices/new?${new URLSearchParams({ ...from, response: String(from.response) })}`,
  /** Where a signed-in focal point gives the word of their economy on a practice. */
  confirmPractice: (number: string, seq: number) => `${project(number)}/practices/${seq}/confirm`,
  practices: '/practices',
  practice: (seq: number) => `/practices/${seq}`,
  practicesHtml: '/practices.html',
  practicesWorkbook: '/practices.xlsx',
  practicesFeed: '/practices.atom',
  answer,
  answerSection: (key: string | number, section: string) => `${answer(key)}/sections/${section}`,
  answerHandOver: (key: string | number) => `${answer(key)}/hand-over`,
  answerClear: (key: string | number) => `${answer(key)}/clear`,
  answerDecline: (key: string | number) => `${answer(key)}/decline`,
  answerPrint: (key: string | number) => `${answer(key)}/print`,
  answerWorkbook: (key: string | number) => `${answer(key)}/answers.xlsx`,
  loadAnswers: (key: string | number) => `${answer(key)}/load`,
  /** The uploaded workbook again, with a comment at each cell that could not be taken. */
  answerUpload: (key: string | number, upload: string) => `${answer(key)}/load/${upload}/marked.xlsx`,
  /** Where a question is answered with a file. */
  attachToAnswer: (key: string | number, question: string) => `${answer(key)}/attach/${question}`,
  answerFile: (key: string | number, file: string) => `${answer(key)}/files/${file}`,
  /** The best practices that name the economy of an answer, for its confirmation. */
  answerPractices: (key: string | number) => `${answer(key)}/practices`,
  /** Where a person begins an answer of their own: the token is that of the questionnaire. */
  beginAnswer: (token: string) => `/questionnaires/${token}`,
  steps: (number: string) => `${project(number)}/steps`,
  decisionLetter: (number: string, decision: number) => `${project(number)}/decisions/${decision}`,
  coSponsors: (number: string) => `${project(number)}/co-sponsors`,
  endorsement: (number: string) => `${project(number)}/endorsement`,
  endorsementWorkbook: (number: string) => `${project(number)}/endorsement.xlsx`,
  assessment: (number: string) => `${project(number)}/assessment`,
  rateQuality: (number: string) => `${project(number)}/assessment/rating`,
  assessSection: (number: string, section: string) => `${project(number)}/assessment/${section}`,
  changePoint: (number: string, section: string, point: number) =>
    `${project(number)}/assessment/${section}?point=${point}`,
  points: (number: string) => `${project(number)}/points`,
  remarks: (number: string) => `${project(number)}/remarks`,
  remarksOn: (number: string, section: string) => `${project(number)}/remarks?section=${section}`,
  authors: (number: string) => `${project(number)}/authors`,
  reopening: (number: string) => `${project(number)}/reopening`,
  newConceptNote: '/concept-notes/new',
  sessions: '/sessions',
  newSession: '/sessions/new',
  session: (name: string) => `/sessions/${name.replaceAll(' ', '-')}`,
  editSession: (name: string) => `/sessions/${name.replaceAll(' ', '-')}/edit`,
  scoring: (seq: number) => `/scorings/${seq}`,
  scoringWorkbook: (seq: number) => `/scorings/${seq}.xlsx`,
  score: (seq: number, number: string) => `/scorings/${seq}/${numberToSlug(number)}`,
  desk: '/desk',
  history: '/history',
  historyCsv: '/history.csv',
  historyWorkbook: '/history.xlsx',
  letters: '/letters',
  letter: (seq: number) => `/letters/${seq}`,
  imports: '/import',
  reading: (id: string) => `/import/${id}`,
  signIn: '/sign-in',
  signInWith: '/sign-in/with',
  signInReturn: '/sign-in/return',
  signInCode: '/sign-in/code',
  forgotten: '/sign-in/forgotten',
  signOut: '/sign-out',
  welcome: (token: string) => `/welcome/${token}`,
  account: '/account',
  accountLetters: '/account/letters',
  accountPassword: '/account/password',
  twoFactor: '/account/two-factor',
  administration: '/admin',
  personOf: (id: string) => `/admin/people/${id}`,
  invite: '/admin/invite',
  access: '/admin/access',
  referenceLists: '/admin/reference',
  referenceList: (list: string) => `/admin/reference/${list}`,
  /** An entry by its key, or "new". */
  referenceEntry: (list: string, key: string) => `/admin/reference/${list}/${encodeURIComponent(key)}`,
  outbox: '/admin/outbox',
  ruleEditions: '/rules',
  health: '/healthz',
  ready: '/readyz',
} as const
