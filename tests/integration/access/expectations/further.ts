import { paths } from '~/paths'
import { type Actor, economies, further } from '../actors'
import { forms } from '../forms'
import { closedScoring } from '../portfolio/calendar'
import { furtherPoints } from '../portfolio/further-projects'
import { paperReaders, signedInOnly } from './readers'
import { all, both, type Case, get, only, post } from './words'

const { named, scored, returned } = further
const writers: Actor[] = ['overseer', 'co-author']
/** The economy that is named as co-sponsor reads the draft, so that it can say whether it is. */
const readersOfNamed: Actor[] = [...writers, 'focal point', 'official', 'program director', 'secretariat', 'auditor']

/** Done by some, refused to others who see the project, and for all others there is none. */
const done = (readers: Actor[], ...who: Actor[]) =>
  signedInOnly({ ...all('not found', both('refused', ...readers)), ...both('done', ...who) })
const step = (number: string, key: string, readers: Actor[], ...who: Actor[]): Case =>
  post(key, paths.steps(number), { step: key, reason: 'A test' }, done(readers, ...who))

const confirm = (economy: string) => ({ intent: 'answer', economy, answer: 'confirmed', remark: '' })
const answer = (point: number) => ({ [`answers.p${point}`]: 'Answered by a form.', [`read.p${point}`]: '0' })
const summary = { ...forms.summary, base: '4.0' }
const decide = (choice: string) => ({
  intent: 'decide',
  'decisions[0].number': scored,
  'decisions[0].choice': choice,
  'decisions[0].reason': 'A test',
})
const concerned: Actor[] = ['secretariat', 'auditor', 'decision maker', 'assessor']

/** What can be done only where a project stands just so. */
export const furtherExpectations: Record<string, Case[]> = {
  'routes/projects.$number._index': [
    get(paths.project(named), all('not found', both('ok', ...readersOfNamed))),
    get(paths.project(returned), all('not found', both('ok', ...paperReaders.own))),
  ],
  'routes/projects.$number.co-sponsors': [
    post('ask', paths.coSponsors(named), { intent: 'ask' }, done(readersOfNamed, 'overseer')),
    post('confirm', paths.coSponsors(named), confirm(economies.apart), done(readersOfNamed, 'official')),
    post('confirm for another', paths.coSponsors(named), confirm(economies.scoring), done(readersOfNamed)),
  ],
  'routes/projects.$number.assessment._index': [
    get(
      paths.assessment(returned),
      only(both('ok', ...writers, 'program director', 'decision maker', 'secretariat', 'auditor')),
    ),
  ],
  'routes/projects.$number.points': [
    get(paths.points(returned), only(both('ok', ...writers))),
    post('answer', paths.points(returned), answer(furtherPoints.toAnswer), only(both('done', ...writers))),
    post(
      'answer what was not sent',
      paths.points(returned),
      answer(furtherPoints.prepared),
      only(both('refused', ...writers)),
    ),
  ],
  'routes/projects.$number.edit.$section': [
    post(
      'save what was returned',
      paths.editSection(returned, 'summary'),
      summary,
      only(both('done', ...writers, 'secretariat')),
    ),
    // A co-sponsoring economy reads the draft and writes nothing in it.
    post('save', paths.editSection(named, 'summary'), summary, only(both('done', ...writers, 'secretariat'))),
  ],
  'routes/projects.$number.steps': [
    post(
      'submit-concept without its declaration',
      paths.steps(named),
      { step: 'submit-concept', reason: '' },
      done(readersOfNamed),
    ),
    post('submit-concept', paths.steps(named), forms.signed('submit-concept'), done(readersOfNamed, 'overseer')),
    step(scored, 'approve-in-principle', paperReaders.own, 'decision maker'),
    step(scored, 'not-approve', paperReaders.own, 'decision maker'),
    post(
      'not approve without a reason',
      paths.steps(scored),
      { step: 'not-approve', reason: ' ' },
      done(paperReaders.own),
    ),
    step(returned, 'submit-revision', paperReaders.own),
    step(returned, 'rate-satisfactory', paperReaders.own),
    step(returned, 'lapse', paperReaders.own, 'secretariat'),
  ],
  'routes/scorings.$seq._index': ['approve', 'not-approve'].map(choice =>
    post(
      choice,
      paths.scoring(closedScoring),
      decide(choice),
      only({ ...both('refused', ...concerned), 'decision maker': 'done' }),
    ),
  ),
}
