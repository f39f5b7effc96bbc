import { paths } from '~/paths'
import { type Actor, type HiddenName, hidden } from '../actors'
import { forms } from '../forms'
import { hiddenNames, readersOf, signedInOnly } from './readers'
import { all, both, type Case, get, type Outcome, only, post } from './words'

/** Who writes each hidden project, besides the Secretariat. */
const writersOf: Record<HiddenName, Actor[]> = {
  draft: ['overseer', 'co-author'],
  submitted: ['overseer', 'co-author'],
  eligible: ['overseer', 'co-author'],
  rival: ['other overseer'],
  assessed: ['overseer', 'co-author'],
}

const reportReaders = (name: HiddenName): Actor[] => [
  ...writersOf[name],
  ...readersOf[name].filter(actor => ['program director', 'secretariat', 'auditor'].includes(actor)),
]

/** A door for those who work on it. Others are refused there as at a number that does not exist, so that it tells nothing. */
const forTeam = (to: (number: string) => string, also: Partial<Record<Actor, Outcome>> = {}): Case[] =>
  hiddenNames.map(name => get(to(hidden[name]), only({ ...both('ok', ...writersOf[name], 'secretariat'), ...also })))

/** A form for those who work on it: the Secretariat always may, the writers where the state lets them. */
const saves = (to: (number: string) => string, form: Record<string, string>): Case[] =>
  hiddenNames.map(name => {
    const outcome = name === 'draft' ? 'done' : 'refused'
    return post('save', to(hidden[name]), form, only({ ...both(outcome, ...writersOf[name]), secretariat: 'done' }))
  })

const overseeing = both('ok', 'administrator', 'auditor')

/** A step on a hidden project: done by some, refused to its other readers, and for all others there is no project. */
const step = (name: HiddenName, key: string, done: Actor[]): Case =>
  post(
    key,
    paths.steps(hidden[name]),
    { step: key, reason: 'A test' },
    { ...signedInOnly(all('not found', both('refused', ...readersOf[name]))), ...both('done', ...done) },
  )

/** The keys of the decisions on each, as the portfolio writes them: all have letters. */
const decisionsOn: Record<HiddenName, number[]> = {
  draft: [1, 2],
  submitted: [3],
  eligible: [4, 5, 6, 7],
  rival: [8, 9, 10, 11],
  assessed: [12, 13, 14, 15],
}

/** Letters are for those who read the drafts of a project, and those who decide on the money of one they may see. */
const letterReaders = (name: HiddenName): Actor[] => {
  const withDrafts = name === 'rival' ? (['other overseer', 'secretariat', 'auditor'] as const) : readersOf.draft
  return name === 'draft' ? [...withDrafts] : [...withDrafts, 'decision maker']
}

const section = (number: string) => paths.editSection(number, 'summary')
const ofSecretariat = (number: string) => paths.editSection(number, 'secretariat')

/** Projects that are not public, at the addresses that every project has. */
export const hiddenExpectations: Record<string, Case[]> = {
  'routes/projects.$number.edit._index': forTeam(paths.edit),
  'routes/projects.$number.edit.$section': [
    ...forTeam(section),
    ...hiddenNames.map(name => get(ofSecretariat(hidden[name]), only({ secretariat: 'ok' }))),
    ...saves(section, { ...forms.summary, base: '1.0' }),
    post('save', ofSecretariat(hidden.draft), { ...forms.batch, base: '1.0' }, only({ secretariat: 'done' })),
  ],
  'routes/projects.$number.edit.budget': [
    ...forTeam(paths.editBudget),
    ...saves(paths.editBudget, { ...forms.budget, base: '1.0' }),
  ],
  'routes/projects.$number.history': forTeam(paths.projectHistory, overseeing),
  'routes/projects.$number.history[.]csv': forTeam(paths.projectHistoryCsv, overseeing),
  'routes/projects.$number.history[.]xlsx': forTeam(paths.projectHistoryWorkbook, overseeing),
  // None of them has a report: its files are not there, and its page is for those who could read one.
  'routes/projects.$number.completion-report._index': hiddenNames.map(name =>
    get(paths.completionReport(hidden[name]), all('not found', both('ok', ...reportReaders(name)))),
  ),
  'routes/projects.$number.completion-report[.]html': hiddenNames.map(name =>
    get(paths.completionReportHtml(hidden[name]), all('not found')),
  ),
  'routes/projects.$number.completion-report[.]xlsx': hiddenNames.map(name =>
    get(paths.completionReportWorkbook(hidden[name]), all('not found')),
  ),
  'routes/projects.$number.completion-report.edit': hiddenNames.flatMap(name => [
    get(paths.editCompletionReport(hidden[name]), only(both('ok', ...writersOf[name]))),
    post(
      'save too early',
      paths.editCompletionReport(hidden[name]),
      { ...forms.report('save'), revision: '0' },
      only(both('refused', ...writersOf[name])),
    ),
  ]),
  'routes/projects.$number.completion-report.review': [
    ...hiddenNames.map(name => get(paths.reviewCompletionReport(hidden[name]), only({ secretariat: 'ok' }))),
    post(
      'accept a report that nobody wrote',
      paths.reviewCompletionReport(hidden.assessed),
      forms.decision('accepted'),
      only({ secretariat: 'refused' }),
    ),
  ],
  'routes/projects.$number.decisions.$seq': hiddenNames.flatMap(name =>
    decisionsOn[name].map(seq =>
      get(paths.decisionLetter(hidden[name], seq), signedInOnly(all('not found', both('ok', ...letterReaders(name))))),
    ),
  ),
  'routes/projects.$number.steps': [
    step('draft', 'withdraw', ['overseer']),
    step('draft', 'lapse', ['secretariat']),
    step('draft', 'endorse', []),
    step('submitted', 'send-back', ['chair', 'secretariat']),
    // One of its co-sponsors has declined.
    step('submitted', 'endorse', []),
    step('submitted', 'submit-concept', []),
    step('eligible', 'withdraw', ['overseer']),
    step('rival', 'withdraw', ['other overseer']),
    step('assessed', 'return-proposal', ['program director', 'secretariat']),
    // One criterion has no rating.
    step('assessed', 'rate-satisfactory', []),
    step('assessed', 'approve', []),
    step('assessed', 'submit-revision', []),
    // What is done on a page of its own is not done by a forged step.
    step('eligible', 'close-scoring', []),
    step('eligible', 'approve-in-principle', []),
  ],
}
