import { paths } from '~/paths'
import { all, both, type Case, get, only, post } from './words'

const signedIn = (outcome: 'ok' | 'done' | 'refused') => all(outcome, { public: 'sign in', ended: 'sign in' })
const choice = {
  ...{
    'waiver-requested': 'at-once',
    'questionnaire-answer': 'at-once',
    'practice-word': 'at-once',
    'amendment-asked': 'at-once',
    nominations: 'at-once',
    'measured-submitted': 'at-once',
    'measured-decided': 'at-once',
    'monitoring-submitted': 'at-once',
  },
  ...{ 'completion-submitted': 'daily', 'project-step': 'never' },
}
const overseeing = both('ok', 'administrator', 'auditor')

/** One's own letters, and the outbox with the jobs. */
export const toldExpectations: Record<string, Case[]> = {
  'routes/account.letters': [
    get(paths.accountLetters, signedIn('ok')),
    post('choose', paths.accountLetters, choice, signedIn('done')),
    post('choose what is no time', paths.accountLetters, { ...choice, 'project-step': 'soon' }, signedIn('refused')),
    post('choose nothing', paths.accountLetters, {}, signedIn('refused')),
  ],
  'routes/admin.outbox': [
    get(paths.outbox, only(overseeing)),
    post(
      'send again what was not given up',
      paths.outbox,
      { intent: 'again', letter: '1' },
      only({ administrator: 'refused' }),
    ),
    post(
      'send again what is not there',
      paths.outbox,
      { intent: 'again', letter: '999' },
      only({ administrator: 'refused' }),
    ),
  ],
}
