import { paths } from '~/paths'
import { type Actor, economies, projects } from '../actors'
import { practices, responses, tokens } from '../portfolio/questionnaires'
import { signedInOnly } from './readers'
import { all, both, type Case, get, type Outcome, only, post, type Some } from './words'

const { own, foreign } = projects
const unknown = 'EWG 99 1999'
const { identified, published, agreed } = practices

const writers: Actor[] = ['overseer', 'co-author', 'secretariat']
const publishers: Actor[] = ['overseer', 'secretariat']
const readers: Actor[] = [...writers, 'program director', 'auditor']
const foreignReaders: Actor[] = ['other overseer', 'secretariat', 'auditor']

const read = (outcome: Outcome) => only(both(outcome, ...readers))
/** A form of the page of a practice: it is done for these, and refused in words for all others who read the page. */
const done = (...who: Actor[]): Record<Actor, Outcome> =>
  only({ ...both('refused', ...readers), ...both('done', ...who) })

const text = {
  ...{ title: 'Written by a form', theme: 'skills', description: 'By a form.', conditions: 'None.' },
  economies: economies.apart,
}
const change = { intent: 'change', base: '0', why: '', ...text }
const discuss = { intent: 'discuss', event: 'Seminar', session: '', on: '2020-02-03', amendments: '' }
const back = (from: string, reason = 'A mistake.') => ({ intent: 'back', from, reason })

const from = (response: number) => paths.newPracticeFrom(own, { response, question: 'advice' })
const make = { intent: 'make', passage: 'The first visit is free.', ...text }
const add = (practice: number) => ({ intent: 'add', passage: '', title: '', practice: String(practice) })

const confirm = (practice: number, more: Record<string, string> = {}) => ({
  ...{ practice: String(practice), economy: economies.own, revision: '0', word: 'confirmed', remark: '', name: '' },
  ...more,
})
const confirmPage = (practice: number, number: string = own) => paths.confirmPractice(number, practice)
const speaking = (outcome: Outcome, but: Some = {}) => only({ 'focal point': outcome, ...but })
const byNumber = (outcome: Outcome) => only({ 'focal point': outcome })

