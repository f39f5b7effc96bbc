import { paths } from '~/paths'
import { type AccountHolder, accountHolders, idOf, projects } from './actors'
import { amendmentExpectations } from './expectations/amendments'
import { answeringExpectations } from './expectations/answering'
import { answersWorkbookExpectations } from './expectations/answers-workbook'
import { budgetExpectations, furtherBudgetForms, waiverExpectations } from './expectations/budget'
import { catalogueExpectations } from './expectations/catalogue'
import { checkExpectations } from './expectations/checks'
import { clearingExpectations } from './expectations/clearing'
import { completionExpectations } from './expectations/completion'
import { documentExpectations } from './expectations/documents'
import { draftingExpectations } from './expectations/drafting'
import { eventExpectations } from './expectations/events'
import { forumExpectations } from './expectations/forum'
import { furtherExpectations } from './expectations/further'
import { hiddenExpectations } from './expectations/hidden'
import { indicatorExpectations } from './expectations/indicators'
import { latenessExpectations } from './expectations/lateness'
import { lifeExpectations } from './expectations/life'
import { linkageExpectations } from './expectations/linkage'
import { makingExpectations } from './expectations/making'
import { monitoringExpectations } from './expectations/monitoring'
import { outputExpectations } from './expectations/outputs'
import { paperExpectations } from './expectations/papers'
import { planExpectations } from './expectations/plan'
import { portfolioExpectations } from './expectations/portfolio'
import { practiceExpectations } from './expectations/practices'
import { qualityExpectations } from './expectations/quality'
import { hiddenOf } from './expectations/readers'
import { readingExpectations } from './expectations/reading'
import { referenceExpectations } from './expectations/reference'
import { resultsExpectations } from './expectations/results'
import { scoringExpectations } from './expectations/scoring'
import { sendingExpectations } from './expectations/sending'
import { spendingExpectations } from './expectations/spending'
import { toldExpectations } from './expectations/told'
import { all, both, type Case, get, joined, type Outcome, only, post, type Some } from './expectations/words'
import { workbookExpectations } from './expectations/workbooks'
import { xlsFormExpectations } from './expectations/xlsform'
import { forms } from './forms'
import { invitation, password, readings } from './portfolio'

export type { Case, Outcome } from './expectations/words'

const { own, foreign, accepted, published } = projects
const unknown = 'EWG 99 1999'
const each = (to: (number: string) => string) => [own, foreign, accepted].map(to)

/** An address that is there for everybody where the project is public, and for its readers where it is hidden. */
const publicOf = (to: (number: string) => string): Case[] => [
  ...[...each(to), to(published)].map(url => get(url, all('ok'))),
  ...hiddenOf(to),
  get(to(unknown), all('not found')),
]

/** Who works on which project, in words of the outcome when they come to a door for them. */
const ownTeam = (outcome: Outcome, also: Some = {}): Some => ({
  ...both(outcome, 'overseer', 'co-author', 'secretariat'),
  ...also,
})
const foreignTeam = (outcome: Outcome): Some => both(outcome, 'other overseer', 'secretariat')

/** A report before acceptance is there for those who work on it and the auditor; for others there is none. */
const report = (to: (number: string) => string): Case[] => [
  get(to(own), all('not found', both('ok', 'overseer', 'co-author', 'program director', 'secretariat', 'auditor'))),
  get(to(foreign), all('not found', both('ok', 'other overseer', 'secretariat', 'auditor'))),
  get(to(accepted), all('ok')),
  get(to(unknown), all('not found')),
]

const section = (key: string) => (number: string) => paths.editSection(number, key)
const editIn = (to: (number: string) => string): Case[] => [
  get(to(own), only(ownTeam('ok'))),
  get(to(foreign), only(foreignTeam('ok'))),
  get(to(unknown), only({ secretariat: 'not found' })),
]
const lineReaders = both('ok', 'decision maker', 'secretariat', 'auditor')
const importers = (outcome: Outcome) => both(outcome, 'secretariat', 'administrator')
const administrator = (outcome: Outcome): Some => ({ administrator: outcome })
const personOf = (actor: AccountHolder) => paths.personOf(idOf(actor))
const signedIn = (outcome: Outcome) => all(outcome, { public: 'sign in', ended: 'sign in' })

/** Who reads the history over all, and with it that of every project. */
const overseeing = both('ok', 'administrator', 'auditor')
const historyOfProject = (to: (number: string) => string): Case[] => [
  get(to(own), only({ ...overseeing, ...ownTeam('ok') })),
  get(to(foreign), only({ ...overseeing, ...foreignTeam('ok') })),
  get(to(unknown), only(both('not found', 'administrator', 'auditor', 'secretariat'))),
]
const historyOf = (kind: string, of: (number: string) => string, overAll: string): Record<string, Case[]> => ({
  [`routes/history${kind}`]: [get(overAll, only(overseeing))],
  [`routes/projects.$number.history${kind}`]: historyOfProject(of),
})
const another = 'a lighthouse on the other shore'

const onEveryProject: Record<string, Case[]> = {
  ...catalogueExpectations,
  ...answersWorkbookExpectations,
  ...amendmentExpectations,
  ...answeringExpectations,
  ...checkExpectations,
  ...eventExpectations,
  ...forumExpectations,
  ...latenessExpectations,
  ...indicatorExpectations,
  ...lifeExpectations,
  ...makingExpectations,
  ...monitoringExpectations,
  ...outputExpectations,
  ...paperExpectations,
  ...toldExpectations,
  ...workbookExpectations,
  ...documentExpectations,
  ...portfolioExpectations,
  ...practiceExpectations,
  ...xlsFormExpectations,
  ...qualityExpectations,
  ...referenceExpectations,
  ...scoringExpectations,
  ...spendingExpectations,
  ...sendingExpectations,
  ...clearingExpectations,
  ...completionExpectations,
  'routes/_index': [get('/', all('ok'))],
  'routes/$': [get('/no-such-page', all('not found')), post('send', '/no-such-page', {}, all('not found'))],
  'routes/projects._index': [get(paths.projects, all('ok')), get(`${paths.projects}?q=seminar`, all('ok'))],
  'routes/projects[.]csv': [get(paths.projectsCsv, all('ok'))],
  'routes/projects[.]xlsx': [get(paths.projectsWorkbook, all('ok'))],
  'routes/projects.budget-lines[.]csv': [get(paths.budgetLinesCsv, only(lineReaders))],
  'routes/projects.budget-lines[.]xlsx': [get(paths.budgetLinesWorkbook, only(lineReaders))],
  'routes/projects.$number._index': [...publicOf(paths.project), get('/projects/nonsense', all('not found'))],
  'routes/projects.$number.print': publicOf(paths.print),
  'routes/projects.$number.versions._index': [
    ...publicOf(paths.versions),
    ...each(number => paths.difference(number, '4.0', '4.1')).map(url => get(url, all('ok'))),
    ...each(number => paths.difference(number, '4.0', '4.2')).map(url => get(url, all('ok'))),
    get(paths.difference(published, '1.0', '2.0'), all('ok')),
    ...hiddenOf(number => paths.difference(number, '1.0', '1.0')),
  ],
  'routes/projects.$number.budget': publicOf(paths.budget),
  'routes/projects.$number.budget[.]xlsx': publicOf(paths.budgetWorkbook),
  'routes/projects.$number.completion-report._index': report(paths.completionReport),
  'routes/projects.$number.completion-report[.]html': report(paths.completionReportHtml),
  'routes/projects.$number.completion-report[.]xlsx': report(paths.completionReportWorkbook),
  'routes/projects.$number.completion-report.edit': [
    get(paths.editCompletionReport(own), only(both('ok', 'overseer', 'co-author'))),
    get(paths.editCompletionReport(foreign), only(both('ok', 'other overseer'))),
    get(paths.editCompletionReport(unknown), only({})),
    post('save', paths.editCompletionReport(own), forms.report('save'), only(both('done', 'overseer', 'co-author'))),
    post(
      'add a row',
      paths.editCompletionReport(own),
      forms.rows('outputs'),
      only(both('ok', 'overseer', 'co-author')),
    ),
    post(
      'refresh',
      paths.editCompletionReport(own),
      forms.report('refresh'),
      only(both('done', 'overseer', 'co-author')),
    ),
    post(
      'submit',
      paths.editCompletionReport(own),
      forms.report('submit'),
      only(both('done', 'overseer', 'co-author')),
    ),
    post(
      'save one in review',
      paths.editCompletionReport(foreign),
      forms.report('save'),
      only({ 'other overseer': 'refused' }),
    ),
  ],
  'routes/projects.$number.completion-report.review': [
    get(paths.reviewCompletionReport(own), only({ secretariat: 'ok' })),
    get(paths.reviewCompletionReport(foreign), only({ secretariat: 'ok' })),
    get(paths.reviewCompletionReport(unknown), only({ secretariat: 'not found' })),
    post('accept', paths.reviewCompletionReport(foreign), forms.decision('accepted'), only({ secretariat: 'done' })),
    post('return', paths.reviewCompletionReport(foreign), forms.decision('returned'), only({ secretariat: 'done' })),
    post(
      'keep the assessment',
      paths.reviewCompletionReport(foreign),
      forms.decision('kept'),
      only({ secretariat: 'done' }),
    ),
    post(
      'accept without an assessment',
      paths.reviewCompletionReport(foreign),
      { decision: 'accepted', remark: '' },
      only({ secretariat: 'refused' }),
    ),
    post(
      'add a point',
      paths.reviewCompletionReport(foreign),
      { decision: 'add:points:1' },
      only({ secretariat: 'ok' }),
    ),
    post('invent', paths.reviewCompletionReport(foreign), forms.decision('burnt'), only({ secretariat: 'refused' })),
    post(
      'accept a draft',
      paths.reviewCompletionReport(own),
      forms.decision('accepted'),
      only({ secretariat: 'refused' }),
    ),
  ],
  'routes/projects.$number.edit._index': editIn(paths.edit),
  'routes/projects.$number.edit.$section': [
    ...editIn(section('summary')),
    get(paths.editSection(own, 'secretariat'), only({ secretariat: 'ok' })),
    get(paths.editSection(own, 'nonsense'), only(ownTeam('not found'))),
    post('save', paths.editSection(own, 'summary'), forms.summary, only(ownTeam('done'))),
    post('save', paths.editSection(foreign, 'summary'), forms.summary, only(foreignTeam('done'))),
    post('save', paths.editSection(unknown, 'summary'), forms.summary, only({ secretariat: 'refused' })),
    post(
      'save what is the Secretariat’s',
      paths.editSection(own, 'secretariat'),
      forms.batch,
      only({ secretariat: 'done' }),
    ),
    post('name a version that never was', paths.editSection(own, 'summary'), forms.stale, only(ownTeam('refused'))),
    post('add a row', paths.editSection(own, 'risks'), forms.rows('values.risks'), only(ownTeam('ok'))),
  ],
  'routes/projects.$number.edit.budget': [
    ...editIn(paths.editBudget),
    post('save', paths.editBudget(own), forms.budget, only(ownTeam('done'))),
    post('save', paths.editBudget(foreign), forms.budget, only(foreignTeam('done'))),
    post('add a line', paths.editBudget(own), forms.rows('lines'), only(ownTeam('ok'))),
    ...furtherBudgetForms,
  ],
  ...budgetExpectations,
  ...waiverExpectations,
  'routes/desk': [get(paths.desk, signedIn('ok'))],
  'routes/import._index': [
    get(paths.imports, only(importers('ok'))),
    post('read', paths.imports, forms.legacy, only(importers('done'))),
    post('read nothing', paths.imports, {}, only(importers('refused'))),
  ],
  'routes/import.$id': [
    get(paths.reading(readings.secretariat), only({ secretariat: 'ok', administrator: 'not found' })),
    get(paths.reading(readings.administrator), only({ secretariat: 'not found', administrator: 'ok' })),
    ...(['discard', 'confirm', 'correct'] as const).map(intent =>
      post(
        intent,
        paths.reading(readings.secretariat),
        forms.reading(intent),
        only({ secretariat: 'done', administrator: 'not found' }),
      ),
    ),
    post(
      'confirm',
      paths.reading(readings.administrator),
      forms.reading('confirm'),
      only({ secretariat: 'not found', administrator: 'done' }),
    ),
  ],
  ...historyOf('[.]csv', paths.projectHistoryCsv, paths.historyCsv),
  ...historyOf('[.]xlsx', paths.projectHistoryWorkbook, paths.historyWorkbook),
  'routes/history._index': [get(paths.history, only(overseeing))],
  'routes/projects.$number.history': historyOfProject(paths.projectHistory),
  'routes/letters._index': [get(paths.letters, only(overseeing))],
  'routes/letters.$seq': [get(paths.letter(1), all('not found'))],
  'routes/account._index': [
    get(paths.account, signedIn('ok')),
    post('end the others', paths.account, { intent: 'end-others' }, signedIn('elsewhere')),
    post('end that of another', paths.account, { intent: 'end', session: 'no-such' }, signedIn('refused')),
  ],
  'routes/account.password': [
    get(paths.accountPassword, signedIn('ok')),
    post('change', paths.accountPassword, { old: password, password: another }, signedIn('done')),
    post('guess', paths.accountPassword, { old: 'a guess', password: another }, signedIn('refused')),
  ],
  'routes/account.two-factor': [
    get(paths.twoFactor, signedIn('ok')),
    post('begin', paths.twoFactor, { intent: 'begin' }, signedIn('done')),
    ...['confirm', 'renew', 'off'].map(intent =>
      post(intent, paths.twoFactor, { intent, code: '000000', password: 'a guess' }, signedIn('refused')),
    ),
  ],
  // No provider is configured here: nothing is begun, and nothing that comes back is believed.
  'routes/sign-in_.with': [get(paths.signInWith, all('refused'))],
  'routes/sign-in_.return': [get(`${paths.signInReturn}?code=guessed&state=guessed`, all('forbidden'))],
  'routes/sign-in_.code': [
    get(paths.signInCode, all('sign in')),
    post('guess', paths.signInCode, { code: '000000' }, all('sign in')),
  ],
  'routes/admin._index': [
    get(paths.administration, only(administrator('ok'))),
    get(`${paths.administration}?ended`, only(administrator('ok'))),
  ],
  'routes/admin.access': [get(paths.access, only(both('ok', 'administrator', 'auditor')))],
  'routes/admin.invite': [
    get(paths.invite, only(administrator('ok'))),
    post('invite', paths.invite, forms.invite('new@canary.example'), only(administrator('done'))),
    post('invite one who is here', paths.invite, forms.invite(forms.signIn.email), only(administrator('refused'))),
    post(
      'invite for a project that is not there',
      paths.invite,
      { ...forms.invite('new@canary.example'), role: 'overseer', project: unknown },
      only(administrator('refused')),
    ),
  ],
  'routes/admin.people.$id': [
    ...accountHolders.map(actor => get(personOf(actor), only(administrator('ok')))),
    get(paths.personOf('nobody'), only(administrator('not found'))),
    post('give a role', personOf('stranger'), forms.grant('overseer', own), only(administrator('done'))),
    post('give a wide role', personOf('overseer'), forms.grant('auditor'), only(administrator('done'))),
    post('give it again', personOf('overseer'), forms.grant('overseer', own), only(administrator('refused'))),
    post('give it on no project', personOf('stranger'), forms.grant('overseer'), only(administrator('refused'))),
    post('give what is no role', personOf('stranger'), forms.grant('owner'), only(administrator('refused'))),
    post('give it to the ended', personOf('ended'), forms.grant('auditor'), only(administrator('refused'))),
    post('give to oneself', personOf('administrator'), forms.grant('auditor'), only(administrator('refused'))),
    post('end a role', personOf('overseer'), forms.endGrant('overseer'), only(administrator('done'))),
    post('end one that is over', personOf('expired'), forms.endGrant('expired'), only(administrator('refused'))),
    post('end that of another', personOf('stranger'), forms.endGrant('overseer'), only(administrator('refused'))),
    post('end the last', personOf('administrator'), forms.endGrant('administrator'), only(administrator('refused'))),
    post('end an account', personOf('overseer'), { intent: 'end-account' }, only(administrator('done'))),
    post('end the last', personOf('administrator'), { intent: 'end-account' }, only(administrator('refused'))),
    post('invite again', paths.personOf('invited'), { intent: 'invite-again' }, only(administrator('done'))),
    post('invite who is here', personOf('stranger'), { intent: 'invite-again' }, only(administrator('refused'))),
  ],
  'routes/sign-in': [
    get(paths.signIn, all('elsewhere', { public: 'ok', ended: 'ok' })),
    post('sign in', paths.signIn, forms.signIn, all('done')),
    post(
      'guess',
      paths.signIn,
      { ...forms.signIn, password: 'a guess' },
      all('elsewhere', { public: 'refused', ended: 'refused' }),
    ),
  ],
  'routes/sign-in_.forgotten': [
    get(paths.forgotten, all('ok')),
    post('ask for a link', paths.forgotten, { email: forms.signIn.email }, all('done')),
    post('ask in vain', paths.forgotten, { email: 'nobody@canary.example' }, all('ok')),
  ],
  'routes/welcome.$token': [
    get(paths.welcome(invitation), all('ok')),
    get(paths.welcome('no-such-link'), all('refused')),
    post('set a password', paths.welcome(invitation), { password }, all('done')),
    post('set a password', paths.welcome('no-such-link'), { password }, all('refused')),
  ],
  'routes/sign-out': [
    get(paths.signOut, all('elsewhere')),
    post('sign out', paths.signOut, {}, all('done', { public: 'elsewhere' })),
  ],
}

/** What each route answers to whom, by its name. A route that is not here fails the walk. */
export const expectations: Record<string, Case[]> = joined(
  onEveryProject,
  hiddenExpectations,
  furtherExpectations,
  linkageExpectations,
  planExpectations,
  draftingExpectations,
  readingExpectations,
  resultsExpectations,
)