/** Best practices as they are made, and where economies confirm them. */
export const practiceExpectations: Record<string, Case[]> = {
  'routes/projects.$number.practices._index': [
    get(paths.projectPractices(own), read('ok')),
    get(`${paths.projectPractices(own)}?state=agreed&theme=policy`, read('ok')),
    get(paths.projectPractices(foreign), only(both('ok', ...foreignReaders))),
    get(paths.projectPractices(unknown), only(both('not found', 'secretariat', 'auditor'))),
  ],
  'routes/projects.$number.practices.new': [
    get(paths.newPractice(own), only(both('ok', ...writers))),
    get(from(responses.cleared), only(both('ok', ...writers))),
    get(from(responses.drafting), only(both('not found', ...writers))),
    get(from(responses.person), only(both('not found', ...writers))),
    get(paths.newPractice(unknown), only({ secretariat: 'not found' })),
    post('make one', from(responses.cleared), make, only(both('done', ...writers))),
    post('make one of no answer', paths.newPractice(own), make, only(both('done', ...writers))),
    post('make one of a draft', from(responses.drafting), make, only(both('refused', ...writers))),
    post(
      'mark what is not there',
      from(responses.cleared),
      { ...make, passage: 'No.' },
      only(both('refused', ...writers)),
    ),
    post('add to one', from(responses.cleared), add(agreed), only(both('done', ...writers))),
    post('add to a published one', from(responses.cleared), add(published), only(both('refused', ...writers))),
    post(
      'add an answer of another project',
      paths.newPracticeFrom(foreign, { response: responses.cleared, question: 'advice' }),
      make,
      only(both('refused', 'other overseer', 'secretariat')),
    ),
  ],
  'routes/projects.$number.practices.$seq._index': [
    ...[identified, published, agreed].map(seq => get(paths.editPractice(own, seq), read('ok'))),
    get(paths.editPractice(foreign, identified), only(both('not found', ...foreignReaders))),
    get(`${paths.projectPractices(own)}/nonsense`, read('not found')),
    post('change', paths.editPractice(own, identified), change, done(...writers)),
    post('change over another', paths.editPractice(own, identified), { ...change, base: '7' }, done()),
    post('change what is published', paths.editPractice(own, published), change, done()),
    post(
      'change that of another',
      paths.editPractice(foreign, identified),
      change,
      only(both('refused', ...foreignReaders)),
    ),
    post(
      'remove evidence',
      paths.editPractice(own, identified),
      { intent: 'remove-evidence', evidence: '1' },
      done(...writers),
    ),
    post(
      'remove that of another',
      paths.editPractice(own, identified),
      { intent: 'remove-evidence', evidence: '3' },
      done(),
    ),
    post('discuss', paths.editPractice(own, identified), discuss, done(...writers)),
    post('discuss nowhere', paths.editPractice(own, identified), { ...discuss, event: '' }, done()),
    post('agree too early', paths.editPractice(own, identified), { intent: 'agree' }, done()),
    post('ask', paths.editPractice(own, agreed), { intent: 'ask' }, done(...publishers)),
    post('ask too early', paths.editPractice(own, identified), { intent: 'ask' }, done()),
    post('publish unconfirmed', paths.editPractice(own, agreed), { intent: 'publish' }, done()),
    post('take back', paths.editPractice(own, agreed), back('agreed'), done(...writers)),
    post('take back without a reason', paths.editPractice(own, agreed), back('agreed', ''), done()),
    post('withdraw', paths.editPractice(own, published), back('published'), done(...publishers)),
    post('invent an act', paths.editPractice(own, agreed), { intent: 'burn' }, done()),
  ],
  'routes/projects.$number.practices.$seq.confirm': [
    get(confirmPage(agreed), speaking('ok')),
    // Of these their economy was not asked, or there is none.
    ...[identified, published].map(seq => get(confirmPage(seq), speaking('not found'))),
    get(confirmPage(agreed, foreign), speaking('not found')),
    get(confirmPage(agreed, unknown), speaking('not found')),
    post('confirm', confirmPage(agreed), confirm(agreed), speaking('done')),
    post(
      'ask for changes',
      confirmPage(agreed),
      confirm(agreed, { word: 'changes-wanted', remark: 'Shorter.' }),
      speaking('done'),
    ),
    post('ask for none', confirmPage(agreed), confirm(agreed, { word: 'changes-wanted' }), speaking('refused')),
    post('confirm another text', confirmPage(agreed), confirm(agreed, { revision: '1' }), speaking('refused')),
    post(
      'confirm for another',
      confirmPage(agreed),
      confirm(agreed, { economy: economies.apart }),
      speaking('refused'),
    ),
    post('confirm unasked', confirmPage(identified), confirm(identified), speaking('not found')),
  ],
  'routes/answers.$key.practices': [
    get(paths.answerPractices(tokens.focal), all('ok')),
    get(paths.answerPractices(tokens.sections), all('forbidden')),
    get(paths.answerPractices(tokens.own), all('not found')),
    get(paths.answerPractices('guessed'.padEnd(43, '0')), all('not found')),
    get(paths.answerPractices(responses.drafting), byNumber('ok')),
    // The answer of an economy for which nobody here speaks as focal point.
    get(paths.answerPractices(responses.cleared), only({})),
    get(paths.answerPractices(999), signedInOnly(all('not found'))),
    // Canada is not named in it.
    post('confirm for another', paths.answerPractices(tokens.focal), confirm(agreed), all('refused')),
    post('confirm with a part', paths.answerPractices(tokens.sections), confirm(agreed), all('forbidden')),
    post('confirm', paths.answerPractices(responses.drafting), confirm(agreed), byNumber('done')),
  ],
}
